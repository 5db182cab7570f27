using System.CommandLine;
using System.Runtime.CompilerServices;
using Chatwright.Tool;
using Chatwright.Tool.Commands;
using Chatwright.Tool.Outcomes;
using Tool.Tests.Harness;

namespace Tool.Tests.Help;

/// <summary>
/// Compares the help of all commands with <c>Help/*.verified.txt</c>. Differing text is written beside it as <c>*.received.txt</c>, to be read and
/// taken over.
/// </summary>
public class HelpTests
{
    public static TheoryData<string> Commands => [.. All(ToolCommands.Root(), "").Select(command => command.Path)];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_is_as_it_was_looked_at(string command)
    {
        var run = await ToolRun.Of([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        var stem = Path.Combine(Folder(), string.Join('.', command.Split(' ', StringSplitOptions.RemoveEmptyEntries).Prepend("chatwright")));
        var verified = File.Exists(stem + ".verified.txt") ? (await File.ReadAllTextAsync(stem + ".verified.txt")).ReplaceLineEndings("\n") : "";
        if (verified != run.Out)
            await File.WriteAllTextAsync(stem + ".received.txt", run.Out);
        Assert.Equal(verified, run.Out);
        Assert.Equal(ExitCode.Ok, run.ExitCode);
    }

    [Fact]
    public void Every_command_that_does_something_has_an_example()
    {
        Assert.All(All(ToolCommands.Root(), "").Select(command => command.Command).OfType<ToolCommand>(), command =>
            Assert.NotEmpty(command.Examples));
    }

    [Fact]
    public void Every_example_is_a_command_line_that_parses()
    {
        var lines = All(ToolCommands.Root(), "").Select(command => command.Command).OfType<ToolCommand>()
            .SelectMany(command => command.Examples)
            .Select(example => example.CommandLine)
            .Where(line => line.Contains("chatwright ", StringComparison.Ordinal));
        foreach (var line in lines)
        {
            // Without what is the shell's: variables before, pipes and redirections behind.
            var own = line[line.IndexOf("chatwright ", StringComparison.Ordinal)..].Split([" >", " <", " |"], StringSplitOptions.None)[0];
            Assert.Empty(ToolCommands.Root().Parse(own["chatwright ".Length..], new ParserConfiguration { ResponseFileTokenReplacer = null }).Errors);
        }
    }

    private static IEnumerable<(string Path, Command Command)> All(Command command, string path) =>
        command.Subcommands.SelectMany(inner => All(inner, $"{path} {inner.Name}".Trim())).Prepend((path, command));

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
