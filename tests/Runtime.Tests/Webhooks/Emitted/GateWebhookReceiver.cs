using Chatwright;
using Chatwright.CodeGeneration;

namespace Runtime.Tests.Webhooks.Emitted;

/// <summary>The receiver, as emitted.</summary>
public sealed class GateWebhookReceiver
    : WebhookReceiver<GateWebhookHandler>, IWebhookReceiver<GateWebhookReceiver, GateWebhookHandler, GateWebhookOptions>
{
    public GateWebhookReceiver(GateWebhookHandler handler, GateWebhookOptions options)
        : base(GateWebhooks.Service, handler ?? throw new ArgumentNullException(nameof(handler)), options)
    {
    }

    private GateWebhookReceiver(GateWebhookOptions options)
        : base(GateWebhooks.Service, null, options)
    {
    }

    static WebhookService IWebhookReceiver<GateWebhookReceiver, GateWebhookHandler, GateWebhookOptions>.Service => GateWebhooks.Service;

    static GateWebhookReceiver IWebhookReceiver<GateWebhookReceiver, GateWebhookHandler, GateWebhookOptions>.Create(GateWebhookOptions options)
        => new(options);

    protected override WebhookContext CreateContext(scoped WebhookQuery query)
        => new GateWebhookContext { ClientIp = query.GetString(0), Platform = query.GetString(1, ["RESTAPI", "Web", "Android", "iOS"]) };

    protected override ApiWebhook? Read(int webhook, ref JsonCursor json) => webhook switch
    {
        0 => json.Read<MessageSendingWebhook>(),
        1 => json.Read<MemberJoinedWebhook>(),
        _ => null,
    };

    protected override ValueTask<ReadOnlyMemory<byte>> InvokeAsync(
        GateWebhookHandler handler, int number, ApiWebhook webhook, CancellationToken cancellationToken) => number switch
        {
            0 => Reply(handler.OnMessageSendingAsync((MessageSendingWebhook)webhook, cancellationToken)),
            1 => Acknowledge(handler.OnMemberJoinedAsync((MemberJoinedWebhook)webhook, cancellationToken)),
            _ => Acknowledge(handler.OnUnknownAsync((UnknownWebhook)webhook, cancellationToken)),
        };
}
