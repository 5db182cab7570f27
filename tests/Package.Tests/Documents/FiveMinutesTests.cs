using Chatwright.Testing;
using Package.Tests.Harness;

namespace Package.Tests.Documents;

/// <summary>Walks the README's start as a reader would, with the fake in the place of the real service.</summary>
[Collection(WorkspaceTests.Name)]
public class FiveMinutesTests(WorkspaceFixture fixture)
{
    private readonly Workspace _workspace = fixture.Workspace;

    /// <summary>Those that make the project, those that run it, and that of a reader without an account.</summary>
    private static List<string> Commands => [.. FiveMinutes.Start.Where(block => block.Language == "sh").Select(block => block.Text)];

    [Fact]
    public async Task The_start_works_as_written()
    {
        var options = new FakeTencentChatOptions();
        await using var fake = new FakeTencentChat(options);
        fake.User("user_0001").AddGroup("@TGS#1", DateTimeOffset.UnixEpoch.AddDays(1));
        await fake.StartAsync();
        var program = Assert.Single(FiveMinutes.Start, block => block.Language == "csharp").Text;

        _workspace.Write("start/here", "");
        (await ShellAsync(Commands[0])).AssertSucceeded();
        var run = await RunAsync(program, fake, options);
        var message = Assert.Single(fake.Accounts["user_0001"].MessagesFrom("administrator"));
        Assert.Equal("Hello", message.Text);
        Assert.Contains($"sent: {message.Key}", run, StringComparison.Ordinal);
        Assert.Contains("administrator at ", run, StringComparison.Ordinal);
        Assert.Contains("@TGS#1 at 1970-01-02", run, StringComparison.Ordinal);

        fake.On("v4/loyalty/query").RespondRaw("""
            {
              "ActionStatus": "OK", "ErrorCode": 0, "ErrorInfo": "",
              "Members": [{ "To_Account": "user_0001", "Points": 7, "Level": "Silver" }]
            }
            """);
        var (spec, call) = (Endpoint("yaml"), Endpoint("csharp"));
        (await ShellAsync("cd Inbox\n" + Endpoint("sh"))).AssertSucceeded();
        _workspace.Write("start/Inbox/loyalty.api.yaml", spec.Replace("required", "requried", StringComparison.Ordinal));
        Assert.Contains(Endpoint("text").Trim(), (await ShellAsync("cd Inbox\ndotnet build")).Output, StringComparison.Ordinal);
        _workspace.Write("start/Inbox/loyalty.api.yaml", spec);
        Assert.Contains("user_0001 has 7 points: Silver", await RunAsync(Joined(program, call), fake, options), StringComparison.Ordinal);
    }

    private static string Endpoint(string language) => Assert.Single(FiveMinutes.Endpoint, block => block.Language == language).Text;

    /// <summary>A program with what is added to it: lines that begin with <c>using</c> go first.</summary>
    private static string Joined(string program, string added)
    {
        var lines = added.Split('\n').ToLookup(line => line.StartsWith("using ", StringComparison.Ordinal));
        return string.Join('\n', [.. lines[true], program, .. lines[false]]);
    }

    /// <summary>Runs the reader's program with the one word changed that a reader without an account changes: the host.</summary>
    private async Task<string> RunAsync(string program, FakeTencentChat fake, FakeTencentChatOptions options)
    {
        var text = program.Replace("TencentChatRegion.Singapore", $"new Uri(\"{fake.Host.Primary}\")", StringComparison.Ordinal);
        Assert.NotEqual(program, text);
        _workspace.Write("start/Inbox/Program.cs", text);
        return (await ShellAsync("cd Inbox\n" + Commands[1], ("CHAT_SECRET_KEY", options.SecretKey))).AssertSucceeded().Output;
    }

    /// <summary>Values that the reader inserts by hand are in the environment already.</summary>
    private Task<CommandResult> ShellAsync(string commands, params (string Name, string Value)[] environment)
    {
        var typed = string.Join('\n', commands.Split('\n').Where(line => !line.StartsWith("export ", StringComparison.Ordinal)));
        return Dotnet.RunAsync(_workspace.At("start"), "bash", ["-euc", typed], environment);
    }
}
