using Chatwright.Tool.Outcomes;
using Tool.Tests.Harness;

namespace Tool.Tests.Import;

public class ImportCommandTests
{
    private static string Page(string name) => Repository.At("tests", "Import.Tests", "Pages", name);

    [Fact]
    public async Task The_specs_of_a_folder_of_pages_pass_check_unchanged()
    {
        using var folder = new TempFolder();
        var run = await new ToolRun { Folder = folder.Path }.RunAsync("import", Page(""), "-o", "Specs");
        Assert.Equal((ExitCode.Ok, ""), (run.ExitCode, run.Error));

        var check = await new ToolRun { Folder = folder.Path }.RunAsync("check", "Specs", "--warnaserror");
        Assert.True(check.ExitCode == ExitCode.Ok, check.Out + check.Error);
    }

    [UnreadableFact]
    public async Task A_folder_that_may_not_be_read_fails_and_the_pages_beside_it_are_imported()
    {
        using var folder = new TempFolder();

        var run = await new ToolRun { Folder = folder.Path }.RunAsync(
            "import", Page("no_table.md"), UnreadableFactAttribute.Folder, Page("prose.md"), "-o", "Specs", "--json");

        Assert.Equal((ExitCode.Failed, ""), (run.ExitCode, run.Error));
        var pages = run.Json.GetProperty("pages").EnumerateArray().ToList();
        Assert.Equal(3, pages.Count);
        Assert.EndsWith("clear.api.yaml", pages[0].GetProperty("spec").GetString());
        Assert.Equal(UnreadableFactAttribute.Folder, pages[1].GetProperty("page").GetString());
        Assert.True(pages[1].GetProperty("problem").GetProperty("isFailed").GetBoolean());
        Assert.True(folder.Has("Specs/clear.api.yaml"));
    }

    [Fact]
    public async Task A_spec_that_exists_is_not_overwritten_without_force()
    {
        using var folder = new TempFolder();
        folder.Write("Specs/clear.api.yaml", "endpoint: v4/mine/own\n");
        var run = new ToolRun { Folder = folder.Path };

        var refused = await run.RunAsync("import", Page("no_table.md"), "-o", "Specs");
        Assert.Equal(ExitCode.Negative, refused.ExitCode);
        Assert.Contains("clear.api.yaml exists; --force overwrites it", refused.Error);
        Assert.Equal("endpoint: v4/mine/own\n", folder.Read("Specs/clear.api.yaml"));

        Assert.Equal(ExitCode.Ok, (await run.RunAsync("import", Page("no_table.md"), "-o", "Specs", "--force")).ExitCode);
        Assert.Contains("endpoint: v4/boxes/clear", folder.Read("Specs/clear.api.yaml"));
    }

    [Theory]
    [InlineData("empty.txt", "no path of an endpoint was found")]
    [InlineData("list.md", "(7): the request is a list")]
    [InlineData("prose.md", "neither a table of fields nor a sample")]
    [InlineData("commands.md", "and no body of a webhook with its command")]
    [InlineData("binary.md", "the file is not text")]
    public async Task A_bad_page_gets_a_message_and_no_file(string name, string message)
    {
        using var folder = new TempFolder();
        var run = await new ToolRun { Folder = folder.Path }.RunAsync("import", Page(Path.Combine("Bad", name)));

        Assert.Equal(ExitCode.Negative, run.ExitCode);
        Assert.Contains(message, run.Error);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task A_bad_page_does_not_keep_the_others_back()
    {
        using var folder = new TempFolder();
        var run = await new ToolRun { Folder = folder.Path }.RunAsync("import", Page(Path.Combine("Bad", "list.md")), Page("state.md"), "missing.md");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.True(folder.Has("query_presence.api.yaml"));
        Assert.Contains("missing.md", run.Error);
    }

    [Fact]
    public async Task With_json_doubts_come_with_their_lines()
    {
        using var folder = new TempFolder();
        var run = await new ToolRun { Folder = folder.Path }.RunAsync("import", Page("flat_in_fence.md"), "--json");

        var page = run.Json.GetProperty("pages")[0];
        Assert.Equal("v4/call_log_http_srv/get_by_filter", page.GetProperty("endpoint").GetString());
        Assert.Equal([60, 62], page.GetProperty("doubts").EnumerateArray().Select(doubt => doubt.GetProperty("line").GetInt32()));
    }

    [Fact]
    public async Task The_specs_of_pages_of_webhooks_pass_check_unchanged()
    {
        using var folder = new TempFolder();
        var run = await new ToolRun { Folder = folder.Path }.RunAsync("import", Page("Webhooks"), "-o", "Specs");
        Assert.Equal((ExitCode.Ok, ""), (run.ExitCode, run.Error));
        Assert.Contains("Room.CallbackBeforeEnter, 6 body members, 1 reply member, 3 types, 3 codes, 3 examples", run.Out);

        var check = await new ToolRun { Folder = folder.Path }.RunAsync("check", "Specs", "--warnaserror");
        Assert.True(check.ExitCode == ExitCode.Ok, check.Out + check.Error);
    }

    [Fact]
    public async Task With_json_a_webhook_is_named_by_its_command()
    {
        using var folder = new TempFolder();
        var run = await new ToolRun { Folder = folder.Path }.RunAsync("import", Page("Webhooks/after_leave.md"), "--json");

        var page = run.Json.GetProperty("pages")[0];
        Assert.Equal("Room.CallbackAfterLeave", page.GetProperty("webhook").GetString());
        Assert.False(page.TryGetProperty("endpoint", out var endpoint) && endpoint.ValueKind == System.Text.Json.JsonValueKind.String);
    }

    [Fact]
    public async Task A_page_comes_from_standard_input_too()
    {
        using var folder = new TempFolder();
        var run = new ToolRun { Folder = folder.Path, In = await File.ReadAllBytesAsync(Page("state.md")) };

        Assert.Equal(ExitCode.Ok, (await run.RunAsync("import", "-")).ExitCode);
        Assert.Contains("Drafted from standard input.", folder.Read("query_presence.api.yaml"));
    }

    [Fact]
    public async Task Pages_imported_one_after_the_other_keep_one_name_for_one_code()
    {
        using var folder = new TempFolder();
        folder.Write("own.api.yaml", "endpoint: v4/own/call\nerrors:\n  91000: { name: ServiceFailed }\n");
        var run = await new ToolRun { Folder = folder.Path }.RunAsync("import", Page("state.md"));

        Assert.Equal(ExitCode.Ok, run.ExitCode);
        Assert.Contains("name: ServiceFailed", folder.Read("query_presence.api.yaml"));
    }

    [Fact]
    public async Task Drafts_of_two_folders_give_a_code_the_name_that_shipped_specs_give_it()
    {
        using var folder = new TempFolder();
        var run = new ToolRun { Folder = folder.Path };
        foreach (var (name, text) in new[] { ("one", "Invalid command."), ("two", "Wrong parameter.") })
        {
            folder.Write(name + ".txt", $$"""
                Sample request URL
                https://xxxxxx/v4/sns/{{name}}?sdkappid=88888888&identifier=admin&usersig=xxx&random=99999999&contenttype=json
                Sample request
                {"From_Account": "id1"}
                Error Code | Description |
                30516 | {{text}} |
                """);
            Assert.Equal(ExitCode.Ok, (await run.RunAsync("import", name + ".txt", "-o", name)).ExitCode);
            Assert.Contains("name: FriendRequestsRejected\n", folder.Read($"{name}/{name}.api.yaml"));
        }
    }

    [Fact]
    public async Task A_draft_names_its_schema()
    {
        using var folder = new TempFolder();
        Assert.Equal(ExitCode.Ok, (await new ToolRun { Folder = folder.Path }.RunAsync("import", Page("state.md"))).ExitCode);

        Assert.Matches(@"^# yaml-language-server: \$schema=https://\S+/specs/chatwright\.schema\.json\n", folder.Read("query_presence.api.yaml"));
    }

    [Fact]
    public async Task A_page_of_a_shipped_endpoint_becomes_a_spec_that_takes_its_place()
    {
        using var folder = new TempFolder();
        folder.Write("page.txt", """
            Sample request URL
            https://xxxxxx/v4/recentcontact/get_list?sdkappid=88888888&identifier=admin&usersig=xxx&random=99999999&contenttype=json
            Sample request
            {"From_Account": "id1","AssistFlags": 7}
            Sample response
            {"SessionItem": [{"Type": 1,"To_Account": "id2"}],"ActionStatus": "OK","ErrorCode": 0}
            Error Code | Description |
            50001 | The requested UserID has not been imported. |
            """);
        var run = new ToolRun { Folder = folder.Path };

        var import = await run.RunAsync("import", "page.txt", "-o", "Specs");
        Assert.Equal((ExitCode.Ok, ""), (import.ExitCode, import.Error));
        Assert.Contains("name: UserNotImported", folder.Read("Specs/get_list.api.yaml"));
        var check = await run.RunAsync("check", "Specs");
        Assert.True(check.ExitCode == ExitCode.Ok, check.Out + check.Error);
        Assert.Contains("CW506", check.Out + check.Error);
        Assert.Contains("0 errors, 1 warning", check.Out + check.Error);
    }

    [Fact]
    public async Task An_endpoint_that_another_spec_describes_is_refused()
    {
        using var folder = new TempFolder();
        folder.Write("presence.api.yaml", "endpoint: v4/openim/query_presence\n");
        var run = await new ToolRun { Folder = folder.Path }.RunAsync("import", Page("state.md"));

        Assert.Equal(ExitCode.Negative, run.ExitCode);
        Assert.Contains("presence.api.yaml describes v4/openim/query_presence already", run.Error);
    }
}
