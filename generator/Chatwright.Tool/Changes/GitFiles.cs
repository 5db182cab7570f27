using System.Globalization;
using System.Text;
using Chatwright.Tool.Outcomes;

namespace Chatwright.Tool.Changes;

/// <summary>Reads files of a commit. Links are followed inside of it.</summary>
/// <param name="root">The top folder of the repository.</param>
/// <param name="revision">The commit as the user calls it, for messages.</param>
internal sealed class GitFiles(string root, string revision, CancellationToken cancellationToken)
{
    /// <summary>The texts of files by their paths. A link that leads to no file has none.</summary>
    public async Task<SortedDictionary<string, string>> ReadAsync(IReadOnlyCollection<GitEntry> entries)
    {
        using var git = GitCommand.Start(root, ["cat-file", "--batch", "--follow-symlinks"]);
        git.ErrorDataReceived += static (_, _) => { };
        git.BeginErrorReadLine();
        // Git writes as it reads, so that both have to go on at a time.
        var asking = Task.Run(
            async () =>
            {
                foreach (var entry in entries)
                    await git.StandardInput.WriteAsync(entry.Name + "\n");
                git.StandardInput.Close();
            },
            cancellationToken);
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (await ReadAsync(git.StandardOutput.BaseStream, entry.Path) is { } text)
                texts.Add(entry.Path, text);
        }
        await asking;
        return texts;
    }

    private async Task<string?> ReadAsync(Stream output, string path)
    {
        var head = (await ReadLineAsync(output)).Split(' ');
        if (!int.TryParse(head[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            throw new ToolException($"git cannot read {revision}:{path}: {string.Join(' ', head)}.");
        var content = new byte[length + 1];
        await output.ReadExactlyAsync(content, cancellationToken);
        var text = Encoding.UTF8.GetString(content.AsSpan(0, length));
        return head switch
        {
            [_, "blob", _] => text.TrimStart('\ufeff'),
            ["symlink", _] => throw new ToolException($"{revision}:{path} is a link to '{text}', which is outside of the repository."),
            // A folder, or a link that leads to nothing.
            _ => null,
        };
    }

    private async Task<string> ReadLineAsync(Stream stream)
    {
        var (line, one) = (new List<byte>(), new byte[1]);
        while (await stream.ReadAsync(one, cancellationToken) == 1 && one[0] != '\n')
            line.Add(one[0]);
        return Encoding.UTF8.GetString([.. line]);
    }
}
