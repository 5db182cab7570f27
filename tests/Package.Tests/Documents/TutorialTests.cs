using Package.Tests.Harness;

namespace Package.Tests.Documents;

/// <summary>Walks "A new endpoint in ten minutes" of specs/README.md: its project, its spec as it stands at the end, its program.</summary>
[Collection(WorkspaceTests.Name)]
public class TutorialTests(WorkspaceFixture fixture)
{
    private readonly Workspace _workspace = fixture.Workspace;

    [Fact]
    public async Task The_tutorial_works_as_written()
    {
        var page = Pages.Text("specs/README.md");
        var end = page[..page.IndexOf("\n## Files", StringComparison.Ordinal)].Count(c => c == '\n');
        var blocks = Pages.BlocksOf("specs/README.md").Where(block => block.Line < end).ToList();
        _workspace.Write("MyApp/MyApp.csproj", blocks.First(block => block.Language == "xml").Text);
        _workspace.Write("MyApp/querystate.api.yaml", blocks.Last(block => block.Language == "yaml").Text);
        _workspace.Write(
            "MyApp/Program.cs",
            string.Concat(blocks.Where(block => block.Language is "c#" or "cs").TakeLast(2).Select(block => block.Text)));
        (await Dotnet.BuildAsync(_workspace.At("MyApp"), "build", "-v", "q", "-warnaserror")).AssertSucceeded();
        var run = (await Dotnet.RunAsync(_workspace.At("MyApp"), "dotnet", [_workspace.At("MyApp", "bin", "Debug", "net10.0", "MyApp.dll")]))
            .AssertSucceeded();
        Assert.Equal(blocks.Last(block => block.Language == "text").Text, run.Output.ReplaceLineEndings("\n"));
    }
}
