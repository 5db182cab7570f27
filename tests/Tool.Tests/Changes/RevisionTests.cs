using Chatwright.Tool.Outcomes;
using Tool.Tests.Harness;

namespace Tool.Tests.Changes;

/// <summary>Comparisons with a revision of a git repository.</summary>
public sealed class RevisionTests : IDisposable
{
    private const string Nothing = "0 breaking, 0 risky, 0 safe\n";

    private readonly ShopSpecs _specs = new();

    public void Dispose() => _specs.Dispose();

    [ProgramFact("git")]
    public async Task A_folder_is_compared_with_what_it_was_in_a_revision()
    {
        await CommitAsync();
        _specs.Edit("add", "maxItems: 100", "maxItems: 50");
        _specs.Remove("bought");

        var run = await _specs.RunAsync("diff", "--git", "v1", "new");

        Assert.Empty(run.Error);
        Assert.Equal(
            $"""
            v1:new/bought.api.yaml(1,10): breaking CC108: Item.CallbackAfterBuy: the webhook was removed: OnItemBoughtAsync
            {Path.Combine("new", "add.api.yaml")}(6,3): breaking CC129: v4/item/add request.Items: a limit is tighter: maxItems 100 → maxItems 50
            2 breaking, 0 risky, 0 safe

            """.ReplaceLineEndings("\n"),
            run.Out);
    }

    [ProgramFact("git")]
    public async Task An_option_in_place_of_a_revision_is_none()
    {
        await Shell.RunAsync($"cd '{_specs.Folder}' && git init -q");

        var run = await _specs.RunAsync("diff", "--git", "--output=x", "new");

        Assert.NotEqual(ExitCode.Ok, run.ExitCode);
        Assert.False(File.Exists(Path.Combine(_specs.Folder, "x")));
    }

    [ProgramFact("git")]
    public async Task A_revision_that_is_none_is_told()
    {
        await CommitAsync();

        await AssertFailsAsync("There is no revision 'v2' in the git repository of", "--git", "v2", "new");
    }

    [ProgramTheory("git")]
    [InlineData("nwe")]
    [InlineData("nwe/deep/add.api.yaml")]
    public async Task A_path_that_never_was_is_told(string path)
    {
        await CommitAsync();

        await AssertFailsAsync($"'{path}' is not there, and was not in the revision 'v1' either.", "--git", "v1", path);
    }

    [ProgramFact("git")]
    public async Task A_file_that_is_gone_since_the_revision_was_removed()
    {
        await CommitAsync();
        _specs.Remove("bought");

        var run = await _specs.RunAsync("diff", "--git", "v1", "new/bought.api.yaml", "new/service.api.yaml");

        Assert.Empty(run.Error);
        Assert.Equal(
            "v1:new/bought.api.yaml(1,10): breaking CC108: Item.CallbackAfterBuy: the webhook was removed: OnItemBoughtAsync\n"
            + "1 breaking, 0 risky, 0 safe\n",
            run.Out);
    }

    [ProgramFact("git")]
    public async Task Without_any_file_left_there_is_nothing_to_compare_with()
    {
        await CommitAsync();
        Directory.Delete(Path.Combine(_specs.Folder, "new"), recursive: true);

        await AssertFailsAsync("'new' is gone since the revision 'v1'", "--git", "v1", "new");
    }

    /// <summary>Links to links, and through a linked folder, as the files themselves are read.</summary>
    [ProgramFact("git")]
    public async Task A_link_to_a_spec_is_followed_inside_the_revision()
    {
        await MoveAsync("bought", "kept/bought.api.yaml");
        await Shell.RunAsync($"cd '{_specs.Folder}' && ln -s kept shelf && ln -s shelf/bought.api.yaml one && ln -s ../one new/bought.api.yaml");
        await CommitAsync();

        Assert.Equal(Nothing, (await _specs.RunAsync("diff", "--git", "v1", "new")).Out);

        File.WriteAllText(Path.Combine(_specs.Folder, "kept", "bought.api.yaml"), ShopSpecs.Files["bought"] + "\n  Price: { type: int32 }");
        var run = await _specs.RunAsync("diff", "--git", "v1", "new");

        Assert.Empty(run.Error);
        Assert.Contains("safe CC121: Item.CallbackAfterBuy body.Price: a member was added: int32", run.Out);
    }

    [ProgramTheory("git")]
    [InlineData("nowhere")]
    [InlineData("loop.api.yaml")]
    [InlineData("../old")]
    [InlineData("add.api.yaml/more")]
    public async Task A_link_to_no_file_is_passed_over_on_both_sides(string target)
    {
        await Shell.RunAsync($"cd '{_specs.Folder}' && ln -s '{target}' new/loop.api.yaml");
        await CommitAsync();

        var run = await _specs.RunAsync("diff", "--git", "v1", "new");

        Assert.Equal((Nothing, ""), (run.Out, run.Error));
    }

    [ProgramFact("git")]
    public async Task A_link_out_of_the_repository_is_told()
    {
        await MoveAsync("bought", "outside.api.yaml");
        await Shell.RunAsync($"cd '{_specs.Folder}/new' && ln -s ../outside.api.yaml bought.api.yaml");
        await CommitAsync("new");

        await AssertFailsAsync("v1:bought.api.yaml is a link to '../outside.api.yaml', which is outside of the repository.", "--git", "v1", "new");
    }

    [ProgramFact("git")]
    public async Task A_bare_repository_is_told()
    {
        await Shell.RunAsync($"cd '{_specs.Folder}/new' && git init -q --bare .");

        await AssertFailsAsync("this operation must be run in a work tree", "--git", "v1", "new");
    }

    [ProgramFact("git")]
    public async Task A_folder_without_a_repository_is_told() =>
        await AssertFailsAsync("not a git repository", "--git", "v1", "new");

    /// <summary>Git refuses the repository of another user, and tells what to do.</summary>
    [ProgramFact("git")]
    public async Task The_message_of_git_is_shown()
    {
        await CommitAsync();

        var output = await RunProcessAsync("GIT_TEST_ASSUME_DIFFERENT_OWNER=1");

        Assert.Contains("detected dubious ownership", output);
        Assert.Contains("safe.directory", output);
        Assert.EndsWith($"exit {ExitCode.Failed}\n", output);
    }

    /// <summary>Hooks run with variables that lead to the repository of the commit.</summary>
    [ProgramFact("git")]
    public async Task The_repository_is_that_of_the_folder_whatever_a_hook_sets()
    {
        await CommitAsync();

        var output = await RunProcessAsync("GIT_DIR=/no/.git GIT_WORK_TREE=/no GIT_INDEX_FILE=/no/index GIT_OBJECT_DIRECTORY=/no");

        Assert.Equal($"{Nothing}exit {ExitCode.Ok}\n", output);
    }

    private async Task AssertFailsAsync(string message, params string[] arguments)
    {
        var run = await _specs.RunAsync(["diff", .. arguments]);

        Assert.Contains(message, run.Error);
        Assert.Equal(ExitCode.Failed, run.ExitCode);
    }

    /// <summary>Runs the tool as a process, whose environment git inherits.</summary>
    private async Task<string> RunProcessAsync(string variables)
    {
        var tool = Path.Combine(AppContext.BaseDirectory, "Chatwright.Tool.dll");
        return await Shell.RunAsync($"cd '{_specs.Folder}' && {variables} dotnet '{tool}' diff --git v1 new 2>&1; echo exit $?");
    }

    /// <summary>Commits the specs with the tag v1.</summary>
    /// <param name="folder">The folder that becomes a repository.</param>
    private async Task CommitAsync(string folder = ".") => await Shell.RunAsync(
        $"cd '{_specs.Folder}/{folder}' && git init -q && git add . && git -c user.name=a -c user.email=a@b.example commit -qm one && git tag v1");

    private async Task MoveAsync(string file, string to) =>
        await Shell.RunAsync($"cd '{_specs.Folder}' && mkdir -p \"$(dirname '{to}')\" && mv 'new/{file}.api.yaml' '{to}'");
}
