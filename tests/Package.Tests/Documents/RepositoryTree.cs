namespace Package.Tests.Documents;

/// <summary>The files and folders of the repository, without those that builds leave behind.</summary>
internal sealed class RepositoryTree
{
    private static readonly HashSet<string> s_leftBehind =
        new([".git", "bin", "obj", "node_modules", "TestResults", "BenchmarkDotNet.Artifacts", ".vs", ".idea"], StringComparer.Ordinal);

    private static readonly Lazy<RepositoryTree> s_instance = new(() => new RepositoryTree());

    private readonly SortedSet<string> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);

    private RepositoryTree() => Add("");

    public static RepositoryTree Instance => s_instance.Value;

    /// <summary>Paths from the root with slashes, in order.</summary>
    public IReadOnlyCollection<string> Files => _files;

    /// <summary>Determines whether there is such a file, in this letter case on every system.</summary>
    public bool HasFile(string path) => _files.Contains(path);

    /// <param name="path">The path from the root with slashes; the root itself is empty.</param>
    public bool HasFolder(string path) => _folders.Contains(path);

    private void Add(string folder)
    {
        _folders.Add(folder);
        var (full, prefix) = (Repository.At(folder.Split('/')), folder.Length == 0 ? "" : folder + "/");
        _files.UnionWith(Directory.EnumerateFiles(full).Select(file => prefix + Path.GetFileName(file)));
        foreach (var child in Directory.EnumerateDirectories(full).Select(path => Path.GetFileName(path)).Where(name => !s_leftBehind.Contains(name)))
            Add(prefix + child);
    }
}
