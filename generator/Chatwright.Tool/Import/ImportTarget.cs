using Chatwright.Import.Texts;

namespace Chatwright.Tool.Import;

/// <summary>The folder that specs go to. A file appears whole or not at all.</summary>
internal sealed class ImportTarget(string folder, bool mayOverwrite)
{
    private readonly Dictionary<string, string> _written = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Where the spec of an endpoint goes: <c>command.api.yaml</c>, with its group where two commands share a name.</summary>
    /// <exception cref="PageException">The spec is there already.</exception>
    public string PathOf(string endpoint)
    {
        var parts = endpoint.Split('/');
        var path = Path.Combine(folder, parts[^1] + SpecFiles.Extension);
        if (_written.TryGetValue(path, out var other) && other != endpoint)
            path = Path.Combine(folder, $"{parts[^2]}.{parts[^1]}{SpecFiles.Extension}");
        if (_written.ContainsKey(path))
            throw new PageException($"a page before has given {endpoint} already");
        if (!mayOverwrite && File.Exists(path))
            throw new PageException($"{Path.GetFileName(path)} exists; --force overwrites it");
        return path;
    }

    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(string path, string endpoint, string text)
    {
        Directory.CreateDirectory(folder);
        var unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllText(unfinished, text);
            File.Move(unfinished, path, mayOverwrite);
        }
        finally
        {
            File.Delete(unfinished);
        }
        _written.Add(path, endpoint);
    }
}
