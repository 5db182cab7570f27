using System.Collections.Concurrent;
using Chatwright;
using Chatwright.TencentChat;

namespace TencentChat.Tests.Webhooks;

/// <summary>A handler that echoes what it may, fails, and now and then does not end.</summary>
internal sealed class UnreliableHandler : TencentChatWebhookHandler
{
    private int _calls;
    private int _endless;

    public int Calls => _calls;

    /// <summary>The commands of webhooks that are not described, or whose bodies are not as described.</summary>
    public ConcurrentDictionary<string, int> Unknown { get; } = [];

    /// <summary>The number of webhooks that were left without an end.</summary>
    public int Endless => _endless;

    public override async ValueTask<MessageSendingReply> OnMessageSendingAsync(MessageSendingWebhook webhook, CancellationToken cancellationToken)
        => await ActAsync(cancellationToken)
            ? MessageSendingReply.Allow with { MsgBody = webhook.MsgBody, CloudCustomData = webhook.CloudCustomData }
            : MessageSendingReply.Refuse(120001, webhook.FromAccount);

    public override async ValueTask<GroupMessageSendingReply> OnGroupMessageSendingAsync(
        GroupMessageSendingWebhook webhook, CancellationToken cancellationToken)
        => await ActAsync(cancellationToken)
            ? GroupMessageSendingReply.Allow with { MsgBody = webhook.MsgBody }
            : GroupMessageSendingReply.Refuse(webhook.FromAccount);

    public override async ValueTask<GroupCreatingReply> OnGroupCreatingAsync(GroupCreatingWebhook webhook, CancellationToken cancellationToken)
    {
        await ActAsync(cancellationToken);
        return GroupCreatingReply.Refuse(webhook.Name);
    }

    public override async ValueTask OnMessageSentAsync(MessageSentWebhook webhook, CancellationToken cancellationToken)
        => await ActAsync(cancellationToken);

    public override ValueTask OnUnknownAsync(UnknownWebhook webhook, CancellationToken cancellationToken)
    {
        Unknown.AddOrUpdate(webhook.Context.Command, 1, (_, count) => count + 1);
        return default;
    }

    private async ValueTask<bool> ActAsync(CancellationToken cancellationToken)
    {
        var call = Interlocked.Increment(ref _calls);
        if (call % 11 == 0)
            throw new InvalidOperationException("thrown");
        if (call % 13 == 0)
            await Task.Yield();
        if (call % 41 == 0)
        {
            Interlocked.Increment(ref _endless);
            // One in two does not even obey its token.
            await Task.Delay(Timeout.Infinite, call % 2 == 0 ? cancellationToken : CancellationToken.None);
        }
        return call % 3 != 0;
    }
}
