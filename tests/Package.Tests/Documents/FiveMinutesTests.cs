using Chatwright.Testing;
using Package.Tests.Harness;

namespace Package.Tests.Documents;

/// <summary>Walks the README's start as a reader would, with the fake in the place of the real service.</summary>
[Collection(WorkspaceTests.Name)]
public class FiveMinutesTests(WorkspaceFixture fixture)
{
    private readonly Workspace _workspace = fixture.Workspace;

    [Fact]
    public async Task The_start_works_as_written()
    {
        var shell = FiveMinutes.Blocks.Where(block => block.Language == "sh").ToList();
        var program = Assert.Single(FiveMinutes.Blocks, block => block.Language == "csharp");
        var options = new FakeTencentChatOptions();
        await using var fake = new FakeTencentChat(options);
        fake.User("user_0001").AddGroup("@TGS#1", DateTimeOffset.UnixEpoch.AddDays(1));
        await fake.StartAsync();

        _workspace.Write("start/here", "");
        (await ShellAsync(shell[0].Text)).AssertSucceeded();
        // The one word that a reader without an account changes: the host.
        var text = program.Text.Replace("TencentChatRegion.Singapore", $"new Uri(\"{fake.Host.Primary}\")", StringComparison.Ordinal);
        Assert.NotEqual(program.Text, text);
        _workspace.Write("start/Inbox/Program.cs", text);
        var run = (await ShellAsync("cd Inbox\n" + shell[1].Text, ("CHAT_SECRET_KEY", options.SecretKey))).AssertSucceeded();
        var message = Assert.Single(fake.Accounts["user_0001"].MessagesFrom("administrator"));
        Assert.Equal("Hello", message.Text);
        Assert.Contains($"sent: {message.Key}", run.Output, StringComparison.Ordinal);
        Assert.Contains("administrator at ", run.Output, StringComparison.Ordinal);
        Assert.Contains("@TGS#1 at 1970-01-02", run.Output, StringComparison.Ordinal);
    }

    /// <summary>Values that the reader inserts by hand are in the environment already.</summary>
    private Task<CommandResult> ShellAsync(string commands, params (string Name, string Value)[] environment)
    {
        var typed = string.Join('\n', commands.Split('\n').Where(line => !line.StartsWith("export ", StringComparison.Ordinal)));
        return Dotnet.RunAsync(_workspace.At("start"), "bash", ["-euc", typed], environment);
    }
}
