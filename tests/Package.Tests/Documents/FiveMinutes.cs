using Package.Tests.Harness;

namespace Package.Tests.Documents;

/// <summary>The start that the README promises: its commands and its program, and an endpoint of one's own in the same project.</summary>
internal static class FiveMinutes
{
    /// <summary>The blocks of the start, in their order.</summary>
    public static IReadOnlyList<Block> Start { get; } = Section("## Five minutes");

    /// <summary>The blocks of the endpoint, in their order.</summary>
    public static IReadOnlyList<Block> Endpoint { get; } = Section("## Describe another endpoint");

    public static bool Contains(Block block) => Start.Contains(block) || Endpoint.Contains(block);

    private static List<Block> Section(string heading)
    {
        var lines = Pages.Text("README.md").Split('\n');
        var first = Array.IndexOf(lines, heading) + 1;
        Assert.True(first > 0, $"The README has no section '{heading}'.");
        var next = Array.FindIndex(lines, first, line => line.StartsWith("## ", StringComparison.Ordinal));
        return [.. Pages.BlocksOf("README.md").Where(block => block.Line > first && block.Line <= next)];
    }
}
