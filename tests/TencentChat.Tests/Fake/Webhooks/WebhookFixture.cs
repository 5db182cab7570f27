using Chatwright.TencentChat;
using Chatwright.Testing;

namespace TencentChat.Tests.Fake.Webhooks;

/// <summary>Calls of tests of webhooks.</summary>
internal static class WebhookFixture
{
    public static Task<SendMessageResponse> SendAsync(this TencentChatClient chat, string text, CancellationToken cancellationToken = default)
        => chat.Messages.SendAsync(new() { FromAccount = "ann", ToAccount = "bob", MsgBody = [text] }, cancellationToken);

    /// <summary>The texts that a user got from another one.</summary>
    public static string[] Texts(this FakeTencentChat fake, string from = "ann", string to = "bob")
        => [.. fake.Accounts[to].MessagesFrom(from).Select(message => message.Text)];

    /// <summary>The one webhook of a type that was sent.</summary>
    public static TWebhook Single<TWebhook>(this FakeWebhooks webhooks)
        where TWebhook : TencentChatWebhook
        => Assert.Single(webhooks.Sent.Select(sent => sent.Webhook).OfType<TWebhook>());

    /// <summary>The names of the webhooks that were sent, in their order.</summary>
    public static string Names(this FakeWebhooks webhooks)
        => string.Join(' ', webhooks.Sent.Select(sent => sent.Webhook!.GetType().Name.Replace("Webhook", "", StringComparison.Ordinal)));
}
