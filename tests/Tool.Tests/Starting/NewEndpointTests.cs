using Chatwright.Tool.Outcomes;
using Tool.Tests.Harness;

namespace Tool.Tests.Starting;

public sealed class NewEndpointTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("v4/room/list")]
    [InlineData("v4/recentcontact/brand_new")]
    [InlineData("v4/group_open_http_svc/create-group.v2")]
    public async Task A_new_spec_passes_the_check_and_responds_on_the_fake(string path)
    {
        var made = await RunAsync("new", "endpoint", path, "-o", "Specs");
        var check = await RunAsync("check", "--warnaserror");
        var call = await RunAsync("call", path, "--specs", ".", "--UserId", "user_0001", "--Kind", "New", "--Limit", "10", "--fake");

        Assert.Equal(ExitCode.Ok, made.ExitCode);
        Assert.Equal("1 file, 0 errors, 0 warnings\n", check.Out);
        Assert.Equal("i1", call.Json.GetProperty("Items")[0].GetProperty("Id").GetString());
    }

    [Fact]
    public async Task A_file_that_exists_is_kept_unless_forced()
    {
        _folder.Write("list.api.yaml", "mine");

        var kept = await RunAsync("new", "endpoint", "v4/room/list");
        Assert.Equal(ExitCode.Failed, kept.ExitCode);
        Assert.Contains("'./list.api.yaml' exists; --force replaces it.", kept.Error);
        Assert.Equal("mine", _folder.Read("list.api.yaml"));

        await RunAsync("new", "endpoint", "v4/room/list", "--force");
        Assert.StartsWith("# yaml-language-server", _folder.Read("list.api.yaml"));
        Assert.Single(Directory.GetFiles(_folder.Path));
    }

    [Theory]
    [InlineData("list")]
    [InlineData("v4/room/../../etc/passwd")]
    [InlineData("v4/room/a b")]
    [InlineData("v4/room/a\nerrors: {}")]
    [InlineData("v4/群组/list")]
    public async Task An_invalid_path_is_refused_in_the_compilers_words(string path)
    {
        var run = await RunAsync("new", "endpoint", path);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.StartsWith("error: ", run.Error);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_to_is_reported()
    {
        _folder.Write("file", "");

        var run = await RunAsync("new", "endpoint", "v4/room/list", "-o", "file/deeper");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("cannot be written", run.Error);
    }

    private Task<ToolResult> RunAsync(params string[] arguments) => new ToolRun { Folder = _folder.Path }.RunAsync(arguments);
}
