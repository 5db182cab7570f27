using System.Security;

namespace Package.Tests.Harness;

/// <summary>
/// A folder outside the repository whose projects take Chatwright from the feed and everything else from where this machine gets it. Packages
/// under test go into a folder of the workspace, never into the machine's own, which would keep them and hand out old ones.
/// </summary>
internal sealed class Workspace : IDisposable
{
    /// <summary>The version that the projects of the workspace write.</summary>
    public const string Version = "0.1.0";

    private Workspace(string folder, PackageFeed feed) => (Folder, Feed) = (folder, feed);

    public string Folder { get; }

    public PackageFeed Feed { get; }

    public static async Task<Workspace> CreateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("chatwright-").FullName;
        var workspace = new Workspace(folder, await PackageFeed.PackAsync(Path.Combine(folder, "feed")));
        workspace.Write("NuGet.config", $"""
            <configuration>
              <packageSources><add key="under-test" value="feed" /></packageSources>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <fallbackPackageFolders><add key="machine" value="{SecurityElement.Escape(MachinePackages)}" /></fallbackPackageFolders>
            </configuration>
            """);
        // The names are there to end the search for files of that kind in the folders above.
        workspace.Write("Directory.Build.props", "<Project><PropertyGroup><NuGetAudit>false</NuGetAudit></PropertyGroup></Project>");
        workspace.Write("Directory.Build.targets", Findings.Targets);
        workspace.Write("Directory.Packages.props", "<Project />");
        workspace.Copy(Repository.At("tests", "Package.Tests", "Projects"));
        return workspace;
    }

    /// <summary>The files that the generator wrote in the last builds of a project with <c>EmitCompilerGeneratedFiles</c>. The compiler does not delete old ones.</summary>
    public IEnumerable<string> Emitted(string project) => Directory.Exists(EmittedFolder(project))
        ? Directory.EnumerateFiles(EmittedFolder(project)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)
        : [];

    public string EmittedText(string project, string file) => File.ReadAllText(Path.Combine(EmittedFolder(project), file));

    public string At(params string[] path) => Path.Combine([Folder, .. path]);

    public void Write(string path, string text)
    {
        var file = At(path.Split('/'));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private void Copy(string from)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            Write(Path.GetRelativePath(from, file).Replace('\\', '/'), File.ReadAllText(file));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private string EmittedFolder(string project) =>
        At(project, "obj", "Debug", "net10.0", "generated", "Chatwright.Generator", "Chatwright.Generator.ChatwrightGenerator");

    private static string MachinePackages => Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
        ? folder
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
