using System.Globalization;
using System.Text;
using Chatwright.Testing;
using Chatwright.Tool.Faking;
using Tool.Tests.Harness;

namespace Tool.Tests.Recording;

/// <summary>Plays the session of the README again: each command prints what stands below it.</summary>
public sealed class RecordingTests : IDisposable
{
    private const string Prompt = "$ ";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_readmes_session_is_what_happens()
    {
        var page = (await File.ReadAllTextAsync(Repository.At("generator", "Chatwright.Tool", "README.md"))).ReplaceLineEndings("\n");
        var recording = page.Split("```console\n")[1].Split("```")[0];
        var played = new StringBuilder();
        var exitCode = 0;
        var lines = new Queue<string>(recording.TrimEnd().Split('\n'));
        var commands = 0;
        while (lines.TryDequeue(out var line))
        {
            if (!line.StartsWith(Prompt, StringComparison.Ordinal))
                continue;
            played.Append(line).Append('\n');
            if (line == "$ echo $?")
                played.Append(CultureInfo.InvariantCulture, $"{exitCode}\n");
            else if (line.StartsWith("$ cat > ", StringComparison.Ordinal))
                WriteFile(line.Split(' ')[3], lines, played);
            else
            {
                var run = await RunAsync(line[Prompt.Length..]);
                played.Append(run.Out).Append(run.Error);
                exitCode = run.ExitCode;
                commands++;
            }
        }

        Assert.Equal(recording, played.ToString());
        Assert.True(commands > 5);
    }

    [Fact]
    public async Task The_readmes_state_is_one_that_the_fake_takes()
    {
        var page = (await File.ReadAllTextAsync(Repository.At("generator", "Chatwright.Tool", "README.md"))).ReplaceLineEndings("\n");
        await using var fake = new FakeTencentChat();

        FakeState.Parse(page.Split("```json\n")[1].Split("```")[0]).ApplyTo(fake);

        Assert.Equal(2, fake.User("user_0001").Conversations.Count);
        Assert.Equal(2, fake.Setups.Sum(setup => setup.Remaining));
    }

    private Task<ToolResult> RunAsync(string commandLine)
    {
        Assert.StartsWith("chatwright ", commandLine);
        // Single quotes are all that the recording uses of a shell.
        var words = commandLine.Split('\'').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Skip(1);
        return new ToolRun
        {
            Folder = _folder.Path,
            Time = new FakeTimeProvider(),
            Variables = { ["CHATWRIGHT_SECRET_KEY"] = "key" },
        }.RunAsync([.. words]);
    }

    private void WriteFile(string name, Queue<string> lines, StringBuilder played)
    {
        var text = new StringBuilder();
        string line;
        while ((line = lines.Dequeue()) != "END")
            text.Append(line).Append('\n');
        _folder.Write(name, text.ToString());
        played.Append(text).Append("END\n");
    }
}
