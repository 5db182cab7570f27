using System.Text.Json.Nodes;
using Chatwright.Tool.Outcomes;
using Tool.Tests.Harness;

namespace Tool.Tests.OpenApi;

/// <summary>The specs that a document is made of.</summary>
public sealed class OpenApiSelectionTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("all", 173)]
    [InlineData("none", 1)]
    public async Task The_shipped_endpoints_that_the_option_selects_are_exported(string pattern, int count)
    {
        _folder.Write("Specs/own.api.yaml", "endpoint: v4/letters/send\n");

        var run = await RunAsync("Specs", "--shipped", pattern);

        Assert.Equal(count, JsonNode.Parse(run.Out)!["paths"]!.AsObject().Count);
    }

    [Fact]
    public async Task A_folder_without_specs_is_refused()
    {
        var run = await RunAsync(".");

        Assert.NotEqual(ExitCode.Ok, run.ExitCode);
        Assert.Contains("No *.api.yaml file was found.", run.Error);
    }

    private Task<ToolResult> RunAsync(params string[] arguments) =>
        new ToolRun { Folder = _folder.Path }.RunAsync(["export", "openapi", .. arguments]);
}
