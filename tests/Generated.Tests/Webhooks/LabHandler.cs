using Chatwright;
using Generated.Tests.TencentChat;

namespace Generated.Tests.Webhooks;

/// <summary>A handler that keeps what it is given.</summary>
internal sealed class LabHandler : TencentChatWebhookHandler
{
    public Func<LabEnteringWebhook, LabEnteringReply> Decide { get; init; } = _ => LabEnteringReply.Allow;

    public List<ApiWebhook> Received { get; } = [];

    public override ValueTask<LabEnteringReply> OnLabEnteringAsync(LabEnteringWebhook webhook, CancellationToken cancellationToken)
    {
        Received.Add(webhook);
        return new(Decide(webhook));
    }

    public override ValueTask OnUnknownAsync(UnknownWebhook webhook, CancellationToken cancellationToken)
    {
        Received.Add(webhook);
        return default;
    }

    protected override ValueTask OnWebhookAsync(TencentChatWebhook webhook, CancellationToken cancellationToken)
    {
        Received.Add(webhook);
        return default;
    }
}
