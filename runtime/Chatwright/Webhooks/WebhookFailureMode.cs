namespace Chatwright;

/// <summary>The replies to webhooks whose handler fails or is late.</summary>
public enum WebhookFailureMode
{
    /// <summary>The webhook is allowed or acknowledged, as the service does by itself when no reply comes. The default.</summary>
    Allow,

    /// <summary>
    /// A webhook that decides is refused, if its description has a code for it; otherwise, it is allowed. Any other is answered with the HTTP status
    /// 503, so that a service which repeats failed webhooks repeats it.
    /// </summary>
    Refuse,
}
