using System.Text.Json;
using Package.Tests.Harness;

namespace Package.Tests;

/// <summary>Which files are specs of a project: those of its folder, unless the project says otherwise as it does of other items.</summary>
[Collection(WorkspaceTests.Name)]
public class ChoiceTests(WorkspaceFixture fixture)
{
    private const string Project = "Choosy";

    private readonly Workspace _workspace = fixture.Workspace;

    /// <summary>A draft is removed, and a folder with a project of its own belongs to that project.</summary>
    [Fact]
    public async Task A_project_chooses_its_specs_as_it_chooses_other_items()
    {
        await Dotnet.BuildAsync(_workspace.At(Project), "restore");
        Assert.Equal(
            [
                "Capital.Api.yaml", "Listed/listed.api.yaml", "Listed/listed.api.yaml (listed)", "short.api.yml (updated)",
            ],
            await SpecsAsync());
        Assert.Equal(["Listed/listed.api.yaml (listed)"], await SpecsAsync("-p:EnableDefaultItems=false"));
        Assert.Equal(["Listed/listed.api.yaml (listed)"], await SpecsAsync("-p:ChatwrightDefaultSpecs=false"));
        Assert.Equal(
            ["Listed/listed.api.yaml (listed)", "Nested/nested.api.yaml"],
            await SpecsAsync("-p:EnableDefaultItems=false", "-p:ChatwrightSpecs=Nested/*.api.yaml"));
    }

    [Fact]
    public async Task An_edit_of_a_spec_is_noticed_by_dotnet_watch()
    {
        await Dotnet.BuildAsync(_workspace.At(Project), "restore");
        Assert.Empty(new[] { "Capital.Api.yaml", "short.api.yml (updated)" }.Except(await ItemsAsync("Watch")));
    }

    /// <summary>The emitted files lie in the project's folder, where the second build finds them.</summary>
    [Fact]
    public async Task A_project_builds_again_with_the_emitted_files_in_its_folder()
    {
        var built = (await Dotnet.BuildAsync(_workspace.At(Project), "build", "-v", "m")).AssertSucceeded();
        Assert.Contains("it's misnamed.yaml : warning CW511: The file looks like a spec", built.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("settings.yml", built.Output, StringComparison.Ordinal);
        Assert.Equal(
            [
                "TencentChat.Messages.Capital.g.cs", "TencentChat.Messages.Listed.g.cs", "TencentChat.Messages.Short.g.cs", "TencentChat.g.cs",
            ],
            Workspace.FilesOf(_workspace.At(Project, "Emitted", "Chatwright.Generator", "Chatwright.Generator.ChatwrightGenerator")));
        _workspace.Write($"{Project}/Edited.cs", "internal class Edited;");
        (await Dotnet.BuildAsync(_workspace.At(Project), "build", "--no-restore", "-v", "m")).AssertSucceeded();
    }

    /// <summary>The app lies in a folder of others' specs, and <c>dotnet run</c> skips a build if no C# has changed.</summary>
    [Fact]
    public async Task A_file_based_app_has_the_specs_of_its_name_and_those_that_it_lists()
    {
        Assert.Equal("FirstAsync SecondAsync", await RunAppAsync());
        _workspace.Write("FileBased/app.first.api.yaml", "endpoint: v4/openim/edited");
        Assert.Equal("EditedAsync SecondAsync", await RunAppAsync());
    }

    private async Task<string> RunAppAsync() =>
        (await Dotnet.RunAsync(_workspace.At("FileBased"), "dotnet", ["run", "app.cs"])).AssertSucceeded().Output.Trim();

    private async Task<IEnumerable<string>> SpecsAsync(params string[] properties) => await ItemsAsync("AdditionalFiles", properties);

    /// <summary>The items of the project itself, with their notes.</summary>
    private async Task<IEnumerable<string>> ItemsAsync(string name, params string[] properties)
    {
        var output = (await Dotnet.BuildAsync(_workspace.At(Project), ["msbuild", $"-getItem:{name}", .. properties])).AssertSucceeded().Output;
        using var items = JsonDocument.Parse(output);
        return [.. items.RootElement.GetProperty("Items").GetProperty(name).EnumerateArray()
            .Select(item => (Path: item.GetProperty("Identity").GetString()!, Note: item.TryGetProperty("Note", out var note) ? $" ({note})" : ""))
            .Where(item => !Path.IsPathRooted(item.Path))
            .Select(item => item.Path + item.Note)
            .Order(StringComparer.Ordinal)];
    }
}
