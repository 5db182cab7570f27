using Chatwright.Tool.Outcomes;
using Tool.Tests.Harness;

namespace Tool.Tests.Starting;

public sealed class ListTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_endpoint_is_listed_with_a_name_that_call_takes()
    {
        _folder.Write("list.api.yaml", "endpoint: v4/room/list\nsummary: Lists rooms.\n");

        var run = await RunAsync("list", "--specs", ".", "--json");

        var own = run.Json.GetProperty("endpoints").EnumerateArray().Single(endpoint => !endpoint.GetProperty("isShipped").GetBoolean());
        Assert.Equal(("v4/room/list", "Room.List", "Lists rooms."),
            (own.GetProperty("path").GetString(), own.GetProperty("name").GetString(), own.GetProperty("summary").GetString()));
        foreach (var endpoint in run.Json.GetProperty("endpoints").EnumerateArray())
        {
            var call = await RunAsync("call", endpoint.GetProperty("name").GetString()!, "--specs", ".", "--dry-run");
            Assert.DoesNotContain("no endpoint", call.Error);
        }
    }

    [Fact]
    public async Task Specs_are_listed_beside_what_a_project_with_them_has()
    {
        _folder.Write("list.api.yaml", "endpoint: v4/room/list\n");

        Assert.Equal(8 + 1, await CountAsync());
        Assert.Equal(172 + 1, await CountAsync("--shipped", "all"));
        Assert.Equal(172 + 1, await CountAsync("--extension"));
    }

    [Fact]
    public async Task A_text_selects_endpoints()
    {
        var found = await RunAsync("list", "contact/get_list");
        var none = await RunAsync("list", "nothing-like-it");

        Assert.Matches("^v4/recentcontact/get_list  Conversations.List  .+\n$", found.Out);
        Assert.Equal((ExitCode.Negative, "No endpoint was found.\n"), (none.ExitCode, none.Error));
    }

    [Theory]
    [InlineData("new")]
    [InlineData("export")]
    [InlineData("usersig")]
    public async Task A_group_of_commands_alone_prints_its_help(string group)
    {
        var run = await RunAsync(group);

        Assert.Equal((ExitCode.Ok, ""), (run.ExitCode, run.Error));
        Assert.Equal((await RunAsync(group, "--help")).Out, run.Out);
    }

    private async Task<int> CountAsync(params string[] options) =>
        (await RunAsync(["list", "--specs", ".", "--json", .. options])).Json.GetProperty("endpoints").GetArrayLength();

    private Task<ToolResult> RunAsync(params string[] arguments) => new ToolRun { Folder = _folder.Path }.RunAsync(arguments);
}
