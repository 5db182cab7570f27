using System.Security;

namespace Package.Tests.Harness;

/// <summary>
/// A folder outside the repository whose projects take Chatwright from the feed and everything else from where this machine gets it. Packages
/// under test go into a folder of the workspace, never into the machine's own, which would keep them and hand out old ones.
/// </summary>
internal sealed class Workspace : IAsyncDisposable
{
    /// <summary>The version that the projects of the workspace write.</summary>
    public const string Version = "0.1.0";

    /// <summary>The commit that the packages say they were made of.</summary>
    public const string Commit = "0123456789abcdef0123456789abcdef01234567";

    private static readonly string[] s_sources =
    [
        "runtime", "generator/Chatwright.Generator", "generator/Packing", "specs", "samples/Native", "Directory.Build.props",
        "Directory.Packages.props", ".editorconfig", ".globalconfig", "LICENSE", "CHANGELOG.md",
    ];

    private PackageFeed? _feed;

    private Workspace(string folder) => Folder = folder;

    public string Folder { get; }

    public PackageFeed Feed => _feed ?? throw new InvalidOperationException("Nothing is packed yet.");

    /// <summary>Sources as a fresh clone has them, built here from nothing: other tests may be building in the repository itself.</summary>
    public string Sources => At("sources");

    public static async Task<Workspace> CreateAsync()
    {
        var workspace = new Workspace(Directory.CreateTempSubdirectory("chatwright-").FullName);
        workspace.Write("NuGet.config", $"""
            <configuration>
              <packageSources><add key="under-test" value="feed" /></packageSources>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <fallbackPackageFolders><add key="machine" value="{SecurityElement.Escape(MachinePackages)}" /></fallbackPackageFolders>
            </configuration>
            """);
        // The names are there to end the search for files of that kind in the folders above.
        workspace.Write("Directory.Build.props", "<Project><PropertyGroup><NuGetAudit>false</NuGetAudit></PropertyGroup></Project>");
        workspace.Write("Directory.Build.targets", BuildDiagnostics.Targets);
        workspace.Write("Directory.Packages.props", "<Project />");
        Copy(Repository.At("tests", "Package.Tests", "Projects"), workspace.Folder);
        foreach (var source in s_sources)
            Copy(Repository.At(source.Split('/')), Path.Combine(workspace.Sources, source));
        workspace.Write("sources/Directory.Build.targets", "<Project />");
        // As much of a clone as a build reads, made from somewhere else.
        workspace.Write("sources/.git/HEAD", Commit + "\n");
        workspace.Write("sources/.git/config", "[remote \"origin\"]\n\turl = https://mirror.invalid/clone.git\n");
        Directory.CreateDirectory(workspace.At("sources", ".git", "objects"));
        Directory.CreateDirectory(workspace.At("sources", ".git", "refs"));
        Directory.CreateDirectory(workspace.At("feed"));
        try
        {
            workspace._feed = await PackageFeed.PackAsync(workspace.Sources, workspace.At("feed"));
        }
        catch
        {
            await workspace.DisposeAsync();
            throw;
        }
        return workspace;
    }

    /// <summary>
    /// The files that the generator wrote in the last builds of a project with <c>EmitCompilerGeneratedFiles</c>. The compiler does not delete old
    /// ones.
    /// </summary>
    public IEnumerable<string> Emitted(string project) => Directory.Exists(EmittedFolder(project))
        ? FilesOf(EmittedFolder(project))
        : [];

    /// <summary>The emitted files in a folder, but for the one by which the build sees that the generator ran.</summary>
    public static IEnumerable<string> FilesOf(string folder) => Directory.EnumerateFiles(folder)
        .Select(file => Path.GetFileName(file))
        .Where(file => file != "chatwright-mark.g.cs")
        .Order(StringComparer.Ordinal);

    public string EmittedText(string project, string file) => File.ReadAllText(Path.Combine(EmittedFolder(project), file));

    public string At(params string[] path) => Path.Combine([Folder, .. path]);

    public void Write(string path, string text)
    {
        var file = At(path.Split('/'));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>Restores and builds projects together, as a solution.</summary>
    /// <param name="projects">Their folders.</param>
    public Task<CommandResult> BuildAllAsync(string name, params IEnumerable<string> projects)
    {
        var files = projects.SelectMany(project => Directory.EnumerateFiles(At(project.Split('/')), "*.*proj"));
        var entries = files.Select(file => $"<Project Path=\"{Path.GetRelativePath(Folder, file)}\" />");
        Write($"{name}.slnx", $"<Solution>{string.Concat(entries)}</Solution>");
        return Dotnet.BuildAsync(Folder, "build", $"{name}.slnx", "-v", "m");
    }

    /// <summary>Ends the compiler, and leaves nothing behind.</summary>
    public async ValueTask DisposeAsync()
    {
        await CompilerServer.StopAsync(this);
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Copies a file, or a folder without what builds left there.</summary>
    private static void Copy(string from, string to)
    {
        var files = File.Exists(from)
            ? [from]
            : Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(file => !IsOutput(Path.GetRelativePath(from, file)));
        foreach (var file in files)
        {
            var target = file == from ? to : Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static bool IsOutput(string path) => path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj");

    private string EmittedFolder(string project) =>
        At(project, "obj", "Debug", "net10.0", "generated", "Chatwright.Generator", "Chatwright.Generator.ChatwrightGenerator");

    private static string MachinePackages => Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
        ? folder
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
