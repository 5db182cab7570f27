using System.Text;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Specs;

/// <summary>Finds and reads the spec files that paths name.</summary>
internal sealed class SpecFiles(Terminal terminal)
{
    public const string Extension = ".api.yaml";

    private const string ShortExtension = ".api.yml";

    /// <summary>Above the compiler's limit: it rejects a longer file anyway.</summary>
    private const int MaxBytes = 2 * 1024 * 1024;

    private readonly List<FileProblem> _problems = [];

    /// <summary>The files and paths that could not be read, or not completely.</summary>
    public IReadOnlyList<FileProblem> Problems => _problems;

    /// <summary>The files at and below some paths, each once, in ordinal order.</summary>
    /// <param name="paths">Files, whatever their names, and folders.</param>
    public IReadOnlyList<string> Find(IEnumerable<string> paths)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var name in paths)
        {
            // A variable of the shell that is not set; the folder itself would be meant by '.'.
            if (name.Length == 0)
            {
                _problems.Add(new FileProblem("''", "The path is empty.", IsError: true));
                continue;
            }
            var path = terminal.Resolve(name);
            if (Directory.Exists(path))
                FindBelow(path, found, isProject: HasProject(new DirectoryInfo(path)));
            else if (File.Exists(path))
                Add(path, found);
            else
                _problems.Add(new FileProblem(path, "No such file or folder.", IsError: true));
        }
        return [.. found];
    }

    /// <summary>Reads files as the compiler does. Those that cannot be read are left out and noted.</summary>
    public IReadOnlyList<SpecSource> Read(IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        var sources = new List<SpecSource>();
        foreach (var path in paths)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                sources.Add(ReadSource(path));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                _problems.Add(new FileProblem(path, e.Message, IsError: true));
            }
        }
        return sources;
    }

    /// <summary>Records that no file was found, which a misspelt path explains better than an empty project.</summary>
    public void Miss(IEnumerable<string> paths) =>
        _problems.AddRange(paths.Select(path => new FileProblem(terminal.Resolve(path), $"No *{Extension} file was found.", IsError: true)));

    private void Add(string path, SortedSet<string> found)
    {
        if (!IsSpec(path))
            _problems.Add(new FileProblem(path, $"The name does not end in {Extension}, so a build ignores the file.", IsError: false));
        found.Add(path);
    }

    /// <param name="isProject"><c>true</c> to leave out the folders of other projects, as a build does; otherwise, <c>false</c>.</param>
    private void FindBelow(string folder, SortedSet<string> found, bool isProject)
    {
        try
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                if (entry is FileInfo && IsSpec(entry.Name) && FileKind.IsRegular(entry.FullName))
                    found.Add(entry.FullName);
                else if (entry is DirectoryInfo inner && IsOfProject(inner) && !(isProject && HasProject(inner)))
                    FindBelow(inner.FullName, found, isProject);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _problems.Add(new FileProblem(folder, e.Message, IsError: true));
        }
    }

    /// <summary>Of all files below a folder, those that <see cref="Find"/> would find there.</summary>
    /// <param name="files">Paths from the folder on, with slashes.</param>
    public static IEnumerable<string> Among(IReadOnlyCollection<string> files)
    {
        var projects = files.Where(IsProject).Select(FolderOf).ToHashSet(StringComparer.Ordinal);
        var isProject = projects.Remove("");
        return files.Where(file => IsSpec(file) && file.Split('/')[..^1].All(IsOfProjectName)
            && !(isProject && projects.Any(project => file.StartsWith(project + '/', StringComparison.Ordinal))));
    }

    private static string FolderOf(string file) => file[..Math.Max(0, file.LastIndexOf('/'))];

    private static bool IsProject(string file) => Path.GetExtension(file) is ".csproj" or ".fsproj" or ".vbproj";

    private static bool IsSpec(string path) =>
        path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) || path.EndsWith(ShortExtension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Determines whether a folder belongs to the project, not to a build or package manager. A link does not: it may be circular.</summary>
    private static bool IsOfProject(FileSystemInfo folder) =>
        IsOfProjectName(folder.Name) && !folder.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static bool IsOfProjectName(string folder) => folder is not ("bin" or "obj" or "node_modules") && !folder.StartsWith('.');

    private static bool HasProject(DirectoryInfo folder)
    {
        try
        {
            return folder.EnumerateFiles("*.*proj").Any(file => IsProject(file.Name));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Reported where the folder is searched.
            return false;
        }
    }

    private static SpecSource ReadSource(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        // A pipe, as shells make of <(…), does not tell its length.
        var bytes = new byte[file.CanSeek ? Math.Min(file.Length, MaxBytes) : MaxBytes];
        var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        using var reader = new StreamReader(new MemoryStream(bytes, 0, length), new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true);
        var source = new SpecSource(path, reader.ReadToEnd());
        var isForeign = reader.CurrentEncoding is UTF8Encoding && length < MaxBytes && source.Text.Contains('\ufffd')
            && !System.Text.Unicode.Utf8.IsValid(bytes.AsSpan(0, length));
        return isForeign ? source with { ForeignBytes = bytes[..length] } : source;
    }
}
