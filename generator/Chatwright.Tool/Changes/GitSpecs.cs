using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Specs;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Changes;

/// <summary>Reads specs as they were in a revision of a git repository, by the command <c>git</c>, without touching the files of today.</summary>
internal sealed class GitSpecs(Terminal terminal)
{
    /// <param name="revision">A commit, a tag or a branch.</param>
    /// <param name="paths">Files and folders, as they are called today, or were when they were there.</param>
    /// <exception cref="ToolException">There is no git, no such revision, or no spec in it.</exception>
    public async Task<IReadOnlyList<SpecSource>> ReadAsync(string revision, IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var folder = ExistingFolder(terminal.Resolve(paths[0]));
        var root = (await GitCommand.RunAsync(folder, ["rev-parse", "--show-toplevel"], cancellationToken)).TrimEnd('\r', '\n');
        // What follows is given a hash, which can be neither an option nor a range.
        string[] verify = ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"];
        var commit = (await GitCommand.TryRunAsync(folder, verify, cancellationToken))?.Trim()
            ?? throw new ToolException($"There is no revision '{revision}' in the git repository of '{folder}'.");
        var files = new SortedDictionary<string, GitEntry>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var found = Specs(await GitEntry.ListAsync(root, commit, Relative(root, path), cancellationToken), Relative(root, path));
            if (found.Count == 0 && !Path.Exists(terminal.Resolve(path)))
                throw new ToolException($"'{path}' is not there, and was not in the revision '{revision}' either.");
            foreach (var file in found)
                files[file.Path] = file;
        }
        var texts = await new GitFiles(root, revision, cancellationToken).ReadAsync(files.Values);
        return texts.Count > 0
            ? [.. texts.Select(file => new SpecSource($"{revision}:{file.Key}", file.Value))]
            : throw new ToolException($"The revision '{revision}' has no *{SpecFiles.Extension} file there.");
    }

    /// <summary>The folder that a path is in; of a path that is no longer there, the nearest one above it.</summary>
    private static string ExistingFolder(string path)
    {
        while (!Directory.Exists(path) && Path.GetDirectoryName(path) is { } parent)
            path = parent;
        return path;
    }

    /// <summary>The specs at and below one path.</summary>
    private static List<GitEntry> Specs(Dictionary<string, GitEntry> entries, string path)
    {
        if (entries.TryGetValue(path, out var entry))
            return [entry];
        var prefix = path == "." ? "" : path + "/";
        return [.. SpecFiles.Among([.. entries.Keys.Select(file => file[prefix.Length..])]).Select(file => entries[prefix + file])];
    }

    /// <summary>The path in the repository. Links on the way are followed, as git does for its top folder.</summary>
    private string Relative(string root, string path)
    {
        var relative = Path.GetRelativePath(Real(root), Real(terminal.Resolve(path))).Replace('\\', '/');
        return relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative)
            ? throw new ToolException($"'{path}' is not in the git repository of the others.")
            : relative;
    }

    private static string Real(string path)
    {
        var name = Path.GetFileName(path.TrimEnd(Path.DirectorySeparatorChar));
        if (Path.GetDirectoryName(path.TrimEnd(Path.DirectorySeparatorChar)) is not { } parent)
            return path;
        var full = new DirectoryInfo(Path.Combine(Real(parent), name));
        try
        {
            return full.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? full.FullName;
        }
        catch (IOException)
        {
            // There is nothing today, or a link that leads in a circle.
            return full.FullName;
        }
    }
}
