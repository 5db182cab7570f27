using System.Formats.Tar;

namespace Chatwright.Tool.Terminals;

/// <summary>Tells files from pipes, sockets and devices, which have names like files but cannot be replaced, and may never end.</summary>
internal static class FileKind
{
    /// <summary>Determines whether a path, its links followed, is a file with content of its own. Nothing is opened that could wait.</summary>
    public static bool IsRegular(string path)
    {
        try
        {
            var file = new FileInfo(path);
            // /dev/stdout is a link to a name that only the kernel resolves.
            file = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
            return file.Exists && (file.Length > 0 || IsRegularEntry(file.FullName));
        }
        catch (IOException)
        {
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            // The file, or a folder above it, may not be read; the reader reports that.
            return true;
        }
    }

    /// <summary>
    /// The writer of archives is the only part of .NET that looks at the kind of an entry before opening it. Of its formats, this one takes every
    /// owner and every time.
    /// </summary>
    private static bool IsRegularEntry(string path)
    {
        using var archive = new MemoryStream();
        using (var writer = new TarWriter(archive, TarEntryFormat.Pax, leaveOpen: true))
            writer.WriteEntry(path, "entry");
        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry() is { EntryType: TarEntryType.RegularFile };
    }
}
