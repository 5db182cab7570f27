using Chatwright;

namespace Runtime.Tests.Webhooks.Emitted;

/// <summary>The handler, as emitted: each method allows or acknowledges.</summary>
public abstract class GateWebhookHandler
{
    public virtual ValueTask<MessageSendingReply> OnMessageSendingAsync(MessageSendingWebhook webhook, CancellationToken cancellationToken)
        => new(MessageSendingReply.Allow);

    public virtual ValueTask OnMemberJoinedAsync(MemberJoinedWebhook webhook, CancellationToken cancellationToken) => default;

    public virtual ValueTask OnUnknownAsync(UnknownWebhook webhook, CancellationToken cancellationToken) => default;
}
