namespace Chatwright;

/// <summary>The base class of the replies to webhooks that decide.</summary>
public abstract record WebhookReply
{
    /// <summary>Initializes a new instance of the <see cref="WebhookReply"/> class.</summary>
    protected WebhookReply()
    {
    }

    /// <summary>The code of the decision; 0 allows.</summary>
    public long Code { get; protected init; }

    /// <summary>The text that goes with the code. Empty by default.</summary>
    public string Message { get; protected init; } = "";
}
