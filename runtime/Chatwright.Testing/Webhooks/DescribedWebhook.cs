using Chatwright.CodeGeneration;
using Chatwright.TencentChat;

namespace Chatwright.Testing.Webhooks;

/// <summary>The description of the webhook that a type is the body of.</summary>
/// <typeparam name="TWebhook">The type.</typeparam>
internal static class DescribedWebhook<TWebhook>
    where TWebhook : TencentChatWebhook
{
    private static readonly WebhookDescriptor? s_value = DescribedWebhooks.Find(typeof(TWebhook).Name);

    /// <exception cref="ArgumentException">The type is not that of a webhook of the service.</exception>
    internal static WebhookDescriptor Value => s_value
        ?? throw new ArgumentException($"{typeof(TWebhook).Name} is not the body of a webhook. Send its command and its body as JSON.");
}

/// <summary>The descriptions of all webhooks.</summary>
internal static class DescribedWebhooks
{
    /// <summary>The end of the names of bodies.</summary>
    private const string Suffix = "Webhook";

    internal static ApiList<WebhookDescriptor> All { get; } = Of<TencentChatWebhookReceiver>();

    /// <summary>The description of the webhook whose body is a type of this name; null if there is none.</summary>
    internal static WebhookDescriptor? Find(string type) => All.FirstOrDefault(webhook => webhook.Name + Suffix == type);

    private static ApiList<WebhookDescriptor> Of<TReceiver>()
        where TReceiver : WebhookReceiver<TencentChatWebhookHandler>,
            IWebhookReceiver<TReceiver, TencentChatWebhookHandler, TencentChatWebhookOptions>
        => TReceiver.Service.Webhooks;
}
