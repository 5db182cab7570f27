using Chatwright.Tool.Outcomes;
using Tool.Tests.Harness;

namespace Tool.Tests.Calls;

/// <summary>Headers that a service's spec names go along in every call, and in the line of curl.</summary>
public sealed class HeaderCallTests : IDisposable
{
    private const string Key = "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e";

    private readonly TempFolder _folder = new();

    public HeaderCallTests()
    {
        _folder.Write("mail.api.yaml", """
            service: Mail
            signing: usersig
            headers:
              X-App: { from: sdkAppId }
              X-User: { from: identifier }
              Authorization: { from: signature }
              X-Nonce: { from: random32 }
              X-Version: { value: "it's 2" }
              X-Empty: { value: "" }
            """);
        _folder.Write("send.api.yaml", "endpoint: v1/letters/send\nservice: Mail\nrequest: { To: { type: string } }\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_call_sends_the_headers_of_the_service()
    {
        await using var server = new OneResponseServer("{}");
        var run = await CallAsync(server);
        Assert.Equal((ExitCode.Ok, ""), (run.ExitCode, run.Error));
        AssertHeaders(server.Heads.Single());
    }

    [ProgramFact("curl")]
    public async Task Curl_sends_the_headers_of_the_service()
    {
        await using var server = new OneResponseServer("{}");
        var hidden = await CallAsync(server, "--curl");
        Assert.Contains("--header 'Authorization: '\"$CHATWRIGHT_USERSIG\"''", hidden.Out, StringComparison.Ordinal);
        Assert.Empty(server.Heads);

        var shown = await CallAsync(server, "--curl", "--show-signature");
        Assert.Equal("{}", await Shell.RunAsync(shown.Out));
        AssertHeaders(server.Heads.Single());
    }

    private Task<ToolResult> CallAsync(OneResponseServer server, params string[] more)
    {
        var run = new ToolRun { Folder = _folder.Path, Variables = { ["CHATWRIGHT_SECRET_KEY"] = Key } };
        return run.RunAsync(
            ["call", "v1/letters/send", "--specs", ".", "--To", "ann", "--host", server.Address, "--app", "1400000000", "-i", "admin", .. more]);
    }

    private static void AssertHeaders(string head)
    {
        var lines = head.Split('\n');
        Assert.Contains("X-App: 1400000000", lines);
        Assert.Contains("X-User: admin", lines);
        Assert.Single(lines, line => line.StartsWith("Authorization: eJ", StringComparison.Ordinal));
        Assert.Single(lines, line => line.StartsWith("X-Nonce: ", StringComparison.Ordinal) && uint.TryParse(line["X-Nonce: ".Length..], out _));
        Assert.Contains("X-Version: it's 2", lines);
        Assert.Single(lines, line => line.TrimEnd() == "X-Empty:");
    }
}
