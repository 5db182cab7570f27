using Chatwright.Tool.Outcomes;

namespace Chatwright.Tool.Terminals;

/// <summary>Writes a file whole or not at all, and over another only when that is wished.</summary>
internal static class OutputFile
{
    /// <param name="name">As the user wrote it, for messages.</param>
    /// <exception cref="ToolException">It exists, or cannot be written.</exception>
    public static async Task WriteAsync(Terminal terminal, string name, string text, bool mayReplace, CancellationToken cancellationToken)
    {
        string? draft = null;
        try
        {
            var path = terminal.Resolve(name);
            if (!mayReplace && (File.Exists(path) || Directory.Exists(path)))
                throw new ToolException($"'{name}' exists; --force replaces it.");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            draft = $"{path}.{Guid.NewGuid():N}.tmp";
            await File.WriteAllTextAsync(draft, text, cancellationToken);
            File.Move(draft, path, overwrite: mayReplace);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ToolException($"'{name}' cannot be written: {e.Message}");
        }
        finally
        {
            if (draft is not null)
                File.Delete(draft);
        }
    }
}
