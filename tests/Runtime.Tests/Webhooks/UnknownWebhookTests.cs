using Chatwright;
using Runtime.Tests.Webhooks.Emitted;
using Xunit;

namespace Runtime.Tests.Webhooks;

/// <summary>Webhooks that no file describes, and webhooks and contexts that code creates.</summary>
public sealed class UnknownWebhookTests
{
    private static readonly UnknownWebhook s_webhook = new() { Command = "A.B", Body = RawJson.Parse("""{"a":1}""") };

    [Fact]
    public void Webhooks_of_one_command_and_body_are_equal()
    {
        var same = new UnknownWebhook { Command = "A.B", Body = RawJson.Parse("""{"a":1}"""), Context = new() { Command = "A.B" } };
        Assert.True(s_webhook.Equals(same) && s_webhook == same);
        Assert.Equal(s_webhook.GetHashCode(), same.GetHashCode());
        Assert.False(s_webhook.Equals(s_webhook with { Command = "A.C" }));
        Assert.False(s_webhook.Equals(s_webhook with { Body = RawJson.Parse("""{"a":2}""") }));
        Assert.False(s_webhook.Equals(null));
        Assert.False(s_webhook.Equals((ApiWebhook?)null));
        Assert.False(s_webhook.Equals(new MemberJoinedWebhook { GroupId = "g" }));
    }

    [Fact]
    public void The_text_is_command_and_body_unless_there_may_be_secrets()
    {
        Assert.Equal("""UnknownWebhook { Command = A.B, Body = {"a":1} }""", s_webhook.ToString());
        var secret = new UnknownWebhook { Command = "A.B", Body = s_webhook.Body, HasSecrets = true };
        Assert.Equal("UnknownWebhook { Command = A.B, Body = *** }", secret.ToString());
    }

    [Fact]
    public void What_did_not_arrive_has_an_empty_context()
    {
        Assert.Same(WebhookContext.None, s_webhook.Context);
        Assert.Equal(("", "", null), (WebhookContext.None.Command, WebhookContext.None.DeduplicationKey, WebhookContext.None.RequestTime));
        var context = new WebhookContext { DeduplicationKey = "key" };
        Assert.Equal(("", "key"), (context.Command, context.DeduplicationKey));
        Assert.Equal(("", 0L), (MessageSendingReply.Allow.Message, MessageSendingReply.Allow.Code));
    }

    [Fact]
    public async Task The_key_of_a_context_is_made_once()
    {
        var gate = new Gate();
        await gate.JoinAsync();
        var context = gate.Handler.Received[0].Context;
        Assert.Same(context.DeduplicationKey, context.DeduplicationKey);
    }

    [Fact]
    public async Task The_text_of_a_result_is_its_status_and_size()
    {
        var gate = new Gate();
        Assert.Equal($"200, {Gate.Allowed.Length} bytes", (await gate.SendAsync()).ToString());
        Assert.Equal("405, 0 bytes", (await gate.SendAsync(method: "PUT")).ToString());
    }

    [Fact]
    public async Task A_body_that_is_kept_as_it_came_is_repaired_and_has_no_byte_order_mark()
    {
        var gate = new Gate();
        await gate.SendAsync("\ufeff" + """{"Text":"\ud83d!"}""");
        var webhook = Assert.IsType<UnknownWebhook>(Assert.Single(gate.Handler.Received));
        Assert.Equal("""{"Text":"\ufffd!"}""", webhook.Body.ToString());
    }
}
