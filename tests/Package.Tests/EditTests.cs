using System.Text;
using Package.Tests.Harness;

namespace Package.Tests;

/// <summary>Specs are edited, added and deleted between builds, and the build notices.</summary>
[Collection(WorkspaceTests.Name)]
public class EditTests(WorkspaceFixture fixture)
{
    private const string Project = "Edited";
    private const string QueryState = "endpoint: v4/openim/querystate\nrequest: { To_Account: { type: [string] } }\n";

    private readonly Workspace _workspace = fixture.Workspace;

    [Fact]
    public async Task A_build_follows_the_specs()
    {
        // Files in the folders of builds, editors and tools are no specs of the project.
        foreach (var folder in new[] { "bin/Debug", "obj/copies", ".hidden", "node_modules/some" })
            Write(folder + "/copy", "endpoint: [");
        await BuildAsync("-restore");
        Assert.Empty(_workspace.Emitted(Project));

        Write("querystate", QueryState);
        await BuildAsync();
        Assert.Equal(["TencentChat.Messages.Querystate.g.cs", "TencentChat.g.cs"], _workspace.Emitted(Project));

        Write("querystate", QueryState.Replace("To_Account", "Edited_Account", StringComparison.Ordinal));
        await BuildAsync();
        Assert.Contains(" EditedAccount ", _workspace.EmittedText(Project, "TencentChat.Messages.Querystate.g.cs"), StringComparison.Ordinal);

        var built = File.GetLastWriteTimeUtc(Output);
        await BuildAsync();
        Assert.Equal(built, File.GetLastWriteTimeUtc(Output));

        Write("nested/kick", "endpoint: v4/openim/kick");
        await BuildAsync();
        Assert.Equal(["TencentChat.Messages.Kick.g.cs", "TencentChat.Messages.Querystate.g.cs", "TencentChat.g.cs"], _workspace.Emitted(Project));

        Write("nested/kick", "endpoint: v4/openim/kick\nreqest: {}");
        var failed = (await Dotnet.BuildAsync(_workspace.At(Project), Arguments())).AssertFailed();
        Assert.Contains("kick.api.yaml(2,1): error CW102: 'reqest' is not a key of an endpoint", failed.Output, StringComparison.Ordinal);

        File.Delete(_workspace.At(Project, "nested", "kick.api.yaml"));
        await BuildAsync();
        Assert.DoesNotContain("Kick", _workspace.EmittedText(Project, "TencentChat.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("KickAsync", File.ReadAllText(Output, Encoding.Latin1), StringComparison.Ordinal);
    }

    private string Output => _workspace.At(Project, "bin", "Debug", "net10.0", "Edited.dll");

    private void Write(string name, string text) => _workspace.Write($"{Project}/{name}.api.yaml", text);

    private async Task BuildAsync(params string[] more) => (await Dotnet.BuildAsync(_workspace.At(Project), Arguments(more))).AssertSucceeded();

    private static string[] Arguments(params string[] more) => ["msbuild", "-v:m", .. more];
}
