namespace Architecture.Tests;

/// <summary>The C# files that are written by hand: without what builds leave behind, and without verified snapshots of emitted code.</summary>
internal static class SourceFiles
{
    private static readonly HashSet<string> s_leftBehind = new(["bin", "obj", "node_modules", ".git"], StringComparer.Ordinal);

    public static IEnumerable<string> Below(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.cs").Order(StringComparer.Ordinal))
        {
            if (!file.EndsWith(".verified.cs", StringComparison.Ordinal) && !file.EndsWith(".received.cs", StringComparison.Ordinal))
                yield return file;
        }
        var children = Directory.EnumerateDirectories(folder).Where(child => !s_leftBehind.Contains(Path.GetFileName(child)));
        foreach (var child in children.Order(StringComparer.Ordinal))
        {
            foreach (var file in Below(child))
                yield return file;
        }
    }
}
