using System.Text.RegularExpressions;
using Tool.Tests.Harness;

namespace Tool.Tests.Calls;

/// <summary>Nothing that is shown of a response holds the signature or ends the line that it is shown on.</summary>
public sealed partial class CallSecrecyTests
{
    private const string Key = "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e";

    [Theory]
    [InlineData("""{"ActionStatus":"FAIL","ErrorCode":70003,"ErrorInfo":"{query}"}""")]
    [InlineData("""{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"","More":{"{query}":["{query}"]}}""")]
    [InlineData("""<html>{query}</html>""")]
    public async Task A_signature_that_the_response_repeats_is_covered(string body)
    {
        await using var server = new OneResponseServer(body);

        foreach (var json in (string[][])[[], ["--json"]])
        {
            var run = await ToolRun.Of(["call", "get_list", "--From_Account", "a", "--host", server.Address, .. Signed, .. json]);
            Assert.Contains("usersig=***", run.Out + run.Error);
            Assert.DoesNotMatch(Signature(), run.Out + run.Error);
            Assert.DoesNotContain(Key, run.Out + run.Error);
        }
    }

    [Fact]
    public async Task A_text_of_the_service_ends_no_line_and_turns_none_around()
    {
        await using var server = new OneResponseServer(
            """{"ActionStatus":"FAIL","ErrorCode":1,"ErrorInfo":"x\\rerror: \\nsaid yes\\u202e\\u200f\\u001b[2J"}""".Replace("\\\\", "\\"));

        var run = await ToolRun.Of(["call", "get_list", "--From_Account", "a", "--host", server.Address, .. Signed]);

        Assert.Contains("""returned an error: x\rerror: \nsaid yes\u202e\u200f\u001b[2J""", run.Error);
        Assert.DoesNotContain('\r', run.Error + run.Out);
        Assert.DoesNotContain('\u202e', run.Error + run.Out);
    }

    [Theory]
    [InlineData("The secret key: ", "--app", "1400000000", "-i", "a", "--secret-key", "")]
    [InlineData("--identifier: ", "--app", "1400000000", "-i", "", "--secret-key", Key)]
    [InlineData("--app: ", "--app", "0", "-i", "a", "--secret-key", Key)]
    public async Task A_signature_that_cannot_be_is_refused_without_the_key(string error, params string[] account)
    {
        foreach (var curl in (string[][])[[], ["--curl", "--show-signature"]])
        {
            var run = await ToolRun.Of(
                ["call", "get_list", "--From_Account", "a", "--host", "http://127.0.0.1:1", "--force", .. account, .. curl]);
            Assert.Equal((2, ""), (run.ExitCode, run.Out));
            Assert.StartsWith("error: " + error, run.Error);
            Assert.DoesNotContain(Key, run.Error);
        }
    }

    [Fact]
    public async Task A_missing_member_is_named_as_its_flag()
    {
        var one = await ToolRun.Of("call", "get_list", "--fake");
        var several = await ToolRun.Of("call", "v4/recentcontact/create_contact_group", "--fake");

        Assert.Equal((2, "error: --From_Account is missing.\n"), (one.ExitCode, one.Error));
        Assert.Matches("^error: --[A-Za-z_]+, --[A-Za-z_]+.* are missing.\n$", several.Error);
    }

    [Theory]
    [InlineData("--From_Account, --Type are missing.")]
    [InlineData("--Type is missing.", "--From_Account", "a")]
    [InlineData("--ToGroupid is missing.", "--From_Account", "a", "--Type", "Group")]
    [InlineData("--To_Account is missing.", "--From_Account", "a", "--Type", "OneToOne")]
    public async Task A_member_that_the_given_case_of_a_union_misses_is_named(string error, params string[] flags)
    {
        var run = await ToolRun.Of(["call", "v4/recentcontact/delete", "--fake", .. flags]);

        Assert.Equal((2, $"error: {error}\n"), (run.ExitCode, run.Error));
    }

    private static string[] Signed => ["--app", "1400000000", "-i", "administrator", "--secret-key", Key, "--force"];

    [GeneratedRegex("eJ[A-Za-z0-9*_-]{10}")]
    private static partial Regex Signature();
}
