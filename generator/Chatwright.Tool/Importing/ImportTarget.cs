using Chatwright.Import.Texts;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Specs;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Importing;

/// <summary>The folder that specs are written to.</summary>
internal sealed class ImportTarget(Terminal terminal, string folder, bool mayOverwrite)
{
    private readonly Dictionary<string, string> _written = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The line of a spec there that leads an editor to the schema.</summary>
    public required string SchemaLine { get; init; }

    /// <summary>The path of the spec of an endpoint or a webhook: <c>command.api.yaml</c>, with its group where two commands share a name.</summary>
    /// <exception cref="PageException">The spec is there already.</exception>
    public string PathOf(string head)
    {
        var parts = head.Replace(':', '.').Split('/');
        var path = Path.Combine(folder, parts[^1] + SpecFiles.Extension);
        if (parts.Length > 1 && _written.TryGetValue(path, out var other) && other != head)
            path = Path.Combine(folder, $"{parts[^2]}.{parts[^1]}{SpecFiles.Extension}");
        if (_written.ContainsKey(path))
            throw new PageException($"an earlier page describes {head} too");
        if (!mayOverwrite && File.Exists(path))
            throw new PageException($"{Path.GetFileName(path)} exists; --force overwrites it");
        return path;
    }

    /// <exception cref="ToolException">The file cannot be written.</exception>
    public async Task WriteAsync(string path, string head, string text, CancellationToken cancellationToken)
    {
        await OutputFile.CreateFolderAsync(terminal, folder);
        await OutputFile.WriteAsync(terminal, path, text, mayOverwrite, cancellationToken);
        _written.Add(path, head);
    }
}
