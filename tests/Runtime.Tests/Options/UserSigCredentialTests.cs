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
        ];
        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.Equal(new UserSigCredential(1, "key", "a"), all[0]);
        Assert.Equal(new UserSigCredential(1, keys, "a"), all[4]);
        Assert.Equal(new UserSigCredential(1, keys, "a").GetHashCode(), all[4].GetHashCode());
        Assert.False(all[0].Equals(null));
    }
}
