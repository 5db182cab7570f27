using System.Text;
using System.Text.Json;
using Chatwright;
using Chatwright.Testing;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Terminals;
using Tool.Tests.Harness;

namespace Tool.Tests.Calls;

public sealed class CallTests : IDisposable
{
    private const string Key = "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_call_to_the_fake_needs_nothing_and_gives_the_json_of_the_response()
    {
        var run = await CallAsync("get_list", "--From_Account", "user_0001", "--fake");

        Assert.Equal(ExitCode.Ok, run.ExitCode);
        Assert.Equal(3, run.Json.GetProperty("SessionItem").GetArrayLength());
    }

    [Theory]
    [InlineData("v4/recentcontact/get_list")]
    [InlineData("recentcontact/get_list")]
    [InlineData("Conversations.List")]
    public async Task An_endpoint_is_found_by_what_people_call_it(string name)
    {
        var run = await CallAsync(name, "--from-account=user_0001", "--dry-run");

        Assert.Equal("""{"From_Account":"user_0001","TimeStamp":0,"StartIndex":0,"TopTimeStamp":0,"TopStartIndex":0,"AssistFlags":7}""",
            Compact(run.Out));
    }

    [Fact]
    public async Task An_endpoint_that_ships_but_was_not_selected_is_said_to()
    {
        _folder.Write("list.api.yaml", "endpoint: v4/room/list\n");

        var run = await CallAsync("sendmsg", "--specs", ".", "--dry-run");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("'v4/openim/sendmsg' ships, but does not belong to the specs given. Add --shipped all, or --extension.", run.Error);
        Assert.Equal(ExitCode.Ok, (await CallAsync("room/list", "--specs", ".", "--dry-run")).ExitCode);
        Assert.DoesNotContain("no endpoint", (await CallAsync("sendmsg", "--specs", ".", "--extension", "--dry-run")).Error);
    }

    [Fact]
    public async Task Flags_take_the_form_that_their_member_has_on_the_wire()
    {
        _folder.Write("set.api.yaml", """
            endpoint: v4/room/set
            request:
              Name:   { type: string }
              Count:  { type: uint64 }
              Big:    { type: int64, wire: string }
              IsOpen: { type: bool }
              Flag:   { type: bool, wire: int }
              Until:  { type: timestamp }
              Millis: { type: timestamp, wire: millis }
              Kind:   { type: Kind }
              Word:   { type: Word }
              Rights: { type: Rights }
              Tags:   { type: [string] }
              Any:    { type: json }
              Door:   { type: Door }
              data:   { type: string }
            types:
              Kind:   { enum: { Public: 1, Private: 2 } }
              Word:   { enum: { Yes: "Y", No: "N" } }
              Rights: { flags: { Read: 1, Write: 2 } }
              Door:   { fields: { Width: { type: int32 }, IsLocked: { type: bool, default: true } } }
            """);

        var run = await CallAsync(
            "set", "--specs", ".", "--dry-run", "--Name", "007", "--Count", "18446744073709551615", "--Big=-5", "--IsOpen", "yes", "--Flag", "true",
            "--Until", "2026-04-01T00:00:00Z", "--Millis", "2026-04-01", "--Kind", "private", "--Word", "no", "--Rights", "Read|Write",
            "--Tags", "a", "--Tags", "b", "--Any", "{\"x\":[1]}", "--Door", "{\"Width\":3}", "--set", "data=--json");

        Assert.Equal(
            """{"data":"--json","Name":"007","Count":18446744073709551615,"Big":"-5","IsOpen":true,"Flag":1,"Until":"""
                + """1775001600,"Millis":1775001600000,"Kind":2,"Word":"N","Rights":3,"Tags":["a","b"],"Any":{"x":[1]},"Door":{"Width":"""
                + """3,"IsLocked":true}}""",
            Compact(run.Out));
    }

    [Fact]
    public async Task The_kind_of_a_union_is_a_flag_that_takes_the_name_of_a_case()
    {
        var run = await CallAsync("delete", "--From_Account", "user_0001", "--Type", "Group", "--ToGroupid", "@TGS#1B2AUI7RZ", "--dry-run");

        Assert.Equal("""{"From_Account":"user_0001","Type":2,"ToGroupid":"@TGS#1B2AUI7RZ"}""", Compact(run.Out));
    }

    [Fact]
    public async Task A_request_comes_from_a_file_or_the_standard_input_with_the_comments_of_documents()
    {
        const string Commented = "{\n  \"From_Account\": \"user_0001\", // who\n}";
        _folder.Write("request.json", Commented);

        var ofFile = await CallAsync("get_list", "--data", "@request.json", "--dry-run");
        var ofInput = await new ToolRun { Folder = _folder.Path, In = Encoding.UTF8.GetBytes(Commented) }.RunAsync("call", "get_list", "-d",
            "-", "--dry-run");

        Assert.StartsWith("""{"From_Account":"user_0001","TimeStamp":0""", Compact(ofFile.Out));
        Assert.Equal(ofFile.Out, ofInput.Out);
    }

    [Fact]
    public async Task A_request_against_the_spec_is_reported_at_its_place_and_not_sent()
    {
        _folder.Write("request.json", "{\n  \"From_Account\": 5,\n  \"TimeStmp\": 0\n}");

        var run = await CallAsync("get_list", "--data", "@request.json", "--fake");

        Assert.Equal(ExitCode.Negative, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.Contains("request.json(2,19): error CW431: A string is expected here, not the number 5", run.Error);
        Assert.Contains("request.json(3,3): error CW430:", run.Error);
        Assert.Contains("Did you mean 'TimeStamp'?", run.Error);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("{", "CW401")]
    [InlineData("[]", "CW431")]
    [InlineData("{\"From_Account\":\"a\",\"From_Account\":\"b\"}", "CW403")]
    [InlineData("{\"From_Account\":\"\\ud83d\"}", "CW404")]
    [InlineData("nonsense", "CW408")]
    public async Task Data_that_is_no_request_is_reported(string data, string problem)
    {
        var run = await CallAsync("get_list", "--data", data, "--fake");

        Assert.Contains(problem, run.Error);
        Assert.NotEqual(ExitCode.Ok, run.ExitCode);
        Assert.NotEqual(ExitCode.Internal, run.ExitCode);
    }

    [Fact]
    public async Task A_deep_text_is_refused_and_does_not_end_the_process()
    {
        _folder.Write("deep.json", new string('[', 100_000));

        Assert.Contains("CW406", (await CallAsync("get_list", "--data", "@deep.json", "--fake")).Error);
    }

    [Fact]
    public async Task A_flag_that_nests_too_deep_or_holds_odd_text_is_no_internal_error()
    {
        _folder.Write("any.api.yaml", "endpoint: v4/room/any\nrequest:\n  Any: { type: json }\n  Text: { type: string }\n");

        foreach (var value in (string[])[new string('[', 63) + new string(']', 63), new string('[', 64) + new string(']', 64), new string('[', 9000),
            "\ud83d", "\u0000", ""])
        {
            var any = await CallAsync("any", "--specs", ".", $"--Any={value}", "--dry-run");
            var text = await CallAsync("any", "--specs", ".", $"--Text={value}", "--dry-run");

            Assert.NotEqual(ExitCode.Internal, any.ExitCode);
            Assert.NotEqual(ExitCode.Internal, text.ExitCode);
        }
    }

    [Fact]
    public async Task An_error_code_is_explained_from_the_spec()
    {
        var run = await CallAsync("get_list", "--From_Account", "nobody", "--fake");

        Assert.Equal(ExitCode.Negative, run.ExitCode);
        Assert.Equal(50001, run.Json.GetProperty("ErrorCode").GetInt64());
        Assert.Contains("v4/recentcontact/get_list returned an error", run.Error);
        Assert.Contains("50001 UserNotImported", run.Error);
        Assert.Contains("remedy: ", run.Error);
    }

    [Fact]
    public async Task Json_holds_the_call_the_response_and_the_explanation()
    {
        var run = await CallAsync("get_list", "--From_Account", "user_0001", "--fake", "--fail", "60007", "--json");

        Assert.False(run.Json.GetProperty("ok").GetBoolean());
        Assert.Equal("ApiRateLimited", run.Json.GetProperty("error").GetProperty("name").GetString());
        Assert.Equal("user_0001", run.Json.GetProperty("request").GetProperty("From_Account").GetString());
        Assert.Equal(60007, run.Json.GetProperty("response").GetProperty("ErrorCode").GetInt32());
    }

    [Fact]
    public async Task An_endpoint_of_ones_own_is_called_on_the_fake_by_its_examples()
    {
        _folder.Write("open.api.yaml", """
            endpoint: v4/room/open
            request:  { Room: { type: string, required: true } }
            response: { Door: { type: int32 } }
            examples:
              - request:  { "Room": "r1" }
                response: { "ActionStatus": "OK", "ErrorCode": 0, "ErrorInfo": "", "Door": 7 }
            """);

        var known = await CallAsync("open", "--Room", "r1", "--specs", _folder.Path, "--fake");
        var other = await CallAsync("open", "--Room", "r2", "--specs", _folder.Path, "--fake");

        Assert.Equal(7, known.Json.GetProperty("Door").GetInt32());
        Assert.Equal(ExitCode.Negative, other.ExitCode);
        Assert.Contains("None of the 1 examples", other.Error);
    }

    [Fact]
    public async Task A_response_that_the_spec_does_not_describe_is_a_warning()
    {
        _folder.Write("service.api.yaml", "service: House\nenvelope: { status: S, ok: OK, code: C, info: I }\n");
        _folder.Write("open.api.yaml", "endpoint: v4/room/open\nresponse: { Door: { type: int32 } }\n");
        await using var server = new OneResponseServer("""{"S":"OK","Door":"seven"}""");

        var run = await CallAsync("open", "--specs", ".", "--host", server.Address);

        Assert.Equal(ExitCode.Ok, run.ExitCode);
        Assert.Contains("the response(3,11): warning CW431", run.Error);
    }

    [Theory]
    [InlineData("""{"C":"7","I":"no"}""")]
    [InlineData("""{"C":7.0,"I":"no"}""")]
    public async Task A_code_of_another_form_is_a_code(string body)
    {
        _folder.Write("service.api.yaml", "service: House\nenvelope: { status: S, ok: OK, code: C, info: I }\n");
        _folder.Write("open.api.yaml", "endpoint: v4/room/open\nresponse: { Door: { type: int32 } }\n");
        await using var server = new OneResponseServer(body);

        var run = await CallAsync("open", "--specs", ".", "--host", server.Address);

        Assert.Equal(ExitCode.Negative, run.ExitCode);
        Assert.Contains("No spec explains the code 7.", run.Error);
    }

    [Fact]
    public async Task A_signed_call_reaches_a_service_over_http_and_shows_no_secret()
    {
        await using var fake = new FakeTencentChat(new() { SecretKey = Key });
        fake.User("user_0001");
        await fake.StartAsync();
        var service = new ToolRun
        {
            Folder = _folder.Path,
            Variables =
            {
                ["CHATWRIGHT_SECRET_KEY"] = Key,
                ["CHATWRIGHT_SDK_APP_ID"] = "1400000000",
                ["CHATWRIGHT_IDENTIFIER"] = "administrator",
                ["CHATWRIGHT_HOST"] = fake.Host.Primary.ToString(),
            },
        };

        var run = await service.RunAsync("call", "get_list", "--From_Account", "user_0001");

        Assert.Equal(ExitCode.Ok, run.ExitCode);
        Assert.Equal("v4/recentcontact/get_list", Assert.Single(fake.Requests).Path);
        Assert.DoesNotContain(Key, run.Out + run.Error);
    }

    [Fact]
    public async Task Unreadable_responses_and_unreachable_hosts_end_with_3()
    {
        await using var server = new OneResponseServer("<html>Bad\u001b[2J gateway</html>", 502);
        string[] signed = ["--app", "1", "-i", "a", "--secret-key", Key, "--force"];

        var html = await CallAsync(["get_list", "--From_Account", "a", "--host", server.Address, .. signed]);
        var nobody = await CallAsync(["get_list", "--From_Account", "a", "--host", "http://127.0.0.1:1", .. signed]);

        Assert.Equal((ExitCode.Failed, ExitCode.Failed), (html.ExitCode, nobody.ExitCode));
        Assert.Contains("502", html.Error);
        Assert.DoesNotContain('\u001b', html.Error);
        Assert.DoesNotContain(" at ", nobody.Error);
    }

    [Fact]
    public async Task A_call_that_takes_too_long_is_ended_and_so_is_one_that_the_user_ends()
    {
        string[] slow = ["call", "get_list", "--From_Account", "user_0001", "--fake", "--delay", "1h"];
        using var ctrlC = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        var late = await CallAsync([.. slow[1..], "--timeout", "50ms"]);
        var ended = await new ToolRun { Folder = _folder.Path }.RunAsync([.. slow, "--timeout", "2h"], ctrlC.Token);

        Assert.Equal((ExitCode.Failed, ExitCode.Cancelled), (late.ExitCode, ended.ExitCode));
        Assert.Contains("v4/recentcontact/get_list", late.Error);
    }

    [Fact]
    public async Task Shells_complete_the_members_of_the_request()
    {
        const string Line = "chatwright call delete --";

        var run = await ToolRun.Of($"[suggest:{Line.Length}]", Line);

        Assert.Superset(new HashSet<string> { "--From_Account", "--Type", "--ToGroupid", "--fake" }, run.Out.Split('\n').ToHashSet());
    }

    [ProgramFact("curl")]
    public async Task Curl_makes_the_same_call_and_the_signature_stays_hidden_unless_asked_for()
    {
        await using var fake = new FakeTencentChat(new() { SecretKey = Key });
        fake.User("user'0001");
        await fake.StartAsync();
        var caller = new ToolRun { Folder = _folder.Path, Variables = { ["CHATWRIGHT_SECRET_KEY"] = Key } };
        string[] call = ["call", "get_list", "--From_Account", "user'0001", "--host", fake.Host.Primary.ToString(), "--app", "1400000000", "-i",
            "administrator", "--curl"];

        var hidden = await caller.RunAsync(call);
        var shown = await caller.RunAsync([.. call, "--show-signature"]);

        Assert.Contains("&usersig='\"$CHATWRIGHT_USERSIG\"'&", hidden.Out);
        var userSig = (await caller.RunAsync("usersig", "new", "--app", "1400000000", "-i", "administrator")).Out.TrimEnd();
        Assert.Contains("\"ErrorCode\":0", await Shell.RunAsync(hidden.Out, userSig));
        Assert.Contains("\"ErrorCode\":0", await Shell.RunAsync(shown.Out));
    }

    [Theory]
    [InlineData("get_list", "--nonsense", "1")]
    [InlineData("get_list", "stray")]
    [InlineData("get_list", "--From_Account")]
    [InlineData("get_lost", "--fake")]
    [InlineData("get_list", "--From_Account", "a")]
    [InlineData("get_list", "--From_Account", "a", "--host", "not a host", "--app", "1", "-i", "a")]
    [InlineData("get_list", "--From_Account", "a", "--fake", "--fail", "soon")]
    [InlineData("get_list", "--From_Account", "a", "--fake", "--fail", "0")]
    [InlineData("get_list", "--From_Account", "a", "--fake", "--delay", "1")]
    [InlineData("get_list", "--set", "x")]
    public async Task A_call_that_cannot_be_made_is_an_error_of_the_command_line(params string[] arguments)
    {
        var run = await new ToolRun { Folder = _folder.Path, Variables = { ["CHATWRIGHT_SECRET_KEY"] = Key } }.RunAsync(["call", .. arguments]);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.StartsWith("error: ", run.Error);
    }

    private Task<ToolResult> CallAsync(params string[] arguments) => new ToolRun { Folder = _folder.Path }.RunAsync(["call", .. arguments]);

    private static string Compact(string json) => JsonSerializer.Serialize(JsonDocument.Parse(json), JsonPrinter.OneLine);
}
