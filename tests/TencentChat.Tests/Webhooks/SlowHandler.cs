using Chatwright.TencentChat;

namespace TencentChat.Tests.Webhooks;

/// <summary>Takes half a second; one in ten takes five and does not obey its token. It waits without holding a thread.</summary>
internal sealed class SlowHandler : TencentChatWebhookHandler
{
    private int _calls;
    private int _running;
    private int _maxRunning;

    /// <summary>The number of webhooks that are being handled.</summary>
    public int Running => Volatile.Read(ref _running);

    /// <summary>The largest number of webhooks that were handled at once.</summary>
    public int MaxRunning => Volatile.Read(ref _maxRunning);

    public override async ValueTask<MessageSendingReply> OnMessageSendingAsync(MessageSendingWebhook webhook, CancellationToken cancellationToken)
    {
        var running = Interlocked.Increment(ref _running);
        // Two at once may write the smaller number last, which is one off at most.
        if (running > _maxRunning)
            Volatile.Write(ref _maxRunning, running);
        var ignores = Interlocked.Increment(ref _calls) % 10 == 0;
        await Task.Delay(ignores ? 5000 : 500, CancellationToken.None);
        Interlocked.Decrement(ref _running);
        return MessageSendingReply.Allow;
    }
}
