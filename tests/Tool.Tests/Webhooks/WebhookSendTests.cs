using System.Text.Json;
using Chatwright;
using Chatwright.TencentChat;
using Chatwright.Tool.Outcomes;
using Tool.Tests.Harness;

namespace Tool.Tests.Webhooks;

public sealed class WebhookSendTests : IDisposable
{
    private const string Token = "a secret token";
    private const string Ok = """{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":""}""";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_example_of_a_spec_is_sent_signed_as_the_runtime_expects_it()
    {
        await using var server = new OneResponseServer(Ok);

        var run = await SendAsync(server, "C2C.CallbackBeforeSendMsg", "--json");

        Assert.Equal(ExitCode.Ok, run.ExitCode);
        Assert.True(run.Json.GetProperty("ok").GetBoolean());
        Assert.Equal((200, 0), (run.Json.GetProperty("status").GetInt32(), run.Json.GetProperty("code").GetInt32()));
        Assert.Equal("jared", run.Json.GetProperty("body").GetProperty("From_Account").GetString());
        var query = QueryOf(server);
        Assert.StartsWith("SdkAppid=1400000000&CallbackCommand=C2C.CallbackBeforeSendMsg&contenttype=json&", query);
        var handler = new Handler();
        var receiver = new TencentChatWebhookReceiver(handler, new() { SdkAppId = 1400000000, Tokens = [Token] });
        var result = await receiver.ReceiveAsync(
            "POST", query, JsonSerializer.SerializeToUtf8Bytes(run.Json.GetProperty("body")), CancellationToken.None);
        Assert.Equal(200, result.StatusCode);
        Assert.Equal("John", handler.To);
    }

    [Theory]
    [InlineData("MessageSending")]
    [InlineData("messagesending")]
    [InlineData("c2c.callbackbeforesendmsg")]
    public async Task A_webhook_is_found_by_what_people_call_it(string name)
    {
        await using var server = new OneResponseServer(Ok);
        Assert.Equal(ExitCode.Ok, (await SendAsync(server, name)).ExitCode);
        Assert.Contains("CallbackCommand=C2C.CallbackBeforeSendMsg", QueryOf(server));
    }

    [Fact]
    public async Task A_webhook_that_ships_but_was_not_selected_is_said_to()
    {
        await using var server = new OneResponseServer(Ok);
        _folder.Write("list.api.yaml", "endpoint: v4/room/list\n");

        var run = await SendAsync(server, "C2C.CallbackBeforeSendMsg", "--specs", ".");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("'C2C.CallbackBeforeSendMsg' ships, but does not belong to the specs given.", run.Error);
        Assert.Equal(ExitCode.Ok, (await SendAsync(server, "C2C.CallbackBeforeSendMsg", "--specs", ".", "--extension")).ExitCode);
    }

    [Fact]
    public async Task A_name_that_a_body_has_twice_is_sent_twice()
    {
        await using var server = new OneResponseServer(Ok);

        var run = await SendAsync(server, "State.StateChange", "--body", """{"a":1, "a":2}""", "--json");

        Assert.Equal(ExitCode.Ok, run.ExitCode);
        Assert.Equal("""{"a":1,"a":2}""", JsonSerializer.Serialize(run.Json.GetProperty("body")));
    }

    [Fact]
    public async Task Body_and_parameters_can_be_given()
    {
        await using var server = new OneResponseServer(Ok);
        _folder.Write("body.json", """
            {
              "Anything": [1, 2], // as it is
            }
            """);

        var run = await SendAsync(server, "State.StateChange", "--body", "@body.json", "--query", "OptPlatform=i Pad", "--json");

        Assert.Equal("""{"Anything":[1,2]}""", JsonSerializer.Serialize(run.Json.GetProperty("body")));
        Assert.Contains("&OptPlatform=i%20Pad&", QueryOf(server));
        Assert.Contains("ClientIP=127.0.0.1", QueryOf(server));
        Assert.DoesNotContain("OptPlatform=IOS", QueryOf(server));
    }

    [Fact]
    public async Task Webhooks_of_own_specs_are_sent_as_their_service_calls()
    {
        _folder.Write("service.api.yaml", """
            service: House
            envelope: { status: S, ok: Fine, code: C, info: I }
            webhooks:
              command: cmd
              reply: { status: S, ok: Fine, code: C, info: I }
            """);
        _folder.Write("open.api.yaml", """
            webhook: Door.Opened
            service: House
            body:
              Door: { type: int32 }
            examples:
              - body: { "Door": 7 }
            """);
        await using var server = new OneResponseServer("""{"S":"Fine","C":0,"I":""}""");

        var run = await new ToolRun { Folder = _folder.Path }.RunAsync(
            "webhook", "send", "Door.Opened", "--specs", ".", "--url", server.Address + "/hook?k=1", "--json");

        Assert.Equal((ExitCode.Ok, ""), (run.ExitCode, run.Error));
        Assert.Equal("k=1&cmd=Door.Opened", QueryOf(server));
        Assert.Equal(7, run.Json.GetProperty("body").GetProperty("Door").GetInt32());
    }

    [Theory]
    [InlineData(200, """{"ActionStatus":"OK","ErrorCode":120001,"ErrorInfo":"no"}""", ExitCode.Ok, "decided by code 120001")]
    [InlineData(200, """{"ActionStatus":"FAIL","ErrorCode":1,"ErrorInfo":"no"}""", ExitCode.Negative, "ActionStatus of the reply is not")]
    [InlineData(200, """{"ActionStatus":"OK","ErrorCode":"0","ErrorInfo":""}""", ExitCode.Negative, "ErrorCode of the reply is not an integer")]
    [InlineData(200, """{"ActionStatus":"OK","ErrorCode":0}""", ExitCode.Negative, "ErrorInfo of the reply is not a text")]
    [InlineData(200, "<html>", ExitCode.Negative, "not a JSON object")]
    [InlineData(200, "", ExitCode.Negative, "not a JSON object")]
    [InlineData(401, "", ExitCode.Negative, "401 after")]
    [InlineData(302, "", ExitCode.Negative, "302 after")]
    public async Task The_exit_code_says_if_the_service_accepts_the_reply(int status, string body, int exitCode, string note)
    {
        await using var server = new OneResponseServer(body, status);

        var run = await SendAsync(server, "MessageSending");

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(note, run.Error);
        Assert.Single(server.Heads);
    }

    [Theory]
    [InlineData("application/json; charset=utf8")]
    [InlineData("application/json; charset=gbk")]
    [InlineData("application/json; charset=")]
    [InlineData("nonsense")]
    public async Task A_reply_is_read_as_UTF_8_whatever_it_says_of_itself(string contentType)
    {
        await using var server = new OneResponseServer(Ok.Replace("\"\"", "\"schön 好\"", StringComparison.Ordinal), contentType: contentType);

        var run = await SendAsync(server, "MessageSending", "--json");

        Assert.Equal((ExitCode.Ok, ""), (run.ExitCode, run.Error));
        Assert.Equal("schön 好", run.Json.GetProperty("reply").GetProperty("ErrorInfo").GetString());
    }

    [Theory]
    [InlineData("""{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"\ud83d"}""", ExitCode.Ok)]
    [InlineData("""{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"","\ude00":["\\\ud83d\ud83d\ude00"]}""", ExitCode.Ok)]
    [InlineData("""{"ActionStatus":"\ud83d","ErrorCode":0,"ErrorInfo":""}""", ExitCode.Negative)]
    public async Task Half_a_surrogate_pair_in_a_reply_is_shown_repaired(string body, int exitCode)
    {
        await using var server = new OneResponseServer(body);

        var json = await SendAsync(server, "MessageSending", "--json");
        var text = await SendAsync(server, "MessageSending");

        Assert.Equal((exitCode, exitCode), (json.ExitCode, text.ExitCode));
        Assert.Contains("\ufffd", json.Json.GetProperty("reply").ToString().Replace("\\ufffd", "\ufffd", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("\\ufffd", text.Out.Replace("\ufffd", "\\ufffd", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        if (body.Contains("ude00", StringComparison.Ordinal))
            Assert.Equal("\\\ufffd😀", json.Json.GetProperty("reply").GetProperty("\ufffd")[0].GetString());
    }

    [Fact]
    public async Task Neither_token_nor_signature_is_shown_even_if_the_reply_repeats_them()
    {
        await using var server = new OneResponseServer("""{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"{query}"}""");

        foreach (var json in (string[][])[[], ["--json"]])
        {
            var run = await SendAsync(server, ["MessageSending", .. json]);
            Assert.Contains("Sign=***", run.Out);
            Assert.DoesNotMatch("[0-9a-f]{64}", run.Out + run.Error);
            Assert.DoesNotContain(Token, run.Out + run.Error);
        }
    }

    [Fact]
    public async Task Without_a_reply_the_command_fails()
    {
        var closed = new OneResponseServer(Ok);
        await closed.DisposeAsync();
        var run = await SendAsync(closed, "MessageSending");
        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("did not reply", run.Error);

        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        run = await RunAsync("MessageSending", "--url", $"http://{listener.LocalEndpoint}/chat", "--app", "1", "--timeout", "100ms");
        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("did not reply within 0.1 s", run.Error);
    }

    [Theory]
    [InlineData("'MessageSendin'. Did you mean 'MessageSending'?", "MessageSendin", "--url", "http://127.0.0.1:1/", "--app", "1")]
    [InlineData("--url is not a URL", "MessageSending", "--url", "here", "--app", "1")]
    [InlineData("--url is not a URL", "MessageSending", "--url", "ftp://127.0.0.1/", "--app", "1")]
    [InlineData("The application is missing", "MessageSending", "--url", "http://127.0.0.1:1/")]
    [InlineData("--body is not a JSON object", "MessageSending", "--url", "http://127.0.0.1:1/", "--app", "1", "--body", "[]")]
    [InlineData("--body is not JSON", "MessageSending", "--url", "http://127.0.0.1:1/", "--app", "1", "--body", "{")]
    [InlineData("--body is not JSON", "MessageSending", "--url", "http://127.0.0.1:1/", "--app", "1", "--body", """{"a":"\ud83d"}""")]
    [InlineData("--body is not JSON", "MessageSending", "--url", "http://127.0.0.1:1/", "--app", "1", "--body", """{"\ud83d":1}""")]
    [InlineData("'x' is not a parameter", "MessageSending", "--url", "http://127.0.0.1:1/", "--app", "1", "--query", "x")]
    [InlineData("--force", "MessageSending", "--url", "http://127.0.0.1:1/", "--app", "1", "--token", "x")]
    [InlineData("--timeout is not from", "MessageSending", "--url", "http://127.0.0.1:1/", "--app", "1", "--timeout", "100d")]
    public async Task What_cannot_be_sent_is_said_at_once(string message, params string[] arguments)
    {
        var run = await RunAsync(arguments);
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains(message, run.Error);
    }

    [Fact]
    public async Task A_token_is_asked_for_or_waived()
    {
        await using var server = new OneResponseServer(Ok);
        string[] arguments = ["webhook", "send", "MessageSending", "--url", server.Address, "--app", "1400000000"];
        var run = await ToolRun.Of(arguments);
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("The webhook token is missing: set CHATWRIGHT_WEBHOOK_TOKEN, or use --token-file.", run.Error);
        Assert.Equal(ExitCode.Ok, (await ToolRun.Of([.. arguments, "--unsigned"])).ExitCode);
        Assert.DoesNotContain("Sign=", QueryOf(server));
        Assert.Equal(ExitCode.Ok, (await new ToolRun { Secret = Token }.RunAsync(arguments)).ExitCode);
        Assert.Contains("&Sign=", QueryOf(server));
        Assert.Equal(ExitCode.Ok, (await ToolRun.Of([.. arguments, "--token", Token, "--force"])).ExitCode);
    }

    private static string QueryOf(OneResponseServer server) => server.Heads[^1].Split(' ', 3)[1].Split('?', 2)[1];

    private Task<ToolResult> SendAsync(OneResponseServer server, params string[] arguments)
        => RunAsync([.. arguments, "--url", server.Address + "/chat", "--app", "1400000000", "--timeout", "30s"]);

    private Task<ToolResult> RunAsync(params string[] arguments)
        => new ToolRun { Folder = _folder.Path, Variables = { ["CHATWRIGHT_WEBHOOK_TOKEN"] = Token } }.RunAsync(["webhook", "send", .. arguments]);

    private sealed class Handler : TencentChatWebhookHandler
    {
        public string? To { get; private set; }

        public override ValueTask<MessageSendingReply> OnMessageSendingAsync(MessageSendingWebhook webhook, CancellationToken cancellationToken)
        {
            To = webhook.ToAccount;
            return new(MessageSendingReply.Allow);
        }
    }
}
