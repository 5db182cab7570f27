using Chatwright.Tool.Outcomes;
using Tool.Tests.Harness;

namespace Tool.Tests.Check;

public sealed class CheckTests : IDisposable
{
    private const string Sound = """
        endpoint: v4/room/list
        request:
          Room: { type: string, required: true }
        """;

    private const string Misspelt = """
        endpoint: v4/room/list
        request:
          Room: { type: string, requird: true }
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Specs_without_diagnostics_end_with_0()
    {
        _folder.Write("room.api.yaml", Sound);

        var run = await CheckAsync();

        Assert.Equal("1 file, 0 errors, 0 warnings\n", run.Out);
        Assert.Equal(ExitCode.Ok, run.ExitCode);
    }

    [Fact]
    public async Task A_diagnostic_is_a_line_that_editors_can_follow()
    {
        _folder.Write("deep/room.api.yaml", Misspelt);

        var run = await CheckAsync();

        var path = Path.Combine("deep", "room.api.yaml");
        Assert.Equal($"{path}(3,25): error CW102: 'requird' is not a key of a field. Did you mean 'required'?\n1 file, 1 error, 0 warnings\n",
            run.Out);
        Assert.Equal(ExitCode.Negative, run.ExitCode);
    }

    [Fact]
    public async Task Annotations_stand_beside_the_lines_of_a_pull_request()
    {
        _folder.Write("deep/a,b.api.yaml", Misspelt);

        var run = await CheckAsync("--github");

        Assert.Equal(
            "::error file=deep/a%2Cb.api.yaml,line=3,col=25,title=CW102::'requird' is not a key of a field. Did you mean 'required'?\n"
            + "1 file, 1 error, 0 warnings\n",
            run.Out);
    }

    [Fact]
    public async Task Json_has_the_place_the_text_and_the_page_of_a_diagnostic()
    {
        _folder.Write("room.api.yaml", Misspelt);

        var run = await CheckAsync("--json");

        var diagnostic = run.Json.GetProperty("diagnostics")[0];
        Assert.Equal("CW102", diagnostic.GetProperty("id").GetString());
        Assert.Equal("error", diagnostic.GetProperty("severity").GetString());
        Assert.Equal("room.api.yaml", diagnostic.GetProperty("path").GetString());
        Assert.Equal((3, 25, 3, 32), (diagnostic.GetProperty("line").GetInt32(), diagnostic.GetProperty("column").GetInt32(),
            diagnostic.GetProperty("endLine").GetInt32(), diagnostic.GetProperty("endColumn").GetInt32()));
        Assert.EndsWith("diagnostics.md#cw102", diagnostic.GetProperty("help").GetString());
        Assert.Equal(1, run.Json.GetProperty("errors").GetInt32());
    }

    [Fact]
    public async Task An_endpoint_alone_is_seen_beside_the_shipped_service()
    {
        _folder.Write("room.api.yaml", Sound);

        Assert.Equal(ExitCode.Ok, (await CheckAsync()).ExitCode);
        Assert.Equal(ExitCode.Ok, (await CheckAsync("--shipped", "none")).ExitCode);
    }

    [Fact]
    public async Task A_service_of_ones_own_keeps_the_shipped_one_away()
    {
        _folder.Write("service.api.yaml", "service: Mine\nenvelope: { status: S, ok: OK, code: C, info: I }\n");
        _folder.Write("room.api.yaml", "endpoint: v4/room/list\nerrors: { use: [Common] }\n");

        Assert.Contains("CW314", (await CheckAsync()).Out);
    }

    [Fact]
    public async Task Names_of_shipped_endpoints_are_taken_where_those_belong_to_the_project()
    {
        _folder.Write("pin.api.yaml", "endpoint: v4/recentcontact/pin\nname: List\n");

        Assert.Contains("pin.api.yaml(2,7): error CW205", (await CheckAsync()).Out);
        Assert.Equal(ExitCode.Ok, (await CheckAsync("--shipped", "recentcontact/delete")).ExitCode);
        Assert.Contains("CW205", (await CheckAsync("--shipped", "recentcontact/delete;recentcontact/get_list")).Out);
    }

    [Fact]
    public async Task A_file_in_the_place_of_a_shipped_one_is_a_warning_that_the_project_can_switch_off()
    {
        _folder.Write("list.api.yaml", "endpoint: v4/recentcontact/get_list\n");

        Assert.StartsWith("list.api.yaml(1,11): warning CW506: This file replaces ", (await CheckAsync()).Out);
        Assert.Equal("CW506", (await CheckAsync("--json")).Json.GetProperty("diagnostics")[0].GetProperty("id").GetString());
        _folder.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.CW506.severity = none\n");
        Assert.Equal("1 file, 0 errors, 0 warnings\n", (await CheckAsync()).Out);
    }

    [Fact]
    public async Task Specs_that_extend_the_compiled_client_are_seen_beside_all_of_it()
    {
        _folder.Write("award.api.yaml", "endpoint: v4/loyalty/award\nrequest: { To: { type: UserId }, MsgBody: { type: [MessageElement] } }\n");
        Assert.Equal("1 file, 0 errors, 0 warnings\n", (await CheckAsync("--extension")).Out);

        _folder.Write("award.api.yaml", "endpoint: v4/openim/sendmsg\nname: Award\n");
        Assert.StartsWith("award.api.yaml(1,11): error CW209: ", (await CheckAsync("--extension")).Out);
        _folder.Write("award.api.yaml", "webhook: C2C.CallbackAfterAward\n");
        Assert.StartsWith("award.api.yaml(1,10): error CW515: ", (await CheckAsync("--extension")).Out);
    }

    [Fact]
    public async Task The_compiled_client_cannot_be_had_in_part()
    {
        var run = await CheckAsync("--extension", "--shipped", "openim/*");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("--shipped cannot be given with --extension", run.Error);
    }

    /// <summary>As a build passes over it.</summary>
    [Fact]
    public async Task A_folder_with_a_project_of_its_own_is_not_part_of_the_project_above()
    {
        _folder.Write("App.csproj", "<Project />");
        _folder.Write("room.api.yml", Sound);
        _folder.Write("Nested/Nested.csproj", "<Project />");
        _folder.Write("Nested/broken.api.yaml", Misspelt);

        Assert.Equal("1 file, 0 errors, 0 warnings\n", (await CheckAsync()).Out);
        Assert.Contains("CW102", (await CheckAsync("Nested")).Out);
    }

    [Fact]
    public async Task A_wish_for_an_endpoint_that_is_not_shipped_is_an_error_of_the_project()
    {
        _folder.Write("room.api.yaml", Sound);

        Assert.StartsWith("error CW505: ", (await CheckAsync("--shipped", "recentcontact/get_lst")).Out);
    }

    [Fact]
    public async Task A_file_is_checked_among_others_without_their_diagnostics()
    {
        _folder.Write("types.api.yaml", "shared: room\ntypes:\n  Door: { fields: { Name: { type: string, requird: true } } }\n");
        var path = _folder.Write("room.api.yaml", "endpoint: v4/room/list\nrequest:\n  Door: { type: Door }\n");

        Assert.Contains("CW301", (await CheckAsync(path)).Out);
        Assert.Equal("1 file, 0 errors, 0 warnings\n", (await CheckAsync(path, "--beside", ".")).Out);
    }

    [Fact]
    public async Task A_globalconfig_above_the_files_sets_severities_as_in_a_build()
    {
        _folder.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.CW102.severity = none\ndotnet_diagnostic.CW121.severity = error\n");
        _folder.Write("deep/room.api.yaml", Misspelt + "\nsummary: Lists # all\n");

        var run = await CheckAsync();

        Assert.DoesNotContain("CW102", run.Out);
        Assert.Contains("error CW121", run.Out);
    }

    [Fact]
    public async Task Warnings_become_errors_where_that_is_wished()
    {
        _folder.Write("room.api.yaml", "endpoint: v4/room/list\nsummary: Lists # all\n");

        Assert.Equal(ExitCode.Ok, (await CheckAsync()).ExitCode);
        Assert.Equal(ExitCode.Negative, (await CheckAsync("--warnaserror")).ExitCode);
    }

    [Fact]
    public async Task A_missing_path_is_an_error_and_so_is_an_empty_folder()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "empty"));

        var run = await CheckAsync("missing", "empty");
        Assert.Contains("missing: error: No such file or folder.", run.Out);
        Assert.Equal(ExitCode.Negative, run.ExitCode);
        Assert.Contains("empty: error: No *.api.yaml file was found.", (await CheckAsync("empty")).Out);
        Assert.Contains("'': error: The path is empty.", (await CheckAsync("")).Out);
    }

    [Fact]
    public async Task A_file_that_is_not_utf8_is_refused_at_the_first_byte_that_shows_it()
    {
        var path = _folder.Write("room.api.yaml", "");
        await File.WriteAllBytesAsync(path, [.. "endpoint: v4/room/list\nsummary: "u8, 0xC4, 0xE9, .. "\n"u8]);

        var run = await CheckAsync();

        Assert.Contains("room.api.yaml(2,10): error CW007: The file contains the byte 0xC4, so it is in another encoding than UTF-8.", run.Out);
    }

    [Fact]
    public async Task A_binary_file_and_a_huge_one_get_diagnostics_and_no_crash()
    {
        var random = new byte[100_000];
        new Random(1).NextBytes(random);
        await File.WriteAllBytesAsync(Path.Combine(_folder.Path, "binary.api.yaml"), random);
        await using (var huge = File.Create(Path.Combine(_folder.Path, "huge.api.yaml")))
            huge.SetLength(5L * 1024 * 1024 * 1024);
        _folder.Write("empty.api.yaml", "");

        var run = await CheckAsync();

        Assert.Equal(ExitCode.Negative, run.ExitCode);
        Assert.Contains("binary.api.yaml", run.Out);
        Assert.Contains("huge.api.yaml(1,1): error", run.Out);
        Assert.Contains("empty.api.yaml(1,1): error CW103", run.Out);
        Assert.DoesNotContain(run.Out, c => char.IsControl(c) && c is not '\n');
    }

    [Fact]
    public async Task Builds_leave_things_that_are_not_looked_at_and_links_lead_nowhere()
    {
        _folder.Write("obj/room.api.yaml", Misspelt);
        _folder.Write("bin/room.api.yaml", Misspelt);
        _folder.Write(".git/room.api.yaml", Misspelt);
        _folder.Write("room.api.yaml", Sound);
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "again"), _folder.Path);

        Assert.Equal("1 file, 0 errors, 0 warnings\n", (await CheckAsync()).Out);
    }

    [Fact]
    public async Task Escapes_in_a_spec_do_not_reach_the_terminal()
    {
        _folder.Write("room.api.yaml", "endpoint: v4/room/list\n\"\\e[2J[red]\": 1\n");

        var run = await CheckAsync();

        Assert.DoesNotContain('\u001b', run.Out);
        Assert.Contains("[2J[red]", run.Out);
    }

    [Fact]
    public async Task Terminals_get_colour_unless_the_environment_or_an_option_says_no()
    {
        _folder.Write("room.api.yaml", Misspelt);

        Assert.Contains("\u001b[", (await new ToolRun { Folder = _folder.Path, IsTerminal = true }.RunAsync("check")).Out);
        Assert.DoesNotContain("\u001b[", (await new ToolRun
        {
            Folder = _folder.Path,
            IsTerminal = true,
            Variables = { ["NO_COLOR"] = "1" }
        }.RunAsync("check")).Out);
        Assert.DoesNotContain("\u001b[", (await new ToolRun { Folder = _folder.Path, IsTerminal = true }.RunAsync("check", "--color", "never")).Out);
        Assert.Contains("\u001b[", (await CheckAsync("--color", "always")).Out);
    }

    [Fact]
    public async Task A_person_sees_the_line_with_the_place_marked()
    {
        _folder.Write("room.api.yaml", "endpoint: v4/room/list\nrequest:\n  Room: { summary: 群组, typ: string }\n");

        var run = await new ToolRun { Folder = _folder.Path, IsTerminal = true }.RunAsync("check", "--color", "never");

        Assert.Contains("      Room: { summary: 群组, typ: string }\n                             ~~~\n", run.Out);
    }

    private Task<ToolResult> CheckAsync(params string[] arguments) => new ToolRun { Folder = _folder.Path }.RunAsync(["check", .. arguments]);
}
