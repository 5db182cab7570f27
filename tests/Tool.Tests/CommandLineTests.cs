using Chatwright.Tool.Outcomes;
using Tool.Tests.Harness;

namespace Tool.Tests;

public class CommandLineTests
{
    [Fact]
    public async Task Invalid_arguments_end_with_2_and_point_to_the_help()
    {
        var run = await ToolRun.Of("completion", "dos");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.Contains("error: Argument 'dos' not recognized.", run.Error);
        Assert.Contains("Run 'chatwright completion --help'", run.Error);
    }

    [Fact]
    public async Task With_json_a_failure_is_a_document_too()
    {
        var run = await ToolRun.Of("completion", "dos", "--json");

        Assert.Equal(2, run.Json.GetProperty("exitCode").GetInt32());
        Assert.Contains("dos", run.Json.GetProperty("error").GetString());
    }

    [Fact]
    public async Task Without_arguments_the_help_is_printed()
    {
        var run = await ToolRun.Of();

        Assert.Equal(await ToolRun.Of("--help"), run);
        Assert.Equal(ExitCode.Ok, run.ExitCode);
    }

    [Fact]
    public async Task A_misspelt_command_is_an_invalid_argument() => Assert.Equal(ExitCode.Usage, (await ToolRun.Of("chekc")).ExitCode);

    [Fact]
    public async Task Help_is_no_wider_than_the_terminal()
    {
        var run = await new ToolRun { Width = 80 }.RunAsync("--help");

        Assert.All(run.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public void Links_of_the_readme_lead_somewhere_from_the_package_too() =>
        Assert.DoesNotMatch(@"\]\((?!https?://|#)", File.ReadAllText(Repository.At("generator", "Chatwright.Tool", "README.md")));

    [Fact]
    public async Task A_command_is_awaited_from_its_first_line_on()
    {
        using var mayWrite = new ManualResetEventSlim();
        // Ctrl+C gives time to end only to a command whose task is known: it must be before the command is through.
        var run = new ToolRun { Output = new WaitingWriter(mayWrite) }.RunAsync("list");

        Assert.False(run.IsCompleted);
        mayWrite.Set();
        Assert.Equal(ExitCode.Ok, (await run).ExitCode);
    }

    [Fact]
    public async Task The_version_is_that_of_the_tool() => Assert.StartsWith("0.1.0", (await ToolRun.Of("--version")).Out);

    private sealed class WaitingWriter(ManualResetEventSlim mayWrite) : StringWriter
    {
        public override void Write(char value) => Wait();

        public override void Write(string? value) => Wait();

        public override void Write(char[] buffer, int index, int count) => Wait();

        public override void Write(ReadOnlySpan<char> buffer) => Wait();

        private void Wait() => Assert.True(mayWrite.Wait(TimeSpan.FromMinutes(1)));
    }
}
