using System.Text.RegularExpressions;
using Package.Tests.Harness;

namespace Package.Tests.Documents;

/// <summary>A block of code on a page.</summary>
/// <param name="Page">The page's path in the repository, with slashes.</param>
/// <param name="Line">The line of its first line, from 1.</param>
/// <param name="Language">The word after the fence; empty without one.</param>
internal sealed record Block(string Page, int Line, string Language, string Text)
{
    public override string ToString() => $"{Page}({Line})";
}

/// <summary>The pages of the repository, and what is on them.</summary>
internal static partial class Pages
{
    /// <summary>Their blocks are held against the compiler by tests of its own.</summary>
    private static readonly string[] s_testedElsewhere = ["specs/README.md", "generator/diagnostics.md"];

    public static IReadOnlyList<string> All { get; } =
        [.. RepositoryTree.Instance.Files.Where(file => file.EndsWith(".md", StringComparison.Ordinal) && !Input().IsMatch(file))];

    public static IReadOnlyList<Block> Blocks { get; } =
        [.. All.Except(s_testedElsewhere).Where(page => !Enclosed().IsMatch(page)).SelectMany(BlocksOf)];

    public static string Text(string page) => File.ReadAllText(Repository.At(page.Split('/'))).ReplaceLineEndings("\n");

    public static IEnumerable<Block> BlocksOf(string page)
    {
        var text = Text(page);
        return Fence().Matches(text).Select(
            match => new Block(page, text[..match.Groups[2].Index].Count(c => c == '\n') + 1, match.Groups[1].Value, match.Groups[2].Value));
    }

    [GeneratedRegex("^```([^\n]*)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    /// <summary>Pages of others that tests read.</summary>
    [GeneratedRegex("^tests/Import\\.Tests/Pages/")]
    private static partial Regex Input();

    /// <summary>Pages of folders of tests, which tell how their files were made.</summary>
    [GeneratedRegex("^tests/[^/]+/.+/")]
    private static partial Regex Enclosed();
}
