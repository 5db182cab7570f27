namespace Package.Tests.Harness;

/// <summary>
/// The compiler, kept warm in a process that all builds of these tests share, as the builds of a user's machine share one. It is apart from that one:
/// it is gone after the tests.
/// </summary>
internal static class CompilerServer
{
    /// <summary>The name by which builds find it. The first of them starts it.</summary>
    public static readonly string Name = $"chatwright-{Guid.NewGuid():N}";

    /// <param name="workspace">Has a project by which the SDK tells where its compiler is.</param>
    public static async Task StopAsync(Workspace workspace)
    {
        var asked = (await Dotnet.BuildAsync(workspace.At("Switch"), "msbuild", "-getProperty:RoslynTargetsPath")).AssertSucceeded();
        var server = Path.Combine(asked.Output.Trim(), "bincore", "VBCSCompiler.dll");
        (await Dotnet.RunAsync(workspace.Folder, "dotnet", [server, "-shutdown", $"-pipename:{Name}"])).AssertSucceeded();
    }
}
