using Package.Tests.Harness;

namespace Package.Tests.Documents;

/// <summary>The start that the README promises: its commands, then its program.</summary>
internal static class FiveMinutes
{
    private const string Heading = "## Five minutes";

    /// <summary>The blocks of the section, in their order.</summary>
    public static IReadOnlyList<Block> Blocks { get; } = Find();

    public static bool Contains(Block block) => Blocks.Contains(block);

    private static List<Block> Find()
    {
        var lines = Pages.Text("README.md").Split('\n');
        var first = Array.IndexOf(lines, Heading) + 1;
        Assert.True(first > 0, $"The README has no section '{Heading}'.");
        var next = Array.FindIndex(lines, first, line => line.StartsWith("## ", StringComparison.Ordinal));
        return [.. Pages.BlocksOf("README.md").Where(block => block.Line > first && block.Line <= next)];
    }
}
