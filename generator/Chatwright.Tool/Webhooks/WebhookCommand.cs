using Chatwright.Tool.Commands;

namespace Chatwright.Tool.Webhooks;

/// <summary><c>chatwright webhook …</c></summary>
internal sealed class WebhookCommand : CommandGroup
{
    public WebhookCommand()
        : base("webhook", "Send webhooks as the service does.") => Add(new WebhookSendCommand());
}
