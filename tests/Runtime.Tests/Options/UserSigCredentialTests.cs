using System.Text.Json;
using Chatwright;
using Runtime.Tests.Signing;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Options;

public sealed class UserSigCredentialTests
{
    /// <summary>A parameter, and parts of which it is the wrong one.</summary>
    private static readonly (string Parameter, uint SdkAppId, string? SecretKey, string? Identifier)[] s_wrong =
    [
        ("sdkAppId", 0, "key", "a"),
        ("secretKey", 1, null, "a"),
        ("secretKey", 1, "", "a"),
        ("secretKey", 1, "key\r\n", "a"),
        ("secretKey", 1, "\ud800", "a"),
        ("secretKey", 1, "key\nof two lines", "a"),
        ("identifier", 1, "key", null),
        ("identifier", 1, "key", ""),
        ("identifier", 1, "key", new('x', 33)),
        ("identifier", 1, "key", new('é', 17)),
        ("identifier", 1, "key", "a\tb"),
        ("identifier", 1, "key", "\udc00"),
    ];

    public static TheoryData<int> Wrong => [.. Enumerable.Range(0, s_wrong.Length)];

    [Theory, MemberData(nameof(Wrong))]
    public void A_part_that_is_missing_or_wrong_is_refused_by_name(int index)
    {
        var (parameter, sdkAppId, secretKey, identifier) = s_wrong[index];
        var error = Assert.ThrowsAny<ArgumentException>(() => new UserSigCredential(sdkAppId, secretKey!, identifier!));
        Assert.Equal(parameter, error.ParamName);
        Assert.StartsWith(parameter + " ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_missing_is_reported_at_once()
    {
        var error = Assert.ThrowsAny<ArgumentException>(() => new UserSigCredential(0, (string)null!, ""));
        Assert.Equal(3, error.Message.Split('\n').Count(line => line.Contains(" is required: ", StringComparison.Ordinal)));
        error = Assert.ThrowsAny<ArgumentException>(() => new UserSigCredential(0, (GatedKeyProvider)null!, null!));
        Assert.Equal(3, error.Message.Split('\n').Count(line => line.Contains(" is required: ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49\n-----END PRIVATE KEY-----\n")]
    [InlineData("-----BEGIN EC PRIVATE KEY-----\r\nMHQCAQEE\r\n-----END EC PRIVATE KEY-----")]
    [InlineData("-----BEGIN PUBLIC KEY-----\\nMFYwEAYH\\n-----END PUBLIC KEY-----")]
    [InlineData("  -----BEGIN PRIVATE KEY----- MIGH -----END PRIVATE KEY-----")]
    public void A_key_of_the_older_scheme_is_refused(string pem)
    {
        foreach (var create in new Action[] { () => _ = new UserSigCredential(1, pem, "a"), () => _ = new Chatwright.Tencent.UserSigKey(1, pem) })
        {
            var error = Assert.Throws<ArgumentException>("secretKey", create);
            Assert.Contains("secretKey is a PEM block, a key of the older scheme (TLSSigAPI)", error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("M", error.Message.Replace("PEM", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_key_provider_is_required_where_it_takes_the_place_of_the_key()
        => Assert.Throws<ArgumentNullException>("keyProvider", () => new UserSigCredential(1, (GatedKeyProvider)null!, "a"));

    [Fact]
    public void The_longest_account_is_32_bytes() => Assert.Equal(16, new UserSigCredential(1, "key", new('é', 16)).Identifier.Length);

    [Fact]
    public void Nothing_shows_the_key()
    {
        var credential = new UserSigCredential(Probe.App, Probe.Key, Probe.Admin);
        Assert.Equal("administrator of application 1400000000", credential.ToString());
        Assert.DoesNotContain(Probe.Key, JsonSerializer.Serialize(credential), StringComparison.Ordinal);
        Assert.DoesNotContain(Probe.Key, new UserSigClientOptions { Credential = credential }.ToString(), StringComparison.Ordinal);
        Assert.All(typeof(UserSigCredential).GetProperties(), property => Assert.NotEqual(Probe.Key, property.GetValue(credential)));
    }

    [Fact]
    public void Credentials_of_equal_parts_are_equal()
    {
        var keys = new GatedKeyProvider();
        UserSigCredential[] all =
        [
            new(1, "key", "a"), new(2, "key", "a"), new(1, "other", "a"), new(1, "key", "b"), new(1, keys, "a"), new(1, new GatedKeyProvider(), "a"),
            new(1, "key", "a") { Lifetime = TimeSpan.FromDays(1) }, new(1, "key", "a") { RenewBefore = TimeSpan.Zero },
            new(1, "key", "a") { KeyTimeout = TimeSpan.FromSeconds(1) },
        ];
        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.Equal(new UserSigCredential(1, "key", "a"), all[0]);
        Assert.Equal(new UserSigCredential(1, keys, "a"), all[4]);
        Assert.Equal(new UserSigCredential(1, keys, "a").GetHashCode(), all[4].GetHashCode());
        Assert.False(all[0].Equals(null));
    }
}
