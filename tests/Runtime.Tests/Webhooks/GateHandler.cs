using Chatwright;
using Runtime.Tests.Webhooks.Emitted;

namespace Runtime.Tests.Webhooks;

/// <summary>A handler that keeps what it got, and does what a test says.</summary>
internal sealed class GateHandler : GateWebhookHandler
{
    private readonly List<ApiWebhook> _received = [];

    public IReadOnlyList<ApiWebhook> Received
    {
        get
        {
            lock (_received)
                return [.. _received];
        }
    }

    public Func<MessageSendingWebhook, CancellationToken, ValueTask<MessageSendingReply>> Sending { get; set; } =
        (_, _) => new(MessageSendingReply.Allow);

    public Func<CancellationToken, ValueTask> Joined { get; set; } = _ => default;

    public override ValueTask<MessageSendingReply> OnMessageSendingAsync(MessageSendingWebhook webhook, CancellationToken cancellationToken)
    {
        Add(webhook);
        return Sending(webhook, cancellationToken);
    }

    public override ValueTask OnMemberJoinedAsync(MemberJoinedWebhook webhook, CancellationToken cancellationToken)
    {
        Add(webhook);
        return Joined(cancellationToken);
    }

    public override ValueTask OnUnknownAsync(UnknownWebhook webhook, CancellationToken cancellationToken)
    {
        Add(webhook);
        return default;
    }

    private void Add(ApiWebhook webhook)
    {
        lock (_received)
            _received.Add(webhook);
    }
}
