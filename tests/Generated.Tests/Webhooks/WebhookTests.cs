using System.Text;
using System.Text.Json;
using Chatwright;
using Chatwright.CodeGeneration;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Webhooks;

/// <summary>Emitted webhooks: a body in, a method called, a reply out.</summary>
public sealed class WebhookTests
{
    private const string Entering = "Lab.CallbackBeforeEnter";
    private const string Body = """{"CallbackCommand":"Lab.CallbackBeforeEnter","From_Account":"ann","EventTime":1670574414123}""";
    private const string Allowed = """{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"","Door":1}""";
    private const string Acknowledged = """{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":""}""";

    private readonly TencentChatWebhookOptions _options = new() { SdkAppId = 1400000000, Tokens = ["xxxxyyyy"] };

    [Fact]
    public async Task A_webhook_reaches_its_method_and_the_reply_goes_back()
    {
        var handler = new LabHandler { Decide = webhook => LabEnteringReply.Refuse(120001, $"'{webhook.FromAccount}' is not allowed.") };
        Assert.Equal(
            """{"ActionStatus":"OK","ErrorCode":120001,"ErrorInfo":"'ann' is not allowed.","Door":1}""", await SendAsync(handler, Entering, Body));
        var webhook = Assert.IsType<LabEnteringWebhook>(Assert.Single(handler.Received));
        Assert.Equal(new LabEnteringWebhook { FromAccount = "ann", EventTime = DateTimeOffset.FromUnixTimeMilliseconds(1670574414123) }, webhook);
        Assert.Equal((Entering, "127.0.0.1", WebhookPlatform.Web), (webhook.Context.Command, webhook.Context.ClientIp, webhook.Context.Platform));
        Assert.Equal(32, webhook.Context.DeduplicationKey.Length);
    }

    [Theory]
    [InlineData("Web", "Web")]
    [InlineData("ios", "iOS")]
    [InlineData("IOS", "iOS")]
    [InlineData("MAC", "macOS")]
    [InlineData("Watch", "Watch")]
    public async Task The_platform_is_the_documented_one_in_any_letter_case(string sent, string read)
    {
        var handler = new LabHandler();
        await SendAsync(handler, Entering, Body, platform: sent);
        Assert.Equal(read, Assert.IsType<LabEnteringWebhook>(handler.Received[0]).Context.Platform?.Value);
    }

    [Theory]
    [InlineData("\"1670574414123\"", "json")]
    [InlineData("1670574414123", "JSON")]
    public async Task A_time_may_be_a_text_and_the_content_type_in_capitals(string time, string contentType)
    {
        var handler = new LabHandler();
        var body = $$"""{"From_Account":"ann","EventTime":{{time}},"New":{"a":[1]},"Notices":[{"Kind":9,"Sound":"x"}]}""";
        Assert.Equal(Allowed, await SendAsync(handler, Entering, body, contentType));
        var webhook = Assert.IsType<LabEnteringWebhook>(handler.Received[0]);
        Assert.Equal(1670574414123, webhook.EventTime?.ToUnixTimeMilliseconds());
        Assert.IsType<LabNotice.Unknown>(webhook.Notices[0]);
    }

    [Fact]
    public async Task A_reply_may_replace_members()
    {
        var handler = new LabHandler { Decide = _ => LabEnteringReply.Allow with { Notices = ["hi", new LabNotice.Ring()], Door = 2 } };
        Assert.Equal(
            """{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"","Notices":[{"Kind":1,"Text":"hi"},{"Kind":2}],"Door":2}""",
            await SendAsync(handler, Entering, Body));
    }

    [Theory]
    [InlineData(0, Acknowledged)]
    [InlineData(1, """{"ActionStatus":"OK","ErrorCode":1,"ErrorInfo":""}""")]
    public async Task A_reply_that_breaks_a_limit_is_replaced_by_that_of_the_failure_mode(int mode, string expected)
    {
        _options.FailureMode = (WebhookFailureMode)mode;
        foreach (var reply in new[]
        {
            LabEnteringReply.Allow with { Door = 10 },
            LabEnteringReply.Allow with { Notices = ["a", "b", "c"] },
            LabEnteringReply.Allow with { Notices = ["a text that is too long"] },
        })
        {
            Assert.Equal(expected, await SendAsync(new LabHandler { Decide = _ => reply }, Entering, Body));
        }
    }

    [Fact]
    public void A_code_of_ones_own_is_within_its_range()
    {
        Assert.Equal((120001, "no"), (LabEnteringReply.Refuse(120001, "no").Code, LabEnteringReply.Refuse(120001, "no").Message));
        Assert.Equal((1, ""), (LabEnteringReply.Refuse().Code, LabEnteringReply.Refuse(1).Message));
        Assert.Equal((2, "hm"), (LabEnteringReply.Ignore("hm").Code, LabEnteringReply.Ignore("hm").Message));
        foreach (var code in new[] { 0, 2, 120000, 130001, -1 })
            Assert.Equal("code", Assert.Throws<ArgumentOutOfRangeException>(() => LabEnteringReply.Refuse(code, "no")).ParamName);
    }

    [Fact]
    public async Task A_webhook_that_does_not_decide_reaches_the_method_for_all()
    {
        var handler = new LabHandler();
        Assert.Equal(Acknowledged, await SendAsync(handler, "Lab.CallbackAfterLeave", """{"From_Account":"ann","Notices":null}"""));
        Assert.Equal(Acknowledged, await SendAsync(handler, "Lab.CallbackAfterChange", """{"Name":"east","At":1,"Kind":"renamed"}"""));
        Assert.Equal(Acknowledged, await SendAsync(handler, "Lab.CallbackAfterChange", """{"Kind":"sealed","At":2}"""));
        Assert.Equal(Acknowledged, await SendAsync(handler, "Lab.CallbackAfterChange", """{"Kind":"moved","At":3}"""));
        Assert.Equal(["ann left", "east at 1", "sealed at 2", "moved at 3"], handler.Received.Select(Describe));

        static string Describe(ApiWebhook webhook) => webhook switch
        {
            LabLeftWebhook left => $"{left.FromAccount} left",
            LabChangedWebhook.Renamed change => $"{change.Name} at {change.At.ToUnixTimeSeconds()}",
            LabChangedWebhook change => $"{change.Kind} at {change.At.ToUnixTimeSeconds()}",
            _ => "",
        };
    }

    [Fact]
    public async Task An_unknown_command_is_kept_and_acknowledged()
    {
        var handler = new LabHandler();
        Assert.Equal(Acknowledged, await SendAsync(handler, "Lab.CallbackAfterFire", """{"Floor": 3}"""));
        var webhook = Assert.IsType<UnknownWebhook>(Assert.Single(handler.Received));
        Assert.Equal(("Lab.CallbackAfterFire", """{"Floor": 3}"""), (webhook.Command, webhook.Body.ToString()));
        Assert.Equal(WebhookPlatform.Web, Assert.IsType<TencentChatWebhookContext>(webhook.Context).Platform);
    }

    [Fact]
    public async Task A_handler_that_overrides_nothing_acknowledges_all()
    {
        var receiver = new TencentChatWebhookReceiver(new SilentHandler(), _options);
        foreach (var command in new[] { Entering, "Lab.CallbackAfterLeave", "Lab.CallbackAfterFire" })
            Assert.StartsWith("""{"ActionStatus":"OK","ErrorCode":0""", await SendAsync(receiver, command, Body), StringComparison.Ordinal);
    }

    [Fact]
    public void Context_and_secrets_are_not_part_of_the_text()
    {
        var webhook = new LabEnteringWebhook { FromAccount = "ann", Badge = "secret", Context = new() { ClientIp = "127.0.0.1" } };
        Assert.Equal("LabEnteringWebhook { FromAccount = ann, EventTime = , Badge = ***, Notices =  }", webhook.ToString()
            .Replace("Notices = []", "Notices = ", StringComparison.Ordinal));
        Assert.Equal(webhook, webhook with { Context = new() });
        Assert.Equal("LabEnteringReply { Code = 1, Message = no, Notices = , Door = 1 }", LabEnteringReply.Refuse("no").ToString());
    }

    [Fact]
    public void Bodies_and_replies_are_types_for_JsonSerializer_too()
    {
        var webhook = JsonSerializer.Deserialize<LabEnteringWebhook>(Body)!;
        Assert.Equal("""{"From_Account":"ann","EventTime":1670574414123,"Notices":[]}""", JsonSerializer.Serialize(webhook));
        var reply = JsonSerializer.Deserialize<LabEnteringReply>("""{"ErrorInfo":"no","ErrorCode":120001,"Door":3}""")!;
        Assert.Equal((120001, "no", 3), (reply.Code, reply.Message, reply.Door));
        Assert.Equal("""{"ActionStatus":"OK","ErrorCode":120001,"ErrorInfo":"no","Door":3}""", JsonSerializer.Serialize(reply));
    }

    [Fact]
    public void A_descriptor_says_what_a_webhook_is()
    {
        var webhook = TencentChatWebhooks.LabEntering;
        Assert.Equal(("LabEntering", Entering, true, 1L), (webhook.Name, webhook.Command, webhook.Decides, webhook.RefusalCode));
        Assert.False(TencentChatWebhooks.LabLeft.Decides);
    }

    [Fact]
    public void Options_that_are_missing_are_told_at_once()
    {
        var error = Assert.Throws<ArgumentException>(() => new TencentChatWebhookReceiver(new LabHandler(), new()));
        Assert.Contains("SdkAppId", error.Message, StringComparison.Ordinal);
        Assert.Contains("Tokens", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => new TencentChatWebhookReceiver(null!, _options));
    }

    private Task<string> SendAsync(
        TencentChatWebhookHandler handler, string command, string body, string contentType = "json", string platform = "Web") =>
        SendAsync(new TencentChatWebhookReceiver(handler, _options), command, body, contentType, platform);

    private static async Task<string> SendAsync(
        TencentChatWebhookReceiver receiver, string command, string body, string contentType = "json", string platform = "Web")
    {
        var time = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var query = $"SdkAppid=1400000000&CallbackCommand={command}&contenttype={contentType}&ClientIP=127.0.0.1&OptPlatform={platform}"
            + $"&Sign={WebhookSignature.Create("xxxxyyyy", time)}&RequestTime={time}";
        var result = await receiver.ReceiveAsync("POST", query, Encoding.UTF8.GetBytes(body));
        Assert.Equal((200, "application/json"), (result.StatusCode, result.ContentType));
        return Encoding.UTF8.GetString(result.Body.Span);
    }

    private sealed class SilentHandler : TencentChatWebhookHandler;
}
