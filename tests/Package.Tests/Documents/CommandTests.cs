using Package.Tests.Harness;

namespace Package.Tests.Documents;

/// <summary>The commands on the pages: what they name is there.</summary>
public class CommandTests
{
    /// <summary>Commands whose arguments are not looked at: of the shell, and of tools that the repository does not bring.</summary>
    private static readonly string[] s_ofOthers =
    [
        "export", "cd", "npm", "node", "cat", "ls", "kill", "curl", "docker", "psql", "chatwright", "bash", "mkdir",
    ];

    [Fact]
    public void Every_command_can_be_typed()
    {
        var wrong = Pages.Blocks
            .Where(block => block.Language == "sh")
            .SelectMany(block => Commands(block.Text).Select(command => (block, command)))
            .Where(item => !CanBeTyped(item.command))
            .Select(item => $"{item.block}: {string.Join(' ', item.command)}");
        Assert.Empty(wrong);
    }

    private static IEnumerable<string[]> Commands(string text) => text
        .Replace("\\\n", " ", StringComparison.Ordinal)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split('#')[0].TrimEnd())
        .Where(line => line.Length > 0)
        .SelectMany(line => line.Split(["&&", "|", ";"], StringSplitOptions.TrimEntries))
        .Select(command => command.Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile(IsAssignment).ToArray());

    private static bool IsAssignment(string word) => word.Contains('=', StringComparison.Ordinal) && char.IsAsciiLetterUpper(word[0]);

    private static bool CanBeTyped(string[] command) => command switch
    {
        ["dotnet", "new", ..] => true,
        ["dotnet", "run"] or ["dotnet", "build"] or ["dotnet", "user-secrets", ..] or ["dotnet", "dev-certs", ..] => true,
        ["dotnet", "add", "package", var id, ..] => PackageFeed.Ids.Contains(id),
        ["dotnet", "tool", "install", ..] => command.Contains("Chatwright.Tool"),
        ["dotnet", "test" or "build" or "pack" or "publish", var project, ..] => Exists(project),
        ["dotnet", "run", .. var rest] => Array.IndexOf(rest, "--project") is >= 0 and var at && Exists(rest[at + 1]),
        [var program, ..] => s_ofOthers.Contains(program) || Exists(program),
        [] => true,
    };

    private static bool Exists(string path) => File.Exists(Repository.At(path.Split('/'))) || Directory.Exists(Repository.At(path.Split('/')));
}
