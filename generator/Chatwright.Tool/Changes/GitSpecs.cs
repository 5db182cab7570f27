using System.Diagnostics;
using System.Globalization;
using System.Text;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Specs;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Changes;

/// <summary>Reads specs as they were in a revision of a git repository, by the command <c>git</c>, without touching the files of today.</summary>
internal sealed class GitSpecs(Terminal terminal)
{
    /// <param name="revision">A commit, a tag or a branch.</param>
    /// <param name="paths">Files and folders, as they are called today.</param>
    /// <exception cref="ToolException">There is no git, no such revision, or no spec in it.</exception>
    public async Task<IReadOnlyList<SpecSource>> ReadAsync(string revision, IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var first = terminal.Resolve(paths[0]);
        var folder = Directory.Exists(first) ? first : Path.GetDirectoryName(first)!;
        if (!Directory.Exists(folder))
            throw new ToolException($"'{paths[0]}' is not there, so that no repository is known to look for it in.");
        // What follows is given a hash, which can be neither an option nor a range.
        var commit = (await TextAsync(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"], cancellationToken))
            ?.Trim() ?? throw new ToolException($"There is no revision '{revision}' in the git repository of '{folder}'.");
        var root = (await TextAsync(folder, ["rev-parse", "--show-toplevel"], cancellationToken))!.TrimEnd('\r', '\n');
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
            await AddAsync(files, root, commit, Relative(root, path), cancellationToken);
        if (files.Count == 0)
            throw new ToolException($"The revision '{revision}' has no *{SpecFiles.Extension} file there.");
        var texts = await ReadAllAsync(root, files, cancellationToken);
        return [.. files.Keys.Zip(texts, (path, text) => new SpecSource($"{revision}:{path}", text))];
    }

    /// <summary>Adds the paths of the specs at and below one path, with the hashes of their contents.</summary>
    private static async Task AddAsync(
        SortedDictionary<string, string> files, string root, string commit, string path, CancellationToken cancellationToken)
    {
        string[] below = path == "." ? [] : [path];
        var list = await TextAsync(root, ["ls-tree", "-r", "-z", "--full-tree", commit, "--", .. below], cancellationToken) ?? "";
        var entries = list.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(Entry.Of)
            .ToDictionary(entry => entry.Path, entry => entry.Hash);
        if (entries.TryGetValue(path, out var hash))
        {
            files[path] = hash;
            return;
        }
        var prefix = path == "." ? "" : path + "/";
        foreach (var file in SpecFiles.Among([.. entries.Keys.Select(file => file[prefix.Length..])]))
            files[prefix + file] = entries[prefix + file];
    }

    /// <summary>The path in the repository. Links on the way are followed, as git does for its top folder.</summary>
    private string Relative(string root, string path)
    {
        var relative = Path.GetRelativePath(Real(root), Real(terminal.Resolve(path))).Replace('\\', '/');
        return relative.StartsWith("..", StringComparison.Ordinal)
            ? throw new ToolException($"'{path}' is not in the git repository of the others.")
            : relative;
    }

    private static string Real(string path)
    {
        var name = Path.GetFileName(path.TrimEnd(Path.DirectorySeparatorChar));
        if (Path.GetDirectoryName(path.TrimEnd(Path.DirectorySeparatorChar)) is not { } parent)
            return path;
        var full = Path.Combine(Real(parent), name);
        return new DirectoryInfo(full).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? full;
    }

    private static async Task<List<string>> ReadAllAsync(string root, SortedDictionary<string, string> files, CancellationToken cancellationToken)
    {
        using var git = Start(root, ["cat-file", "--batch"]);
        // Git writes as it reads, so that both have to go on at a time.
        var asking = Task.Run(
            async () =>
            {
                foreach (var hash in files.Values)
                    await git.StandardInput.WriteLineAsync(hash);
                git.StandardInput.Close();
            },
            cancellationToken);
        var texts = new List<string>(files.Count);
        var output = git.StandardOutput.BaseStream;
        foreach (var path in files.Keys)
        {
            var head = (await ReadLineAsync(output, cancellationToken)).Split(' ');
            if (head is not [_, "blob", var length])
                throw new ToolException($"git cannot read {path}: {string.Join(' ', head)}.");
            var content = new byte[int.Parse(length, CultureInfo.InvariantCulture) + 1];
            await output.ReadExactlyAsync(content, cancellationToken);
            texts.Add(Encoding.UTF8.GetString(content.AsSpan(0, content.Length - 1)).TrimStart('\ufeff'));
        }
        await asking;
        return texts;
    }

    private static async Task<string> ReadLineAsync(Stream stream, CancellationToken cancellationToken)
    {
        var (line, one) = (new List<byte>(), new byte[1]);
        while (await stream.ReadAsync(one, cancellationToken) == 1 && one[0] != '\n')
            line.Add(one[0]);
        return Encoding.UTF8.GetString([.. line]);
    }

    /// <summary>Null if git ends with an error.</summary>
    private static async Task<string?> TextAsync(string folder, string[] arguments, CancellationToken cancellationToken)
    {
        using var git = Start(folder, arguments);
        git.StandardInput.Close();
        var text = await git.StandardOutput.ReadToEndAsync(cancellationToken);
        await git.WaitForExitAsync(cancellationToken);
        return git.ExitCode == 0 ? text : null;
    }

    private static Process Start(string folder, string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-C", folder, "--no-pager", .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        try
        {
            var git = Process.Start(start) ?? throw new ToolException("git did not start.");
            git.ErrorDataReceived += static (_, _) => { };
            git.BeginErrorReadLine();
            return git;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new ToolException("There is no git on this machine.");
        }
    }

    /// <summary>A line of <c>git ls-tree</c>.</summary>
    private sealed record Entry(string Hash, string Path)
    {
        public static Entry Of(string line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            return new Entry(line[..tab].Split(' ')[2], line[(tab + 1)..]);
        }
    }
}
