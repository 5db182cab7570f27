using System.Text;
using Chatwright.Tool.Outcomes;

namespace Chatwright.Tool.Terminals;

/// <summary>Reads piped input and files, as UTF-8 and up to a limit.</summary>
internal static class Input
{
    public const int MaxBytes = 16 * 1024 * 1024;

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="ToolException">It cannot be read, is too long or is not UTF-8.</exception>
    public static async Task<string> ReadAsync(Terminal terminal, CancellationToken cancellationToken)
    {
        const string Name = "the standard input";
        try
        {
            return await ReadTextAsync(terminal.In, Name, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{Name} cannot be read: {e.Message}");
        }
    }

    /// <exception cref="ToolException">It is too long or not UTF-8.</exception>
    public static async Task<string> ReadTextAsync(Stream stream, string name, CancellationToken cancellationToken) =>
        Text(await ReadBytesAsync(stream, name, cancellationToken), name);

    /// <summary>Reads the value of an option: the text itself, a file behind <c>@</c>, or the standard input for <c>-</c>.</summary>
    /// <param name="option">The name of the option.</param>
    /// <returns>The text, and the name of its source in messages.</returns>
    /// <exception cref="ToolException">The source cannot be read, is too long or is not UTF-8.</exception>
    public static async Task<(string Text, string Name)> ReadValueAsync(
        Terminal terminal, string option, string value, CancellationToken cancellationToken) => value switch
        {
            "-" => (await ReadAsync(terminal, cancellationToken), "the standard input"),
            ['@', .. var file] => (await ReadFileAsync(terminal, file, cancellationToken), file),
            _ => (value, option),
        };

    /// <exception cref="ToolException">It cannot be read, is too long or is not UTF-8.</exception>
    public static async Task<string> ReadFileAsync(Terminal terminal, string path, CancellationToken cancellationToken) =>
        Text(await ReadFileBytesAsync(terminal, path, cancellationToken), $"'{path}'");

    /// <exception cref="ToolException">It cannot be read or is too long.</exception>
    public static async Task<byte[]> ReadFileBytesAsync(Terminal terminal, string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = new FileStream(terminal.Resolve(path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return await ReadBytesAsync(file, $"'{path}'", cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new ToolException($"'{path}' cannot be read: {e.Message}");
        }
    }

    /// <summary>Lists the files in a folder, in ordinal order.</summary>
    /// <exception cref="ToolException">The folder cannot be read.</exception>
    public static IReadOnlyList<string> FilesIn(Terminal terminal, string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"'{terminal.Display(folder)}' cannot be read: {e.Message}");
        }
    }

    /// <summary>Decodes UTF-8 without the mark that it may begin with. Bytes that are no text become U+FFFD.</summary>
    public static string LenientText(ReadOnlySpan<byte> content) => Encoding.UTF8.GetString(content).TrimStart('\ufeff');

    /// <exception cref="ToolException">It is too long.</exception>
    public static async Task<byte[]> ReadBytesAsync(Stream stream, string name, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int count; (count = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            content.Write(buffer, 0, count);
            if (content.Length > MaxBytes)
                throw new ToolException($"{name} is longer than {MaxBytes / 1024 / 1024} MB.");
        }
        return content.ToArray();
    }

    private static string Text(byte[] content, string name)
    {
        try
        {
            return s_strict.GetString(content).TrimStart('\ufeff');
        }
        catch (DecoderFallbackException)
        {
            throw new ToolException($"{name} is not UTF-8.");
        }
    }
}
