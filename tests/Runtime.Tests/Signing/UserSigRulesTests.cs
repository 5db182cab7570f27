using Chatwright;
using Chatwright.Signing;
using Chatwright.Tencent;
using Xunit;

namespace Runtime.Tests.Signing;

/// <summary>The valid values of the parts of a UserSig, and the messages about others.</summary>
public sealed class UserSigRulesTests
{
    private const string Key = "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e";

    private static readonly TimeSpan s_tick = TimeSpan.FromTicks(1);
    private static readonly DateTimeOffset s_lastSecond = DateTimeOffset.FromUnixTimeSeconds(253402300799);

    [Theory]
    [InlineData(0, "key", "u", "sdkAppId is required: set the id of the application, as the console shows it.")]
    [InlineData(1, "", "u", "secretKey is required: set the secret key of the application, as the console shows it.")]
    [InlineData(1, " key", "u", "secretKey starts or ends with white space: remove it.")]
    [InlineData(1, "key ", "u", "secretKey starts or ends with white space: remove it.")]
    [InlineData(1, "one\ntwo", "u", "secretKey has several lines: set the secret key of the application, as the console shows it.")]
    [InlineData(1, "one\rtwo", "u", "secretKey has several lines: set the secret key of the application, as the console shows it.")]
    [InlineData(
        1, "-----BEGIN X", "u",
        "secretKey is a PEM block, a key of the older scheme (TLSSigAPI): set the secret key of the present scheme (TLSSigAPIv2), "
            + "as the console shows it.")]
    [InlineData(1, "key", "", "identifier is required: set the account to sign for.")]
    [InlineData(1, "key", "a\u007f", "identifier contains a control character.")]
    [InlineData(1, "key", "123456789012345678901234567890123", "identifier is 33 bytes long in UTF-8; at most 32 are allowed.")]
    public void What_is_wrong_is_said_with_its_remedy(uint sdkAppId, string secretKey, string identifier, string problem)
    {
        var error = Assert.ThrowsAny<ArgumentException>(() => new UserSigCredential(sdkAppId, secretKey, identifier));
        Assert.Equal($"{problem} (Parameter '{problem.Split(' ')[0]}')", error.Message);
    }

    [Fact]
    public void What_is_missing_is_said_with_its_remedy()
    {
        var error = Assert.Throws<ArgumentNullException>("identifier", () => UserSig.Create(1, Key, null!, s_lastSecond, default));
        Assert.StartsWith("identifier is required: set the account to sign for.", error.Message, StringComparison.Ordinal);
    }

    // An attribute cannot hold them.
    [Fact]
    public void Half_a_surrogate_pair_is_not_Unicode()
    {
        foreach (var text in new[] { "\ud83d", "\ude00\ud83d", "\ud83d\ud83d\ude00", "😀\ude00", "a\ud83db" })
        {
            What_is_wrong_is_said_with_its_remedy(1, text, "u", "secretKey is not valid Unicode.");
            What_is_wrong_is_said_with_its_remedy(1, "key", text, "identifier is not valid Unicode.");
        }
    }

    [Fact]
    public void Characters_beyond_the_first_plane_are_text()
    {
        Assert.Equal("😀a😀", new UserSigCredential(1, "😀a😀", "😀a😀").Identifier);
        Assert.Equal(32, new UserSigCredential(1, "k", new('u', 32)).Identifier.Length);
    }

    [Fact]
    public void A_signature_is_valid_from_a_minute_to_68_years_and_is_renewed_before_its_end()
    {
        var (least, most) = (TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(int.MaxValue));
        Create(least, TimeSpan.Zero);
        Create(most, most - s_tick);
        Refused(least - s_tick, null, "lifetime is 00:00:59.9999999: set a time from 00:01:00 to 24855.03:14:07.");
        Refused(most + s_tick, null, "lifetime is 24855.03:14:07.0000001: set a time from 00:01:00 to 24855.03:14:07.");
        Refused(least, -s_tick, "renewBefore is -00:00:00.0000001: set a time from zero to less than the lifetime, 00:01:00.");
        Refused(least, least, "renewBefore is 00:01:00: set a time from zero to less than the lifetime, 00:01:00.");
    }

    [Fact]
    public void A_UserSig_may_begin_with_1970_last_a_second_and_end_with_the_year_9999()
    {
        var first = UserSig.Parse(UserSig.Create(1, Key, "u", DateTimeOffset.UnixEpoch, TimeSpan.FromSeconds(1)));
        Assert.Equal((DateTimeOffset.UnixEpoch, TimeSpan.FromSeconds(1)), (first.IssuedAt, first.Lifetime));
        var whole = UserSig.Parse(UserSig.Create(1, Key, "u", DateTimeOffset.UnixEpoch, s_lastSecond - DateTimeOffset.UnixEpoch));
        Assert.Equal(s_lastSecond, whole.ExpiresAt);
        Assert.Throws<ArgumentOutOfRangeException>("lifetime", () => UserSig.Create(1, Key, "u", s_lastSecond, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void The_rights_of_a_UserSig_have_at_most_4096_bytes_and_the_name_of_a_room_1024()
    {
        var now = DateTimeOffset.UnixEpoch;
        var day = TimeSpan.FromDays(1);
        Assert.Equal(4096, UserSig.Parse(UserSig.Create(1, Key, "u", now, day, new byte[4096])).UserBuf.Length);
        var error = Assert.Throws<ArgumentException>("userBuf", () => UserSig.Create(1, Key, "u", now, day, new byte[4097]));
        Assert.StartsWith("userBuf is 4097 bytes long; at most 4096 are allowed.", error.Message, StringComparison.Ordinal);

        var room = new string('r', 1024);
        Assert.EndsWith(room, Latin1(UserSig.CreatePrivateMapKey(1, Key, "u", room, TrtcPrivileges.All, now, day)), StringComparison.Ordinal);
        error = Assert.Throws<ArgumentException>(
            "roomId", () => UserSig.CreatePrivateMapKey(1, Key, "u", room + "r", TrtcPrivileges.All, now, day));
        Assert.StartsWith("roomId is 1025 bytes long in UTF-8; at most 1024 are allowed.", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("roomId", () => UserSig.CreatePrivateMapKey(1, Key, "u", "", TrtcPrivileges.All, now, day));
    }

    [Fact]
    public void A_PrivateMapKey_ends_in_a_second_of_32_bits()
    {
        var end = DateTimeOffset.FromUnixTimeSeconds(uint.MaxValue);
        var key = UserSig.CreatePrivateMapKey(1, Key, "u", 1, TrtcPrivileges.ViewOnly, end.AddSeconds(-1), TimeSpan.FromSeconds(1));
        Assert.Equal(end, UserSig.Parse(key).ExpiresAt);
        Assert.Throws<ArgumentOutOfRangeException>(
            "lifetime", () => UserSig.CreatePrivateMapKey(1, Key, "u", 1, TrtcPrivileges.All, end.AddSeconds(-1), TimeSpan.FromSeconds(2)));
        Assert.Throws<ArgumentOutOfRangeException>(
            "issuedAt", () => UserSig.CreatePrivateMapKey(1, Key, "u", 1, TrtcPrivileges.All, end, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void A_text_of_many_characters_or_bytes_is_no_UserSig()
    {
        var error = Assert.Throws<FormatException>(() => UserSig.Parse("A"));
        Assert.Equal("The text is not a UserSig: it is cut short, has another alphabet, is not compressed, or lacks a member.", error.Message);
        Assert.True(UserSigText.TryDecode(UserSigText.Encode(new byte[8192]), out var json));
        Assert.Equal(8192, json.Length);
        Assert.False(UserSigText.TryDecode(UserSigText.Encode(new byte[8193]), out json));
        Assert.Empty(json);
    }

    [Fact]
    public void Claims_show_account_application_and_times()
    {
        var claims = UserSig.Parse(UserSig.Create(7, Key, "u", DateTimeOffset.UnixEpoch, TimeSpan.FromHours(1)));
        Assert.Equal("u of application 7, from 1970-01-01 00:00:00Z to 1970-01-01 01:00:00Z", claims.ToString());
        Assert.True(claims.UserBuf.IsEmpty);
        Assert.Equal("the key of application 7", new UserSigKey(7, Key).ToString());
    }

    private static string Latin1(string userSig) => System.Text.Encoding.Latin1.GetString(UserSig.Parse(userSig).UserBuf.Span);

    private static void Create(TimeSpan lifetime, TimeSpan? renewBefore) => _ = new UserSigSigner("u", new GatedKeyProvider(), lifetime, renewBefore);

    private static void Refused(TimeSpan lifetime, TimeSpan? renewBefore, string problem)
    {
        var error = Assert.Throws<ArgumentException>(() => Create(lifetime, renewBefore));
        Assert.Equal($"{problem} (Parameter '{problem.Split(' ')[0]}')", error.Message);
    }
}
