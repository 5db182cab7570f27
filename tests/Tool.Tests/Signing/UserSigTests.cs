using System.Text.Json;
using Chatwright;
using Chatwright.Tencent;
using Chatwright.Tool.Outcomes;
using Tool.Tests.Harness;

namespace Tool.Tests.Signing;

public class UserSigTests
{
    private const string Key = "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e";
    private const uint App = 1400000000;

    private readonly FakeTimeProvider _clock = new(new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_new_signature_is_printed_alone_and_is_valid()
    {
        var run = await Run().RunAsync("usersig", "new", "--app", "1400000000", "-i", "user_0001", "--lifetime", "24h");

        Assert.Equal(ExitCode.Ok, run.ExitCode);
        Assert.Empty(run.Error);
        var userSig = run.Out.TrimEnd('\n');
        Assert.Equal(UserSigStatus.Valid, UserSig.Validate(userSig, App, Key, "user_0001", _clock.GetUtcNow() + TimeSpan.FromSeconds(86399)));
        Assert.Equal(UserSigStatus.Expired, UserSig.Validate(userSig, App, Key, "user_0001", _clock.GetUtcNow() + TimeSpan.FromSeconds(86400)));
    }

    [Fact]
    public async Task The_vendors_own_signatures_are_shown_and_verified()
    {
        using var vectors = JsonDocument.Parse(await File.ReadAllTextAsync(
            Repository.At("tests", "Conformance", "signatures", "usersig.json")));
        foreach (var vector in vectors.RootElement.GetProperty("cases").EnumerateArray())
        {
            var userSig = vector.GetProperty("usersig_python").GetString()!;
            var run = await new ToolRun { Variables = { ["CHATWRIGHT_SECRET_KEY"] = vector.GetProperty("key").GetString()! } }
                .RunAsync("usersig", "verify", userSig, "--identifier", vector.GetProperty("userid").GetString()!, "--json");

            var signature = run.Json.GetProperty("checks").EnumerateArray().Single(check => check.GetProperty("what").GetString() == "signature");
            Assert.True(signature.GetProperty("passed").GetBoolean());
            Assert.Equal(vector.GetProperty("expire").GetInt64(), run.Json.GetProperty("userSig").GetProperty("lifetimeSeconds").GetInt64());
        }
    }

    [Theory]
    [InlineData(70014, "application: it is for application 1400000000, not 7", "--app", "7")]
    [InlineData(70013, "account: it is for 'user_0001', not 'user_0002'", "--identifier", "user_0002")]
    public async Task A_signature_of_another_application_or_account_is_reported(int code, string reason, params string[] arguments)
    {
        var run = await VerifyAsync(Signature(), arguments);

        Assert.Equal(ExitCode.Negative, run.ExitCode);
        Assert.Contains($"failed  {reason} ({code})", run.Out);
        Assert.Contains($"\n{code} ", run.Out);
    }

    [Fact]
    public async Task An_expired_signature_is_reported_with_the_time_since()
    {
        var userSig = Signature();
        _clock.Advance(TimeSpan.FromHours(25));

        var run = await VerifyAsync(userSig);

        Assert.Contains("failed  time: it expired 1 hour ago, at 2026-04-02 12:00:00Z (70001)", run.Out);
        Assert.Contains("70001 UserSigExpired", run.Out);
        Assert.Contains("remedy: Make a new one.", run.Out);
    }

    [Fact]
    public async Task A_signature_of_another_key_is_reported()
    {
        var run = await VerifyAsync(UserSig.Create(App, "another key", "user_0001", _clock.GetUtcNow(), TimeSpan.FromDays(1)), "--json");

        Assert.Equal(70009, run.Json.GetProperty("error").GetProperty("code").GetInt32());
        Assert.False(run.Json.GetProperty("valid").GetBoolean());
    }

    [Fact]
    public async Task All_that_is_wrong_is_reported_at_once_and_the_apis_own_code_comes_last()
    {
        var userSig = UserSig.Create(App, "another key", "user_0001", _clock.GetUtcNow(), TimeSpan.FromDays(1));
        _clock.Advance(TimeSpan.FromDays(2));

        var run = await VerifyAsync(userSig, "--app", "7", "-i", "nobody");

        foreach (var code in (int[])[70014, 70013, 70009, 70001])
            Assert.Contains($"({code})", run.Out);
        Assert.Contains("\n70014 SdkAppIdMismatch", run.Out);
    }

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("abc", "its length, 3 characters, is not a multiple of 4")]
    [InlineData("ab+/", "character 3 is '+', which is plain base64")]
    [InlineData("eJ%2Aaaa", "character 3 is '%': it is escaped for an address")]
    [InlineData("eyJh.eyJz.abcd", "character 5 is '.': this looks like a JSON Web Token")]
    [InlineData("群组", "character 1 is not in its alphabet")]
    [InlineData("ab__abcd", "its padding, '_', is not at its end")]
    [InlineData("AAAAAAAA", "not compressed by zlib")]
    public async Task A_text_that_is_no_signature_is_explained(string text, string reason)
    {
        var run = await VerifyAsync(text);

        Assert.Contains(reason, run.Out);
        Assert.Contains("70003 UserSigMalformed", run.Out);
    }

    [Fact]
    public async Task Wherever_a_signature_is_cut_it_is_reported_as_malformed_and_never_shown()
    {
        var userSig = Signature();
        for (var length = 1; length < userSig.Length; length += 7)
        {
            var run = await VerifyAsync(userSig[..length]);

            Assert.Contains("70003 UserSigMalformed", run.Out);
            Assert.True(length < 12 || !run.Out.Contains(userSig[..length], StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("""{"TLS.ver":"\ud83d","TLS.identifier":"a","TLS.sdkappid":1,"TLS.time":1,"TLS.expire":1,"TLS.sig":"x"}""", "not 2.0")]
    [InlineData("""{"\ud83d":"2.0"}""", "it lacks TLS.ver")]
    public async Task Half_a_surrogate_pair_in_a_UserSig_is_explained(string json, string reason)
    {
        using var packed = new MemoryStream();
        using (var zlib = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionMode.Compress, leaveOpen: true))
            zlib.Write(System.Text.Encoding.UTF8.GetBytes(json));
        var userSig = Convert.ToBase64String(packed.ToArray()).Replace('+', '*').Replace('/', '-').Replace('=', '_');

        var run = await ToolRun.Of("usersig", "show", userSig);

        Assert.Equal(ExitCode.Negative, run.ExitCode);
        Assert.Contains(reason, run.Out + run.Error);
    }

    [Fact]
    public async Task The_content_of_a_UserSig_is_shown_without_the_signature()
    {
        var run = await new ToolRun { Time = _clock }.RunAsync("usersig", "show", Signature());

        Assert.Equal(
            """
            application  1400000000
            account      user_0001
            issued       2026-04-01 12:00:00Z
            expires      2026-04-02 12:00:00Z, 1 day left
            lifetime     1 day

            """.ReplaceLineEndings("\n"),
            run.Out);
    }

    [Fact]
    public async Task The_key_on_the_command_line_is_refused_unless_forced()
    {
        var refused = await new ToolRun().RunAsync("usersig", "new", "--app", "1", "-i", "a", "--secret-key", Key);
        var forced = await new ToolRun().RunAsync("usersig", "new", "--app", "1", "-i", "a", "--secret-key", Key, "--force");

        Assert.Equal(ExitCode.Usage, refused.ExitCode);
        Assert.Contains("--force accepts it", refused.Error);
        Assert.DoesNotContain(Key, refused.Error + refused.Out);
        Assert.Equal(ExitCode.Ok, forced.ExitCode);
    }

    [Fact]
    public async Task The_key_comes_from_a_file_without_its_line_end_or_is_asked_for()
    {
        using var folder = new TempFolder();
        var path = folder.Write("key.txt", Key + "\r\n");
        string[] command = ["usersig", "new", "--app", "1400000000", "-i", "user_0001"];

        var ofFile = await new ToolRun { Time = _clock }.RunAsync([.. command, "--key-file", path]);
        var asked = await new ToolRun { Time = _clock, Secret = Key }.RunAsync(command);

        var ofVariable = await Run().RunAsync(command);

        Assert.Equal(ofVariable.Out, ofFile.Out);
        Assert.Equal(ofFile.Out, asked.Out);
    }

    [Fact]
    public async Task Without_a_key_and_a_keyboard_nothing_waits()
    {
        var run = await new ToolRun().RunAsync("usersig", "new", "--app", "1", "-i", "a");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("set CHATWRIGHT_SECRET_KEY", run.Error);
    }

    [Theory]
    [InlineData("--app", "0", "-i", "a")]
    [InlineData("--app", "-1", "-i", "a")]
    [InlineData("--app", "4294967296", "-i", "a")]
    [InlineData("--app", "1", "-i", "")]
    [InlineData("--app", "1", "-i", "a\nTLS.sdkappid:2")]
    [InlineData("--app", "1", "-i", "a", "--lifetime", "0s")]
    [InlineData("--app", "1", "-i", "a", "--lifetime", "99999999999d")]
    [InlineData("--app", "1", "-i", "a", "--lifetime", "soon")]
    [InlineData("--app", "1")]
    [InlineData("-i", "a")]
    public async Task A_UserSig_that_cannot_be_made_is_an_error_of_the_command_line(params string[] arguments)
    {
        var run = await Run().RunAsync(["usersig", "new", .. arguments]);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.StartsWith("error: ", run.Error);
        Assert.DoesNotContain(Key, run.Error);
    }

    private string Signature() => UserSig.Create(App, Key, "user_0001", _clock.GetUtcNow(), TimeSpan.FromDays(1));

    private ToolRun Run() => new() { Time = _clock, Variables = { ["CHATWRIGHT_SECRET_KEY"] = Key } };

    /// <summary>Through the standard input, as advised.</summary>
    private Task<ToolResult> VerifyAsync(string userSig, params string[] arguments) =>
        new ToolRun
        {
            Time = _clock,
            In = System.Text.Encoding.UTF8.GetBytes(userSig + "\n"),
            Variables = { ["CHATWRIGHT_SECRET_KEY"] = Key },
        }.RunAsync(["usersig", "verify", .. arguments]);
}
