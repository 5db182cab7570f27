using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Chatwright.Tool.Outcomes;
using Tool.Tests.Harness;

namespace Tool.Tests.Webhooks;

public sealed class ServeWebhookTests : IDisposable
{
    private const string Message = """
        {"From_Account":"user_0001","To_Account":"user_0002","MsgRandom":1,"MsgBody":[{"MsgType":"TIMTextElem","MsgContent":{"Text":"Hi"}}]}
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Replies_of_an_app_decide_on_calls_to_the_served_fake()
    {
        await using var app = new OneResponseServer("""{"ActionStatus":"OK","ErrorCode":120001,"ErrorInfo":"no"}""");
        _folder.Write("token.txt", "secret\n");
        await using var serving = await Serving.StartAsync(
            _folder.Path, ["--webhooks", app.Address + "/chat?k=hidden", "--token-file", "token.txt"]);

        var refused = await serving.CallAsync("v4/openim/sendmsg", Message);
        Assert.Equal((120001, "no"), (refused.GetProperty("ErrorCode").GetInt32(), refused.GetProperty("ErrorInfo").GetString()));
        Assert.Equal(app.Address + "/chat", serving.Start.GetProperty("webhooks").GetString());
        Assert.Contains("k=hidden&SdkAppid=1400000000&CallbackCommand=C2C.CallbackBeforeSendMsg", app.Heads[0]);

        var sent = await serving.Http.GetFromJsonAsync<JsonElement>("_fake/webhooks");
        var webhook = Assert.Single(sent.EnumerateArray());
        Assert.Equal(("replied", 200), (webhook.GetProperty("outcome").GetString(), webhook.GetProperty("status").GetInt32()));
        Assert.DoesNotContain("Sign=", sent.ToString());
        using var cleared = await serving.Http.DeleteAsync("_fake/webhooks");
        Assert.Equal(0, (await serving.Http.GetFromJsonAsync<JsonElement>("_fake/webhooks")).GetArrayLength());

        await serving.ControlAsync("reset", "");
        Assert.Equal(120001, (await serving.CallAsync("v4/openim/sendmsg", Message)).GetProperty("ErrorCode").GetInt32());
        Assert.Equal(2, app.Heads.Count);
    }

    [Fact]
    public async Task Webhooks_after_an_event_are_waited_for()
    {
        await using var app = new OneResponseServer("""{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":""}""");
        await using var serving = await Serving.StartAsync(_folder.Path, ["--webhooks", app.Address]);

        await serving.CallAsync("v4/openim/sendmsg", Message);
        var sent = await serving.Http.GetFromJsonAsync<JsonElement>("_fake/webhooks?wait=true");

        Assert.Equal(
            ["C2C.CallbackBeforeSendMsg: replied", "C2C.CallbackAfterSendMsg: replied"],
            sent.EnumerateArray().Select(webhook => $"{webhook.GetProperty("command")}: {webhook.GetProperty("outcome")}"));
        using var refused = await serving.Http.GetAsync("_fake/webhooks?wait=long");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("'wait' takes true or false.", await refused.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_tried_call_tells_the_receiver_without_its_secrets()
    {
        await using var serving = await Serving.StartAsync(_folder.Path, ["--webhooks", "http://ann:secret@127.0.0.1:1/chat?k=hidden"]);

        using var response = await serving.Http.PostAsJsonAsync("_fake/try", new { path = "v4/openim/sendmsg", request = Message });
        var text = await response.Content.ReadAsStringAsync();

        Assert.Contains("\"webhooks\":{\"receiver\":\"http://127.0.0.1:1/chat\",\"known\":0}", text);
        Assert.DoesNotContain("secret", text);
        Assert.DoesNotContain("hidden", text);
        Assert.DoesNotContain("hidden", await serving.Http.GetStringAsync("_fake/webhooks?wait=true"));
    }

    [Theory]
    [InlineData("--webhooks", "here")]
    [InlineData("--webhooks", "http://127.0.0.1:1/", "--token", "x")]
    public async Task Receivers_that_cannot_be_are_refused(params string[] arguments)
        => Assert.Equal(ExitCode.Usage, (await new ToolRun { Folder = _folder.Path }.RunAsync(["serve", "--port", "0", .. arguments])).ExitCode);

    [Fact]
    public async Task An_empty_token_is_refused()
    {
        _folder.Write("empty.txt", "\n");

        var run = await new ToolRun { Folder = _folder.Path }.RunAsync(
            "serve", "--port", "0", "--webhooks", "http://127.0.0.1:1/", "--token-file", "empty.txt");

        Assert.Equal(
            (ExitCode.Usage, "error: The webhook token is empty. Without a token, webhooks are sent unsigned.\n"), (run.ExitCode, run.Error));
    }
}
