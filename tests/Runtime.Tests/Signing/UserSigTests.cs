using System.IO.Compression;
using System.Text;
using Chatwright;
using Chatwright.Tencent;
using Xunit;

namespace Runtime.Tests.Signing;

public sealed class UserSigTests
{
    private const uint App = 1400000000;
    private const string Key = "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e";

    private static readonly DateTimeOffset s_now = DateTimeOffset.FromUnixTimeSeconds(1767225600);

    private static string Valid => UserSig.Create(App, Key, "administrator", s_now, TimeSpan.FromDays(1));

    [Fact]
    public void The_status_names_the_fault()
    {
        Assert.Equal(UserSigStatus.Valid, UserSig.Validate(Valid, App, Key, "administrator", s_now));
        Assert.Equal(UserSigStatus.WrongSdkAppId, UserSig.Validate(Valid, App + 1, Key, "administrator", s_now));
        Assert.Equal(UserSigStatus.WrongIdentifier, UserSig.Validate(Valid, App, Key, "Administrator", s_now));
        Assert.Equal(UserSigStatus.WrongSignature, UserSig.Validate(Valid, App, Key + "0", "administrator", s_now));
        Assert.Equal(UserSigStatus.Malformed, UserSig.Validate(null, App, Key, "administrator", s_now));
        Assert.Equal(UserSigStatus.Malformed, UserSig.Validate("", App, Key, "administrator", s_now));
    }

    [Fact]
    public void A_key_that_cannot_be_one_is_an_error_and_not_a_status()
    {
        foreach (var key in new[] { "", " " + Key, Key + "\n", "\ud83d" })
            Assert.Throws<ArgumentException>("secretKey", () => UserSig.Validate(Valid, App, key, "administrator", s_now));
        Assert.Throws<ArgumentNullException>("secretKey", () => UserSig.Validate(Valid, App, null!, "administrator", s_now));
        Assert.Throws<ArgumentNullException>("identifier", () => UserSig.Validate(Valid, App, Key, null!, s_now));
    }

    [Fact]
    public void It_expires_with_the_second_in_which_its_lifetime_is_over()
    {
        var end = s_now.AddDays(1);
        Assert.Equal(UserSigStatus.Valid, UserSig.Validate(Valid, App, Key, "administrator", end.AddTicks(-1)));
        Assert.Equal(UserSigStatus.Expired, UserSig.Validate(Valid, App, Key, "administrator", end));
    }

    [Fact]
    public void An_expired_forgery_is_a_forgery()
        => Assert.Equal(UserSigStatus.WrongSignature, UserSig.Validate(Valid, App, "other", "administrator", s_now.AddYears(1)));

    [Fact]
    public void The_values_of_the_statuses_are_the_codes_of_the_API()
        => Assert.Equal([0, 70001, 70003, 70009, 70013, 70014], Enum.GetValues<UserSigStatus>().Select(status => (int)status).Order());

    [Fact]
    public void Fractions_of_a_second_are_dropped()
    {
        var claims = UserSig.Parse(UserSig.Create(App, Key, "u", s_now.AddMilliseconds(999), TimeSpan.FromSeconds(59.9)));
        Assert.Equal((s_now, TimeSpan.FromSeconds(59)), (claims.IssuedAt, claims.Lifetime));
    }

    [Fact]
    public void Another_order_of_members_white_space_and_unknown_members_are_read()
    {
        var json = UserSigVectorTests.Inflate(Valid);
        var members = Enumerable.Reverse(json.Trim('{', '}').Split(','));
        Assert.Equal(UserSigStatus.Valid, Validate(Pack($"  {{ \"x\": [{{}}], {string.Join(" ,\n ", members)} }}\n")));
    }

    [Fact]
    public void Every_way_of_cutting_it_short_is_malformed()
        => Assert.All(Enumerable.Range(0, Valid.Length), length => Assert.Equal(UserSigStatus.Malformed, Validate(Valid[..length])));

    [Fact]
    public void Every_change_of_a_character_is_noticed()
        => Assert.All(Enumerable.Range(0, Valid.Length), at =>
        {
            var changed = Valid.ToCharArray();
            changed[at] = changed[at] == 'A' ? 'B' : 'A';
            AssertIsNotAnotherThatPasses(new(changed));
        });

    [Theory]
    [InlineData("plain text")]
    [InlineData("eJw+/=")]
    [InlineData("____")]
    [InlineData("AAAA")]
    [InlineData("eJyrVgrx\n")]
    [InlineData("eJwDAAAAAAE_")]
    public void Text_that_is_no_UserSig_is_malformed(string text) => Assert.Equal(UserSigStatus.Malformed, Validate(text));

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("{} {}")]
    [InlineData("""{"TLS.ver":"1.0","TLS.identifier":"u","TLS.sdkappid":1,"TLS.time":1,"TLS.expire":1,"TLS.sig":"x"}""")]
    [InlineData("""{"TLS.ver":"2.0","TLS.identifier":7,"TLS.sdkappid":1,"TLS.time":1,"TLS.expire":1,"TLS.sig":"x"}""")]
    [InlineData("""{"TLS.ver":"2.0","TLS.identifier":"\ud800","TLS.sdkappid":1,"TLS.time":1,"TLS.expire":1,"TLS.sig":"x"}""")]
    [InlineData("""{"TLS.ver":"2.0","TLS.identifier":"u","TLS.sdkappid":4294967296,"TLS.time":1,"TLS.expire":1,"TLS.sig":"x"}""")]
    [InlineData("""{"TLS.ver":"2.0","TLS.identifier":"u","TLS.sdkappid":"1","TLS.time":1,"TLS.expire":1,"TLS.sig":"x"}""")]
    [InlineData("""{"TLS.ver":"2.0","TLS.identifier":"u","TLS.sdkappid":1,"TLS.time":-1,"TLS.expire":1,"TLS.sig":"x"}""")]
    [InlineData("""{"TLS.ver":"2.0","TLS.identifier":"u","TLS.sdkappid":1,"TLS.time":1,"TLS.expire":9223372036854775807,"TLS.sig":"x"}""")]
    [InlineData("""{"TLS.ver":"2.0","TLS.identifier":"u","TLS.sdkappid":1,"TLS.time":1,"TLS.expire":1.5,"TLS.sig":"x"}""")]
    [InlineData("""{"TLS.ver":"2.0","TLS.identifier":"u","TLS.sdkappid":1,"TLS.time":1,"TLS.expire":1}""")]
    [InlineData("""{"TLS.ver":"2.0","TLS.identifier":"u","TLS.sdkappid":1,"TLS.time":1,"TLS.expire":1,"TLS.sig":null}""")]
    [InlineData("""{"TLS.ver":"2.0","TLS.identifier":"u","TLS.sdkappid":1,"TLS.time":1,"TLS.expire":1,"TLS.sig":"x","TLS.userbuf":"AA\n=="}""")]
    [InlineData("""{"TLS.ver":"2.0","TLS.identifier":"u","TLS.sdkappid":1,"TLS.time":1,"TLS.expire":1,"TLS.sig":"x","TLS.userbuf":"?"}""")]
    [InlineData("""{"TLS.ver":"2.0","TLS.identifier":"u","TLS.sdkappid":1,"TLS.time":1,"TLS.expire":1,"TLS.sig":"x"} trailing""")]
    public void Packed_well_but_saying_nonsense_is_malformed(string json)
    {
        Assert.False(UserSig.TryParse(Pack(json), out _));
        Assert.Throws<FormatException>(() => UserSig.Parse(Pack(json)));
    }

    [Fact]
    public void Random_bytes_never_throw()
    {
        var random = new Random(20260101);
        for (var i = 0; i < 3000; i++)
        {
            var bytes = new byte[random.Next(300)];
            random.NextBytes(bytes);
            if (i % 2 == 0 && bytes.Length > 2)
                (bytes[0], bytes[1]) = (0x78, 0x9C); // passes for the head of a zlib stream
            var text = Convert.ToBase64String(bytes).Replace('+', '*').Replace('/', '-').Replace('=', '_');
            Assert.Equal(UserSigStatus.Malformed, Validate(text));
        }
    }

    [Fact]
    public void Mutations_of_a_genuine_one_never_throw_and_never_pass()
    {
        var random = new Random(20260102);
        var packed = Unescape(Valid);
        for (var i = 0; i < 3000; i++)
        {
            var bytes = (byte[])packed.Clone();
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            AssertIsNotAnotherThatPasses(Escape(bytes));
        }
    }

    [Fact]
    public void A_bomb_is_not_inflated()
    {
        var bomb = Pack($$"""{"TLS.identifier":"{{new string('x', 8 * 1024 * 1024)}}"}""");
        Assert.True(bomb.Length < 16 * 1024, "else it would be refused for its length");
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.False(UserSig.TryParse(bomb, out _));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 256 * 1024);
    }

    [Fact]
    public void A_huge_text_is_refused_unseen()
    {
        var huge = new string('A', 50_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(UserSigStatus.Malformed, Validate(huge));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1024 * 1024);
    }

    [Fact]
    public void The_largest_that_can_be_made_can_be_read()
    {
        var userBuf = new byte[4096];
        new Random(1).NextBytes(userBuf);
        var userSig = UserSig.Create(uint.MaxValue, Key, new string('"', 32), s_now, TimeSpan.FromSeconds(int.MaxValue), userBuf);
        Assert.Equal(UserSigStatus.Valid, UserSig.Validate(userSig, uint.MaxValue, Key, new string('"', 32), s_now));
    }

    [Theory]
    [InlineData("sdkAppId")]
    [InlineData("secretKey")]
    [InlineData("identifier")]
    [InlineData("issuedAt")]
    [InlineData("lifetime")]
    [InlineData("userBuf")]
    public void Create_names_the_parameter_that_is_wrong(string parameter)
    {
        var error = Assert.ThrowsAny<ArgumentException>(() => UserSig.Create(
            parameter == "sdkAppId" ? 0 : App,
            parameter == "secretKey" ? " " + Key : Key,
            parameter == "identifier" ? new string('é', 17) : "u",
            parameter == "issuedAt" ? DateTimeOffset.UnixEpoch.AddSeconds(-1) : s_now,
            parameter == "lifetime" ? TimeSpan.FromSeconds(0.9) : TimeSpan.FromDays(1),
            parameter == "userBuf" ? new byte[4097] : default));
        Assert.Equal(parameter, error.ParamName);
        Assert.DoesNotContain(Key, error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sdkAppId")]
    [InlineData("secretKey")]
    [InlineData("identifier")]
    [InlineData("roomId")]
    [InlineData("issuedAt")]
    [InlineData("lifetime")]
    public void CreatePrivateMapKey_names_the_parameter_that_is_wrong(string parameter)
    {
        var error = Assert.ThrowsAny<ArgumentException>(() => UserSig.CreatePrivateMapKey(
            parameter == "sdkAppId" ? 0 : App,
            parameter == "secretKey" ? " " + Key : Key,
            parameter == "identifier" ? new string('é', 17) : "u",
            parameter == "roomId" ? new string('é', 513) : "room",
            TrtcPrivileges.All,
            parameter == "issuedAt" ? DateTimeOffset.UnixEpoch.AddSeconds(uint.MaxValue) : s_now,
            parameter == "lifetime" ? DateTimeOffset.UnixEpoch.AddSeconds(uint.MaxValue + 1L) - s_now : TimeSpan.FromDays(1)));
        Assert.Equal(parameter, error.ParamName);
        Assert.DoesNotContain(Key, error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\nTLS.sdkappid:1")]
    [InlineData("a\0")]
    public void An_identifier_that_is_no_text_of_one_line_is_refused(string identifier)
        => Assert.Throws<ArgumentException>(nameof(identifier), () => UserSig.Create(App, Key, identifier, s_now, TimeSpan.FromDays(1)));

    [Fact]
    public void An_identifier_or_key_with_half_a_surrogate_pair_is_refused()
    {
        Assert.Throws<ArgumentException>("identifier", () => UserSig.Create(App, Key, "a\ud800", s_now, TimeSpan.FromDays(1)));
        Assert.Throws<ArgumentException>("identifier", () => UserSig.Create(App, Key, "\udc00\ud800", s_now, TimeSpan.FromDays(1)));
        Assert.Throws<ArgumentException>("secretKey", () => UserSig.Create(App, "a\ud800b", "u", s_now, TimeSpan.FromDays(1)));
        Assert.Equal("😀", UserSig.Parse(UserSig.Create(App, Key, "😀", s_now, TimeSpan.FromDays(1))).Identifier);
        Assert.Equal(UserSigStatus.Malformed, Validate("\ud800"));
    }

    [Fact]
    public void Nothing_prints_the_signature_or_the_key()
    {
        Assert.DoesNotContain(UserSig.Parse(Valid).Signature, UserSig.Parse(Valid).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Key, new UserSigKey(App, Key).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Valid, new ApiCredential("1", "u", Valid).ToString(), StringComparison.Ordinal);
    }

    private static UserSigStatus Validate(string text) => UserSig.Validate(text, App, Key, "administrator", s_now);

    /// <summary>Compression has many ways to say the same; what passes must say the same.</summary>
    private static void AssertIsNotAnotherThatPasses(string changed)
    {
        if (Validate(changed) == UserSigStatus.Valid)
            Assert.Equal(UserSigVectorTests.Inflate(Valid), UserSigVectorTests.Inflate(changed));
    }

    private static string Pack(string json)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            zlib.Write(Encoding.UTF8.GetBytes(json));
        return Escape(packed.ToArray());
    }

    private static string Escape(byte[] packed) => Convert.ToBase64String(packed).Replace('+', '*').Replace('/', '-').Replace('=', '_');

    private static byte[] Unescape(string text) => Convert.FromBase64String(text.Replace('*', '+').Replace('-', '/').Replace('_', '='));
}
