using System.Text;
using Chatwright.Tool.Outcomes;

namespace Chatwright.Tool.Terminals;

/// <summary>Writes every file of the tool: whole or not at all, and over another file only when that is wished.</summary>
internal static class OutputFile
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Writes a file. Its folder must exist. Links are followed; a file that is replaced keeps its mode. Pipes and devices are written into, since
    /// they hold nothing that could be lost.
    /// </summary>
    /// <param name="name">As the user wrote it, for messages.</param>
    /// <exception cref="ToolException">A file exists there and must not be replaced, or nothing can be written.</exception>
    public static async Task WriteAsync(Terminal terminal, string name, string text, bool mayReplace, CancellationToken cancellationToken)
    {
        await GuardAsync(name, async () =>
        {
            var path = terminal.Resolve(name);
            var content = s_utf8.GetBytes(text);
            if (Directory.Exists(path))
                throw new ToolException($"'{name}' is a folder.");
            if (!new FileInfo(path).Exists)
                await CreateAsync(path, content, cancellationToken);
            else if (!FileKind.IsRegular(path))
                await OverwriteAsync(path, content, cancellationToken);
            else if (!mayReplace)
                throw new ToolException($"'{name}' exists; --force replaces it.");
            else
                await ReplaceAsync(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path, content, cancellationToken);
        });
    }

    /// <summary>Creates the folder for files, and those above it.</summary>
    /// <exception cref="ToolException">It cannot be created.</exception>
    public static Task CreateFolderAsync(Terminal terminal, string name) => GuardAsync(name, () =>
    {
        Directory.CreateDirectory(terminal.Resolve(name));
        return Task.CompletedTask;
    });

    /// <summary>Removes a file, unless it is gone already.</summary>
    /// <exception cref="ToolException">It cannot be removed.</exception>
    public static void Remove(Terminal terminal, string name)
    {
        try
        {
            File.Delete(terminal.Resolve(name));
        }
        catch (DirectoryNotFoundException)
        {
            // Gone with its folder.
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"'{name}' cannot be removed: {e.Message}");
        }
    }

    private static async Task CreateAsync(string path, byte[] content, CancellationToken cancellationToken) =>
        await WithDraftAsync(path, mode: null, content, draft => File.Move(draft, path, overwrite: false), cancellationToken);

    private static async Task ReplaceAsync(string path, byte[] content, CancellationToken cancellationToken)
    {
        var mode = OperatingSystem.IsWindows() ? (UnixFileMode?)null : File.GetUnixFileMode(path);
        try
        {
            await WithDraftAsync(path, mode, content, draft => File.Replace(draft, path, destinationBackupFileName: null), cancellationToken);
        }
        catch (Exception e) when (e is UnauthorizedAccessException || IsMounted(e))
        {
            // Some files can be written to but not replaced: in a folder of another user, or mounted into a container.
            await OverwriteAsync(path, content, cancellationToken);
        }
    }

    /// <summary>EBUSY, by which Linux and macOS refuse to replace a file that something is mounted on.</summary>
    private static bool IsMounted(Exception e) => e is IOException { HResult: 16 };

    /// <summary>Writes a file of a temporary name beside the wanted one, and gives it to <paramref name="move"/>. None is left behind.</summary>
    private static async Task WithDraftAsync(
        string path, UnixFileMode? mode, byte[] content, Action<string> move, CancellationToken cancellationToken)
    {
        var draft = $"{path}.{Guid.NewGuid():N}.tmp";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (mode is not null && !OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            await using (var file = new FileStream(draft, options))
                await file.WriteAsync(content, cancellationToken);
            if (mode is { } kept && !OperatingSystem.IsWindows())
                File.SetUnixFileMode(draft, kept);
            move(draft);
        }
        finally
        {
            if (File.Exists(draft))
                File.Delete(draft);
        }
    }

    /// <summary>Opening a pipe waits for its reader, perhaps for ever, and knows no token.</summary>
    private static Task OverwriteAsync(string path, byte[] content, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite);
            file.Write(content);
        },
        cancellationToken).WaitAsync(cancellationToken);

    private static async Task GuardAsync(string name, Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (DirectoryNotFoundException)
        {
            throw new ToolException($"'{name}' cannot be written: its folder does not exist.");
        }
        catch (UnauthorizedAccessException)
        {
            throw new ToolException($"'{name}' cannot be written: access is denied.");
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            throw new ToolException($"'{name}' cannot be written: {e.Message}");
        }
    }
}
