using System.Text.Json;
using Package.Tests.Harness;

namespace Package.Tests;

/// <summary>Projects of every kind, restored and built together as a solution, and run.</summary>
[Collection(WorkspaceTests.Name)]
public class SolutionTests(WorkspaceFixture workspace, SolutionFixture solution) : IClassFixture<SolutionFixture>
{
    private readonly Workspace _workspace = workspace.Workspace;

    [Theory]
    [InlineData("Shop", "net10.0", ".NETCoreApp,Version=v10.0")]
    [InlineData("Shop8", "net8.0", ".NETCoreApp,Version=v8.0")]
    public async Task A_program_calls_the_fake(string project, string framework, string target)
    {
        var run = await RunAsync(project, framework);
        Assert.Equal(
            ["user_0002 at 1970-01-01 00:00:00Z", "@TGS#1 at 1970-01-02 00:00:00Z", "UserNotImported", target], Lines(run.AssertSucceeded()));
        Findings.AssertNone(await DiagnosticsAsync(project, framework));
    }

    /// <summary>Nothing of ours raises a version that a project has pinned.</summary>
    [Theory]
    [InlineData("Pinned8", "net8.0", "Microsoft.Extensions.Logging.Abstractions/8.0.2", "Microsoft.Extensions.Http/8.0.0", "Polly.Core/8.4.2")]
    [InlineData("Pinned10", "net10.0", "Microsoft.Extensions.Logging.Abstractions/10.0.0", "Microsoft.Extensions.Http/10.0.0")]
    public async Task A_program_keeps_the_lowest_versions_that_its_framework_has(string project, string framework, params string[] versions)
    {
        Assert.Equal(["user_0002"], Lines((await RunAsync(project, framework)).AssertSucceeded()));
        Findings.AssertNone(await DiagnosticsAsync(project, framework));
        using var assets = JsonDocument.Parse(File.ReadAllText(_workspace.At(project, "obj", "project.assets.json")));
        var resolved = assets.RootElement.GetProperty("libraries").EnumerateObject().Select(library => library.Name).ToList();
        Assert.Empty(versions.Except(resolved));
        Assert.All(resolved.Where(name => name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)), name =>
            Assert.Matches($@"/{framework[3..]}\.\d+$", name));
    }

    /// <summary>Otherwise the program would print <c>emitted twice</c>.</summary>
    [Fact]
    public async Task A_library_has_the_client_and_its_consumer_has_not()
    {
        Assert.Equal(["Library", "no response"], Lines((await RunAsync("Consumer", "net10.0")).AssertSucceeded()));
        Findings.AssertNone(await DiagnosticsAsync("Consumer"));
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public async Task A_project_with_several_targets_has_the_client_in_each(string framework)
    {
        Findings.AssertNone(await DiagnosticsAsync("Library", framework));
        Assert.True(File.Exists(_workspace.At("Library", "bin", "Debug", framework, "Library.dll")));
    }

    [Fact]
    public async Task A_strict_project_finds_nothing_to_complain_about() => Findings.AssertNone(await DiagnosticsAsync("Strict", "net8.0"));

    [Fact]
    public async Task A_project_has_the_endpoints_that_it_asks_for_as_it_asks_for_them()
    {
        Findings.AssertNone(await DiagnosticsAsync("OneEndpoint"));
        string[] expected =
        [
            "TencentChat.All.Shared.g.cs", "TencentChat.Conversations.Delete.g.cs", "TencentChat.Conversations.DeleteGroups.g.cs",
            "TencentChat.Conversations.List.g.cs", "TencentChat.Conversations.Shared.g.cs", "TencentChat.g.cs",
        ];
        Assert.Equal(expected, _workspace.Emitted("OneEndpoint"));
        var text = _workspace.EmittedText("OneEndpoint", "TencentChat.Conversations.List.g.cs");
        Assert.Contains("namespace Mail.Api", text, StringComparison.Ordinal);
        Assert.Matches(@"\binternal sealed (partial )?record ListConversationsResponse\b", text);
    }

    [Fact]
    public async Task A_project_describes_more_endpoints_and_one_anew()
    {
        Assert.Equal(
            [
                "warning CW506: This file replaces the description of 'v4/recentcontact/get_list' that ships with Chatwright. Remove the file, or "
                    + "switch CW506 off if that is meant. (get_list.api.yaml, 1)",
            ],
            await DiagnosticsAsync("OwnSpecs"));
        Assert.Equal(
            [
                "TencentChat.All.Shared.g.cs", "TencentChat.Conversations.GetList.g.cs", "TencentChat.Conversations.Shared.g.cs",
                "TencentChat.Messages.Querystate.g.cs", "TencentChat.g.cs",
            ],
            _workspace.Emitted("OwnSpecs"));
        var text = _workspace.EmittedText("OwnSpecs", "TencentChat.Conversations.GetList.g.cs");
        Assert.Contains("bool? OfThisProject", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_with_spaces_brackets_and_letters_of_any_script_is_a_path()
    {
        var diagnostic = Assert.Single(await DiagnosticsAsync("Plätze 測試"));
        Assert.StartsWith("warning CW", diagnostic, StringComparison.Ordinal);
        Assert.EndsWith("(Übersicht [neu].api.yaml, 2)", diagnostic, StringComparison.Ordinal);
        Assert.Contains("TencentChat.Messages.Querystate.g.cs", _workspace.Emitted("Plätze 測試"));
        Assert.Contains("TencentChat.Conversations.List.g.cs", _workspace.Emitted("Plätze 測試"));
    }

    /// <summary>Its neighbour brings a YAML parser of another version.</summary>
    [Fact]
    public async Task The_generators_of_two_packages_read_YAML_each_with_its_own_parser()
    {
        Assert.Equal(
            ["11.0.0.0", "Neighbours.TencentChat.TencentChatClient"], Lines((await RunAsync("Neighbours", "net10.0")).AssertSucceeded()));
        Assert.Equal(["11.0.0.0"], Lines((await RunAsync("Neighbours", "net8.0")).AssertSucceeded()));
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public async Task A_generator_of_another_package_that_fails_is_a_warning(string framework) => Assert.Equal(
        ["warning CS8784", "warning CS8785", "warning CS9057"],
        (await DiagnosticsAsync("Neighbours", framework)).Select(diagnostic => diagnostic[..diagnostic.IndexOf(':')]).Order());

    [Theory]
    [InlineData("Whole", "net8.0", "user_0002", "True")]
    [InlineData("WholeFSharp", "net10.0", "user_0002")]
    [InlineData("WholeVb", "net10.0", "user_0002")]
    [InlineData("WholeOwn", "net8.0", "5", "2026-04-01 08:00:00Z", "BudgetExhausted")]
    public async Task The_compiled_client_serves_every_language(string project, string framework, params string[] printed) =>
        // The projects treat warnings as errors.
        Assert.Equal(printed, Lines((await RunAsync(project, framework)).AssertSucceeded()));

    private async Task<IReadOnlyList<string>> DiagnosticsAsync(string project, string framework = "net10.0")
    {
        await solution.BuildAsync(_workspace);
        return BuildDiagnostics.Of(_workspace, project, framework);
    }

    private async Task<CommandResult> RunAsync(string project, string framework)
    {
        await solution.BuildAsync(_workspace);
        return await Dotnet.RunAsync(_workspace.Folder, "dotnet", [_workspace.At(project, "bin", "Debug", framework, project + ".dll")]);
    }

    private static string[] Lines(CommandResult result)
        => result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>Builds the solution once for all its tests.</summary>
public sealed class SolutionFixture
{
    private static readonly string[] s_projects =
    [
        "Shop", "Shop8", "Library", "Consumer", "Strict", "OneEndpoint", "OwnSpecs", "Pinned8", "Pinned10", "Neighbours", "Choosy",
        "Plätze 測試", "Whole", "WholeFSharp", "WholeVb", "WholeOwn",
    ];

    private Task<CommandResult>? _build;

    internal async Task BuildAsync(Workspace workspace)
    {
        _build ??= BuildSolutionAsync(workspace);
        (await _build).AssertSucceeded();
    }

    private static async Task<CommandResult> BuildSolutionAsync(Workspace workspace)
    {
        (await Dotnet.BuildAsync(workspace.At("Neighbour"), "pack", "-o", workspace.Feed.Folder, "-v", "q")).AssertSucceeded();
        return await workspace.BuildAllAsync("All", s_projects);
    }
}
