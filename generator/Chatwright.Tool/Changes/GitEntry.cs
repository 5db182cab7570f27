using Chatwright.Tool.Outcomes;

namespace Chatwright.Tool.Changes;

/// <summary>A file of a commit.</summary>
/// <param name="Name">The name by which git finds its content.</param>
internal sealed record GitEntry(string Path, string Name)
{
    private const string LinkMode = "120000";

    /// <summary>The files at and below a path.</summary>
    /// <exception cref="ToolException">Git ends with an error.</exception>
    public static async Task<Dictionary<string, GitEntry>> ListAsync(
        string root, string commit, string path, CancellationToken cancellationToken)
    {
        string[] below = path == "." ? [] : [path];
        var list = await GitCommand.RunAsync(root, ["ls-tree", "-r", "-z", "--full-tree", commit, "--", .. below], cancellationToken);
        return list.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(line => Of(line, commit)).ToDictionary(entry => entry.Path);
    }

    private static GitEntry Of(string line, string commit)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        var (facts, path) = (line[..tab].Split(' '), line[(tab + 1)..]);
        // Only by its path is a link followed. Its name goes to git as a line.
        return new GitEntry(path, facts[0] == LinkMode && !path.Contains('\n', StringComparison.Ordinal) ? $"{commit}:{path}" : facts[2]);
    }
}
