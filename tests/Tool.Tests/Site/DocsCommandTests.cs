using Chatwright.Tool.Outcomes;
using Tool.Tests.Harness;

namespace Tool.Tests.Site;

/// <summary><c>chatwright docs</c>: what it writes, replaces and refuses.</summary>
public sealed class DocsCommandTests : IDisposable
{
    private const string Service = "service: Mail\nenvelope: { code: Code }\n";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_writes_the_pages_of_ones_own_specs()
    {
        _folder.Write("Specs/service.api.yaml", Service);
        _folder.Write("Specs/send.api.yaml", "endpoint: v4/letters/send\n");

        var run = await RunAsync("docs", "Specs", "-o", "site");

        Assert.Equal(ExitCode.Ok, run.ExitCode);
        Assert.Equal($"site{Path.DirectorySeparatorChar}index.html  6 pages\n", run.Out);
        Assert.Contains("<h1>Letters.SendAsync</h1>", _folder.Read("site/endpoints/v4-letters-send.html"));
        Assert.True(_folder.Has("site/site.css"));
        Assert.True(_folder.Has("site/site.js"));
        Assert.True(_folder.Has("site/search-index.js"));
    }

    [Fact]
    public async Task A_site_is_replaced_only_by_force_and_then_without_its_former_pages()
    {
        _folder.Write("Specs/service.api.yaml", Service);
        _folder.Write("Specs/send.api.yaml", "endpoint: v4/letters/send\n");
        await RunAsync("docs", "Specs", "-o", "site");
        _folder.Write("Specs/send.api.yaml", "endpoint: v4/letters/post\n");
        _folder.Write("site/own.html", "mine");

        var refused = await RunAsync("docs", "Specs", "-o", "site");
        var kept = _folder.Has("site/endpoints/v4-letters-post.html");
        var replaced = await RunAsync("docs", "Specs", "-o", "site", "--force");

        Assert.NotEqual(ExitCode.Ok, refused.ExitCode);
        Assert.Contains("--force replaces the site.", refused.Error);
        Assert.False(kept);
        Assert.Equal(ExitCode.Ok, replaced.ExitCode);
        Assert.True(_folder.Has("site/endpoints/v4-letters-post.html"));
        Assert.False(_folder.Has("site/endpoints/v4-letters-send.html"));
        Assert.Equal("mine", _folder.Read("site/own.html"));
    }

    [Fact]
    public async Task A_list_of_files_that_a_stranger_wrote_removes_nothing_outside()
    {
        _folder.Write("Specs/service.api.yaml", Service);
        _folder.Write("Specs/send.api.yaml", "endpoint: v4/letters/send\n");
        _folder.Write("precious.html", "mine");
        _folder.Write("site/chatwright-docs.txt", $"../precious.html\n{Path.Combine(_folder.Path, "precious.html")}\nx/../../precious.html\n");

        await RunAsync("docs", "Specs", "-o", "site", "--force");

        Assert.Equal("mine", _folder.Read("precious.html"));
    }

    [Fact]
    public async Task A_former_page_that_cannot_be_removed_is_one_message()
    {
        var page = await FormerPageAsync();
        File.Delete(page);
        Directory.CreateDirectory(page);

        var run = await RunAsync("docs", "Specs", "-o", "site", "--force");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Matches(@"^error: 'site/endpoints/v4-letters-send\.html' cannot be removed: .*\n$", run.Error.Replace('\\', '/'));
    }

    [Fact]
    public async Task A_former_page_that_is_gone_with_its_folder_is_not_missed()
    {
        await FormerPageAsync();
        _folder.Write("site/chatwright-docs.txt", "gone/page.html\nendpoints/gone.html\r\n");

        Assert.Equal(ExitCode.Ok, (await RunAsync("docs", "Specs", "-o", "site", "--force")).ExitCode);
    }

    [ProgramFact("mkfifo")]
    public async Task A_list_of_files_that_is_a_pipe_is_not_read()
    {
        await FormerPageAsync();
        var list = Path.Combine(_folder.Path, "site", "chatwright-docs.txt");
        File.Delete(list);
        System.Diagnostics.Process.Start("mkfifo", [list]).WaitForExit();
        var reading = Task.Run(() => File.ReadAllText(list));

        var run = await RunAsync("docs", "Specs", "-o", "site", "--force").WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal((ExitCode.Ok, ""), (run.ExitCode, run.Error));
        Assert.Contains("index.html", await reading);
    }

    [UnreadableFact]
    public async Task A_list_of_files_that_may_not_be_read_is_one_message()
    {
        await FormerPageAsync();
        var list = Path.Combine(_folder.Path, "site", "chatwright-docs.txt");
        File.Delete(list);
        File.CreateSymbolicLink(list, UnreadableFactAttribute.File);

        var run = await RunAsync("docs", "Specs", "-o", "site", "--force");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Matches(@"^error: 'site/chatwright-docs\.txt' cannot be read: .*\n$", run.Error);
    }

    [Fact]
    public async Task Specs_with_errors_are_refused_and_nothing_is_written()
    {
        _folder.Write("Specs/service.api.yaml", Service);
        _folder.Write("Specs/send.api.yaml", "endpoint: v4/letters/send\nsaef: true\n");

        var run = await RunAsync("docs", "Specs", "-o", "site");

        Assert.Equal(ExitCode.Negative, run.ExitCode);
        Assert.Contains("send.api.yaml has errors", run.Error);
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "site")));
    }

    [Theory]
    [InlineData("nowhere", "No such file or folder.")]
    [InlineData(".", "No *.api.yaml file was found.")]
    public async Task A_path_without_specs_is_refused(string path, string message)
    {
        var run = await RunAsync("docs", path, "-o", "site");

        Assert.NotEqual(ExitCode.Ok, run.ExitCode);
        Assert.Contains(message, run.Error);
    }

    /// <summary>Writes a site, and then specs that no longer have its page.</summary>
    /// <returns>The path of the page.</returns>
    private async Task<string> FormerPageAsync()
    {
        _folder.Write("Specs/service.api.yaml", Service);
        _folder.Write("Specs/send.api.yaml", "endpoint: v4/letters/send\n");
        await RunAsync("docs", "Specs", "-o", "site");
        _folder.Write("Specs/send.api.yaml", "endpoint: v4/letters/post\n");
        return Path.Combine(_folder.Path, "site", "endpoints", "v4-letters-send.html");
    }

    private Task<ToolResult> RunAsync(params string[] arguments) => new ToolRun { Folder = _folder.Path }.RunAsync(arguments);
}
