using System.IO.Compression;

namespace Package.Tests.Harness;

/// <summary>The packages as they would be released, in a folder that is a package source.</summary>
internal sealed class PackageFeed
{
    public static readonly string[] Ids =
    [
        .. Directory.EnumerateDirectories(Repository.At("runtime")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal),
    ];

    private PackageFeed(string folder) => Folder = folder;

    public string Folder { get; }

    /// <param name="sources">A copy of the repository's sources.</param>
    /// <param name="folder">Where the packages go.</param>
    public static async Task<PackageFeed> PackAsync(string sources, string folder)
    {
        // With the generator, which is built in the configuration of the solution only if it is in it.
        var projects = Ids.Select(id => $"runtime/{id}/{id}.csproj").Append("generator/Chatwright.Generator/Chatwright.Generator.csproj");
        var entries = projects.Select(project => $"<Project Path=\"{project}\" />");
        await File.WriteAllTextAsync(Path.Combine(sources, "Packages.slnx"), $"<Solution>{string.Concat(entries)}</Solution>");
        // The build of the repository has run the analyzers over the same sources.
        string[] options = ["-c", "Release", "-o", folder, "-v", "q", "-p:RunAnalyzers=false"];
        (await Dotnet.BuildAsync(sources, ["pack", "Packages.slnx", .. options])).AssertSucceeded();
        return new(folder);
    }

    /// <summary>The entries that the package has for its users; those of the format itself are left out.</summary>
    public IEnumerable<string> Entries(string id, string extension = "nupkg")
    {
        using var package = Open(id, extension);
        return [.. package.Entries.Select(entry => entry.FullName).Where(IsForUsers).Order(StringComparer.Ordinal)];
    }

    public byte[] Read(string id, string entry, string extension = "nupkg")
    {
        using var package = Open(id, extension);
        using var content = (package.GetEntry(entry) ?? throw new FileNotFoundException($"{id} has no {entry}.")).Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }

    private string PathOf(string id, string extension) => Directory.EnumerateFiles(Folder, $"{id}.?.*.{extension}")
        .Single(file => char.IsAsciiDigit(Path.GetFileName(file)[id.Length + 1]));

    private ZipArchive Open(string id, string extension) => ZipFile.OpenRead(PathOf(id, extension));

    private static bool IsForUsers(string entry) =>
        !entry.StartsWith("_rels/", StringComparison.Ordinal)
            && !entry.StartsWith("package/", StringComparison.Ordinal)
            && entry != "[Content_Types].xml";
}
