using System.Xml.Linq;
using Package.Tests.Harness;

namespace Package.Tests;

/// <summary>A coverage report is about the code of the project, which the emitted client would outweigh.</summary>
[Collection(WorkspaceTests.Name)]
public class CoverageTests(WorkspaceFixture fixture)
{
    private readonly Workspace _workspace = fixture.Workspace;

    [Fact]
    public async Task Emitted_code_is_not_in_the_report_of_coverlet()
    {
        (await Dotnet.BuildAsync(_workspace.At("Covered"), "build", "-v", "q")).AssertSucceeded();
        string[] arguments =
        [
            "test", "--no-build", "--nologo", "--collect", "XPlat Code Coverage", "--results-directory", "report",
            "--", "DataCollectionRunSettings.DataCollectors.DataCollector.Configuration.IncludeTestAssembly=true",
        ];
        (await Dotnet.RunAsync(_workspace.At("Covered"), "dotnet", arguments)).AssertSucceeded();
        var files = Directory.EnumerateFiles(_workspace.At("Covered", "report"), "*.cobertura.xml", SearchOption.AllDirectories);
        var report = XDocument.Load(files.Single());
        var classes = report.Descendants("class").Select(element => element.Attribute("name")!.Value.Split('/')[0]).Distinct();
        Assert.Equal(["Covered.Inbox", "Covered.InboxTests"], classes.Where(name => name.StartsWith("Covered.", StringComparison.Ordinal)).Order());
    }
}
