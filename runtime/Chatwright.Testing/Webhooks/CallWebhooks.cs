using Chatwright.CodeGeneration;
using Chatwright.TencentChat;
using Chatwright.Testing.Rules;

namespace Chatwright.Testing.Webhooks;

/// <summary>The webhooks of one call. Those before an event decide on the call; those after it are collected until the call is done.</summary>
/// <remarks>
/// The store is locked while a call is executed, and no handler may run then. So a call that needs a decision is stopped, the webhook is sent, and
/// the call is executed from the start with the reply at hand. Not safe for concurrent use.
/// </remarks>
/// <param name="sender">Sends the webhooks.</param>
/// <param name="caller">The administrator who calls.</param>
internal sealed class CallWebhooks(WebhookSender sender, string caller)
{
    private readonly List<WebhookReply?> _replies = [];
    private readonly List<object> _values = [];
    private readonly List<OutgoingWebhook> _raised = [];
    private int _nextReply;
    private int _nextValue;

    /// <summary>The administrator who calls.</summary>
    internal string Caller { get; } = caller;

    /// <summary>The webhooks after the event, in the order in which they were raised.</summary>
    internal IReadOnlyList<OutgoingWebhook> Raised => _raised;

    /// <summary>Makes a value once for the call, such as a number of the service, however often the call is executed.</summary>
    internal T Once<T>(Func<T> make)
        where T : notnull
    {
        if (_nextValue == _values.Count)
            _values.Add(make());
        return (T)_values[_nextValue++];
    }

    /// <summary>Gets the decision of the receiver. Called before anything is changed.</summary>
    /// <param name="webhook">The webhook.</param>
    /// <param name="refusal">The code of a call that the receiver refuses without a code of its own.</param>
    /// <returns>The reply; null if the webhook is off or there was no reply, which both allow the call.</returns>
    /// <exception cref="RefusalException">The receiver refuses the call.</exception>
    /// <exception cref="AwaitedReplyException">The reply is not there yet.</exception>
    internal TReply? Ask<TWebhook, TReply>(TWebhook webhook, TencentChatErrorCode refusal)
        where TWebhook : TencentChatWebhook, IJsonModel<TWebhook>
        where TReply : WebhookReply
    {
        if (!sender.IsOn(DescribedWebhook<TWebhook>.Value.Command))
            return null;
        if (_nextReply == _replies.Count)
            throw new AwaitedReplyException(OutgoingWebhook.Of(webhook));
        var reply = (TReply?)_replies[_nextReply++];
        if (reply is null or { Code: 0 or Dropped })
            return reply;
        var info = reply.Message.Length > 0 ? reply.Message : $"The reply to {DescribedWebhook<TWebhook>.Value.Command} refuses it.";
        throw new RefusalException(reply.Code == 1 ? refusal : (TencentChatErrorCode)reply.Code, info);
    }

    /// <summary>The code of a reply that drops a message, for webhooks that have it.</summary>
    internal const long Dropped = 2;

    /// <summary>Adds a webhook after an event.</summary>
    internal void Raise<TWebhook>(TWebhook webhook)
        where TWebhook : TencentChatWebhook, IJsonModel<TWebhook>
    {
        if (sender.IsOn(DescribedWebhook<TWebhook>.Value.Command))
            _raised.Add(OutgoingWebhook.Of(webhook));
    }

    /// <summary>Sends the webhook that a call needs the reply of, and prepares the call to be executed anew.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    internal async Task AwaitAsync(AwaitedReplyException awaited, CancellationToken cancellationToken)
    {
        var sent = sender.Target is { } target
            ? await sender.SendAsync(target, awaited.Webhook, cancellationToken).ConfigureAwait(false)
            : null;
        _replies.Add(sent?.Reply);
        _raised.Clear();
        (_nextReply, _nextValue) = (0, 0);
    }
}
