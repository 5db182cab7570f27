using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Chatwright.Tool.Outcomes;
using Tool.Tests.Harness;

namespace Tool.Tests.Faking;

public sealed class ServeTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Clients_that_sign_are_served_and_others_get_an_error()
    {
        await using var serving = await ServeAsync();

        Assert.Equal(0, Code(await serving.CallAsync("v4/recentcontact/get_list",
            """{"From_Account":"user_0001","TimeStamp":0,"StartIndex":0,"TopTimeStamp":0,"TopStartIndex":0,"AssistFlags":7}""")));
        Assert.Equal(70009, Code(await serving.CallAsync("v4/recentcontact/get_list", "{}", key: "another")));
        Assert.Equal(60009, Code(await serving.CallAsync("v4/recentcontact/nothing", "{}")));
    }

    [Fact]
    public async Task State_comes_from_a_file_and_is_kept_between_calls()
    {
        _folder.Write("state.json", """
            {
              // who is there
              "users": { "a": { "conversations": [{ "user": "b", "at": "2026-04-01T12:00:00Z" }, { "group": "@g", "at": "2026-04-01T12:00:00Z" }] } },
            }
            """);
        await using var serving = await ServeAsync("--state", "state.json");

        await serving.CallAsync("v4/recentcontact/delete", """{"From_Account":"a","Type":1,"To_Account":"b"}""");
        var left = await serving.CallAsync("v4/recentcontact/get_list",
            """{"From_Account":"a","TimeStamp":0,"StartIndex":0,"TopTimeStamp":0,"TopStartIndex":0,"AssistFlags":7}""");

        Assert.Equal("@g", Assert.Single(left.GetProperty("SessionItem").EnumerateArray()).GetProperty("GroupId").GetString());
    }

    [Fact]
    public async Task Faults_of_the_command_line_are_met_once_or_as_often_as_said()
    {
        await using var serving = await ServeAsync("--fail", "60007*2", "--fail", "50004@v4/recentcontact/delete");
        var get = () => serving.CallAsync("v4/recentcontact/get_contact_group", """{"From_Account":"user_0001","StartIndex":0}""");

        Assert.Equal(60007, Code(await get()));
        Assert.Equal(60007, Code(await get()));
        Assert.Equal(0, Code(await get()));
        Assert.Equal(50004, Code(await serving.CallAsync("v4/recentcontact/delete", "{}")));
    }

    [Fact]
    public async Task Tests_in_any_language_fill_break_watch_and_reset_it_over_http()
    {
        await using var serving = await ServeAsync();
        var get = () => serving.CallAsync("v4/recentcontact/get_contact_group", """{"From_Account":"late","StartIndex":0}""");

        Assert.Equal(50001, Code(await get()));
        Assert.Equal(HttpStatusCode.NoContent, await serving.ControlAsync("state", """{"users":{"late":{}}}"""));
        Assert.Equal(0, Code(await get()));
        Assert.Equal(HttpStatusCode.NoContent, await serving.ControlAsync("faults", """{"fail":60008}"""));
        Assert.Equal(60008, Code(await get()));
        var requests = await serving.Http.GetFromJsonAsync<JsonElement>("_fake/requests");
        Assert.Equal(3, requests.GetArrayLength());
        Assert.DoesNotContain("usersig", requests.ToString());
        Assert.Equal(HttpStatusCode.NoContent, await serving.ControlAsync("reset", ""));
        Assert.Equal(50001, Code(await get()));
        Assert.Equal(3, (await serving.Http.GetFromJsonAsync<JsonElement>("_fake/users/user_0001")).GetProperty("conversations").GetArrayLength());
    }

    [ProgramFact("python3")]
    public async Task A_client_in_Python_with_a_signature_of_its_own_is_served()
    {
        await using var serving = await ServeAsync();
        var start = new ProcessStartInfo("python3", ["-c", """
            import base64, hashlib, hmac, json, sys, time, urllib.parse, urllib.request, zlib
            address, key = sys.argv[1:]
            now = int(time.time())
            signed = "TLS.identifier:administrator\nTLS.sdkappid:1400000000\nTLS.time:%d\nTLS.expire:86400\n" % now
            sig = base64.b64encode(hmac.new(key.encode(), signed.encode(), hashlib.sha256).digest()).decode()
            claims = {"TLS.ver": "2.0", "TLS.identifier": "administrator", "TLS.sdkappid": 1400000000,
                      "TLS.expire": 86400, "TLS.time": now, "TLS.sig": sig}
            text = base64.b64encode(zlib.compress(json.dumps(claims).encode())).decode()
            usersig = text.replace("+", "*").replace("/", "-").replace("=", "_")
            query = urllib.parse.urlencode({"sdkappid": 1400000000, "identifier": "administrator", "usersig": usersig,
                                            "random": 1, "contenttype": "json"})
            body = json.dumps({"From_Account": "user_0001", "StartIndex": 0}).encode()
            request = urllib.request.Request(address + "/v4/recentcontact/get_contact_group?" + query, body, {"Content-Type": "application/json"})
            print(json.load(urllib.request.urlopen(request))["GroupItem"][0]["GroupName"])
            """, serving.Http.BaseAddress!.ToString().TrimEnd('/'), serving.Start.GetProperty("secretKey").GetString()!])
        {
            RedirectStandardOutput = true,
        };

        using var python = Process.Start(start)!;

        Assert.Equal("work\n", await python.StandardOutput.ReadToEndAsync());
        await python.WaitForExitAsync();
    }

    [Theory]
    [InlineData("state", "{\"usrs\":{}}", "There is no member 'usrs'.")]
    [InlineData("state", "nonsense", "The state cannot be read")]
    [InlineData("state", "null", "null")]
    [InlineData("state", "{\"users\":{\"\":{}}}", "Invalid state: users.: ")]
    [InlineData("state", "{\"users\":null}", "line 1, $.users: null is not allowed here.")]
    [InlineData("state", "{\"users\":{\"a\":null}}", "Invalid state: users.a: null is not allowed here.")]
    [InlineData("state", "{\"users\":\n{\"a\":{\"marks\":5}}}", "line 2, $.users.a.marks: the value has the wrong type.")]
    [InlineData("state", "{\"users\":{\"a\":{\"marks\":[null]}}}", "Invalid state: users.a.marks[0]: null is not allowed here.")]
    [InlineData("state", "{\"users\":{\"a\":{\"marks\":[{\"user\":\"b\",\"bits\":[65]}]}}}", "Invalid state: users.a.marks[0]: ")]
    [InlineData("state", "{\"users\":{\"a\":{\"conversations\":[null]}}}", "users.a.conversations[0]: null is not allowed here.")]
    [InlineData("state", "{\"users\":{\"a\":{\"groups\":{\"g\":null}}}}", "users.a.groups.g: null is not allowed here.")]
    [InlineData("state", "{\"users\":{\"a\":{\"groups\":{\"g\":[{}]}}}}", "users.a.groups.g[0]: a conversation is with")]
    [InlineData("state", "{\"faults\":[null]}", "Invalid state: faults[0]: null is not allowed here.")]
    [InlineData("state", "{\"admins\":[null]}", "Invalid state: admins[0]: null is not allowed here.")]
    [InlineData("state", "{\"chatGroups\":[\"\"]}", "Invalid state: chatGroups[0]: ")]
    [InlineData("state", "{\"admins\":[\"\\ud800\"]}", "The state cannot be read")]
    [InlineData("faults", "{\"body\":\"x\",\"status\":204}", "has no body")]
    [InlineData("faults", "{\"body\":\"x\",\"status\":100}", "Invalid fault")]
    [InlineData("faults", "{\"body\":\"x\",\"contentType\":\"a/b\\r\\nX: y\"}", "not a media type")]
    [InlineData("faults", "{\"body\":\"x\",\"contentType\":\"\"}", "not a media type")]
    [InlineData("faults", "{\"fail\":1,\"times\":-1}", "Invalid fault")]
    [InlineData("faults", "{\"fail\":0}", "")]
    [InlineData("faults", "{}", "A fault is one of")]
    [InlineData("faults", "{\"fail\":1,\"abort\":2}", "A fault is one of")]
    public async Task Invalid_states_and_faults_are_rejected_with_a_reason(string what, string json, string reason)
    {
        await using var serving = await ServeAsync();
        var get = () => serving.CallAsync("v4/recentcontact/get_contact_group", """{"From_Account":"user_0001","StartIndex":0}""");

        using var response = await serving.Http.PostAsync($"_fake/{what}", new StringContent(json, Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(reason, (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetString());
        Assert.Equal(0, (await serving.Http.GetFromJsonAsync<JsonElement>("_fake/faults")).GetProperty("pending").GetInt32());
        Assert.Equal(0, Code(await get()));
        Assert.Equal(HttpStatusCode.NotFound, (await serving.Http.GetAsync("_fake/users/a")).StatusCode);
    }

    [Fact]
    public async Task A_connection_breaks_in_the_middle_of_a_response_on_request()
    {
        await using var serving = await ServeAsync("--abort", "5");

        await Assert.ThrowsAnyAsync<HttpRequestException>(() =>
            serving.CallAsync("v4/recentcontact/get_contact_group", """{"From_Account":"user_0001","StartIndex":0}"""));
    }

    [Fact]
    public async Task Endpoints_that_the_fake_does_not_know_replay_the_examples_of_their_specs()
    {
        await new ToolRun { Folder = _folder.Path }.RunAsync("new", "endpoint", "v4/room/list");
        await using var serving = await ServeAsync("--specs", ".");

        var response = await serving.CallAsync("v4/room/list", """{"Limit":10,"UserId":"user_0001","Kind":1}""");

        Assert.Equal("i1", response.GetProperty("Items")[0].GetProperty("Id").GetString());
        Assert.Equal("v4/room/list", Assert.Single(serving.Start.GetProperty("replayed").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task An_api_of_another_kind_is_served_by_its_examples()
    {
        _folder.Write("service.api.yaml", "service: House\nenvelope: { status: S, ok: OK, code: C, info: I }\n");
        _folder.Write("open.api.yaml", "endpoint: v4/room/open\nrequest: { Door: { type: int32 } }\nexamples:\n  - request: { \"Door\": 1 }\n    "
            + "response: { \"S\": \"OK\", \"C\": 0 }\n");
        await using var serving = await ServeAsync("--specs", ".");

        using var known = await serving.Http.PostAsync("v4/room/open", new StringContent("{ \"Door\": 1 }"));
        using var other = await serving.Http.PostAsync("v4/room/open", new StringContent("{ \"Door\": 2 }"));
        using var nowhere = await serving.Http.PostAsync("v4/room/shut", new StringContent("{}"));

        Assert.Equal("""{"S":"OK","C":0}""", await known.Content.ReadAsStringAsync());
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.NotFound), (other.StatusCode, nowhere.StatusCode));
    }

    [Fact]
    public async Task Specs_that_cannot_be_served_are_reported_at_once()
    {
        await using var serving = await ServeAsync();
        _folder.Write("state.json", "{ \"users\": { \"a\": { \"conversations\": [{ \"at\": \"2026-04-01T12:00:00Z\" }] } } }");

        Assert.Equal(ExitCode.Failed, (await RunAsync("--port",
            serving.Http.BaseAddress!.Port.ToString(System.Globalization.CultureInfo.InvariantCulture))).ExitCode);
        Assert.Equal(ExitCode.Usage, (await RunAsync("--port", "70000")).ExitCode);
        Assert.Equal(ExitCode.Usage, (await RunAsync("--bind", "here")).ExitCode);
        Assert.Equal(ExitCode.Usage, (await RunAsync("--page-size", "0")).ExitCode);
        Assert.Equal(ExitCode.Usage, (await RunAsync("--state", "state.json")).ExitCode);
        Assert.Equal(ExitCode.Failed, (await RunAsync("--state", "missing.json")).ExitCode);
    }

    private static int Code(JsonElement response) => response.GetProperty("ErrorCode").GetInt32();

    private Task<ToolResult> RunAsync(params string[] arguments) => new ToolRun { Folder = _folder.Path }.RunAsync(["serve", .. arguments]);

    private Task<Serving> ServeAsync(params string[] arguments) => Serving.StartAsync(_folder.Path, arguments);
}
