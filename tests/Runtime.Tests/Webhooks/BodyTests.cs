using Chatwright;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Runtime.Tests.Webhooks.Emitted;
using Xunit;

namespace Runtime.Tests.Webhooks;

public sealed class BodyTests
{
    [Fact]
    public async Task A_webhook_reaches_its_method_with_body_and_context()
    {
        var gate = new Gate();
        gate.Handler.Sending = (_, _) => new(MessageSendingReply.Refuse(120001, "not allowed"));
        var result = await gate.SendAsync();
        Assert.Equal((200, "application/json"), (result.StatusCode, result.ContentType));
        Assert.Equal("""{"ActionStatus":"OK","ErrorCode":120001,"ErrorInfo":"not allowed"}""", result.Text());
        var webhook = Assert.IsType<MessageSendingWebhook>(Assert.Single(gate.Handler.Received));
        Assert.Equal(new MessageSendingWebhook { FromAccount = "ann", ToAccount = "bob", Text = "hi" }, webhook);
        Assert.Equal((Gate.Sending, "127.0.0.1", "Android"), (webhook.Context.Command, webhook.Context.ClientIp, webhook.Context.Platform));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(Gate.Time), webhook.Context.RequestTime);
        Assert.Equal("MessageSendingWebhook { FromAccount = ann, ToAccount = bob, MsgSeq = , Text = hi, EventTime =  }", webhook.ToString());
    }

    [Fact]
    public async Task A_reply_may_replace_members()
    {
        var gate = new Gate();
        gate.Handler.Sending = (_, _) => new(MessageSendingReply.Allow with { Text = "你好" });
        Assert.Equal("""{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"","Text":"你好"}""", (await gate.SendAsync()).Text());
    }

    [Fact]
    public async Task A_webhook_that_does_not_decide_is_acknowledged()
    {
        var gate = new Gate();
        Assert.Equal(Gate.Allowed, (await gate.JoinAsync()).Text());
        Assert.Equal(["bob"], Assert.IsType<MemberJoinedWebhook>(Assert.Single(gate.Handler.Received)).Members);
    }

    [Fact]
    public async Task A_body_is_read_tolerantly()
    {
        var gate = new Gate();
        await gate.SendAsync("""{"From_Account":10086,"MsgSeq":"7","EventTime":"1670574414123","New":[{"a":1}],"Text":{"no":"text"}}""");
        var webhook = Assert.IsType<MessageSendingWebhook>(Assert.Single(gate.Handler.Received));
        Assert.Equal(("10086", 7, (string?)null), (webhook.FromAccount, webhook.MsgSeq, webhook.Text));
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1670574414123), webhook.EventTime);
        Assert.Equal(["$.From_Account", "$.MsgSeq", "$.EventTime", "$.Text"], webhook.Context.Deviations.Select(deviation => deviation.JsonPath));
    }

    [Theory]
    [InlineData("New.Callback", """{"Any":[1,2]}""")]
    [InlineData("c2c.callbackbeforesendmsg", "[]")]
    [InlineData("%F0%9F%94%91", "null")]
    [InlineData("a\u0000b", "\"text\"")]
    public async Task An_unknown_command_is_kept_and_acknowledged(string command, string body)
    {
        var gate = new Gate();
        Assert.Equal(Gate.Allowed, (await gate.SendAsync($" {body} ", Gate.Query(command))).Text());
        var webhook = Assert.IsType<UnknownWebhook>(Assert.Single(gate.Handler.Received));
        Assert.Equal((Uri.UnescapeDataString(command), body), (webhook.Command, webhook.Body.ToString()));
        Assert.Equal("127.0.0.1", Assert.IsType<GateWebhookContext>(webhook.Context).ClientIp);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"From_Account":null}""")]
    [InlineData("""{"From_Account":[]}""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("1")]
    public async Task A_body_without_what_it_must_have_is_unknown_and_decided_by_the_failure_mode(string body)
    {
        var log = new FakeLogCollector();
        using var loggers = new LoggerFactory([new FakeLoggerProvider(log)]);
        foreach (var (mode, reply) in new[] { (WebhookFailureMode.Allow, Gate.Allowed), (WebhookFailureMode.Refuse, Gate.Refused) })
        {
            var gate = new Gate(options => (options.FailureMode, options.LoggerFactory) = (mode, loggers));
            Assert.Equal(reply, (await gate.SendAsync(body)).Text());
            Assert.Equal(body, Assert.IsType<UnknownWebhook>(Assert.Single(gate.Handler.Received)).Body.ToString());
            Assert.Equal(Gate.Allowed, (await gate.JoinAsync(body)).Text());
        }
        Assert.Equal(4, log.GetSnapshot().Count(line => line is { Id.Name: "WebhookUnreadable", Level: LogLevel.Warning }));
    }

    [Fact]
    public async Task Broken_text_in_a_body_is_repaired()
    {
        var gate = new Gate();
        await gate.SendAsync("""{"From_Account":"a\ud83d"}""");
        await gate.SendAsync("""{"Any":"a\ud83d"}""", Gate.Query("New.Command"));
        Assert.Equal("a\ufffd", Assert.IsType<MessageSendingWebhook>(gate.Handler.Received[0]).FromAccount);
        Assert.Equal("""{"Any":"a\ufffd"}""", Assert.IsType<UnknownWebhook>(gate.Handler.Received[1]).Body.ToString());
    }

    [Fact]
    public async Task A_body_may_begin_with_a_byte_order_mark()
    {
        var gate = new Gate();
        await gate.SendAsync("\ufeff" + Gate.SendingBody);
        await gate.SendAsync("\ufeff{}");
        Assert.IsType<MessageSendingWebhook>(gate.Handler.Received[0]);
        Assert.Equal("{}", Assert.IsType<UnknownWebhook>(gate.Handler.Received[1]).Body.ToString());
    }

    [Fact]
    public async Task Bodies_can_be_told_apart_by_their_types()
    {
        var gate = new Gate();
        await gate.SendAsync();
        await gate.JoinAsync();
        await gate.SendAsync("{}", Gate.Query("New.Command"));
        Assert.Equal(["ann", "@TGS#1", "New.Command"], gate.Handler.Received.Select(webhook => webhook switch
        {
            MessageSendingWebhook sending => sending.FromAccount,
            MemberJoinedWebhook joined => joined.GroupId,
            UnknownWebhook unknown => unknown.Command,
            _ => "",
        }));
    }
}
