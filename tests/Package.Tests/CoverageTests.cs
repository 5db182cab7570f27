using System.Xml.Linq;
using Package.Tests.Harness;

namespace Package.Tests;

/// <summary>A coverage report is about the code of the project, which the emitted client would outweigh.</summary>
[Collection(PublishedTests.Name)]
public class CoverageTests(WorkspaceFixture fixture)
{
    private readonly Workspace _workspace = fixture.Workspace;

    /// <param name="reporter">Coverlet's collector, or that of the test platform.</param>
    /// <param name="setting">Lets the collector report the test project itself, in the form that is read here.</param>
    [Theory]
    [InlineData("XPlat Code Coverage", "IncludeTestAssembly=true")]
    [InlineData("Code Coverage", "Format=Cobertura")]
    public async Task Emitted_code_is_not_in_a_report(string reporter, string setting)
    {
        (await Dotnet.BuildAsync(_workspace.At("Covered"), "build", "-v", "q")).AssertSucceeded();
        var folder = $"report of {reporter}";
        string[] arguments =
        [
            "test", "--no-build", "--nologo", "--collect", reporter, "--results-directory", folder,
            "--", $"DataCollectionRunSettings.DataCollectors.DataCollector.Configuration.{setting}",
        ];
        (await Dotnet.RunAsync(_workspace.At("Covered"), "dotnet", arguments)).AssertSucceeded();
        var files = Directory.EnumerateFiles(_workspace.At("Covered", folder), "*.cobertura.xml", SearchOption.AllDirectories);
        var report = XDocument.Load(files.Single());
        // A state machine is named below its class, by coverlet behind a slash.
        var classes = report.Descendants("class").Select(element => element.Attribute("name")!.Value.Split(["/", ".<"], StringSplitOptions.None)[0])
            .Distinct();
        Assert.Equal(["Covered.Inbox", "Covered.InboxTests"], classes.Where(name => name.StartsWith("Covered.", StringComparison.Ordinal)).Order());
    }
}
