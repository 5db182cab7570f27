using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>The outcome of the checks that need no body.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct WebhookAdmission
{
    internal WebhookAdmission(WebhookResult refusal) => Refusal = refusal;

    internal WebhookAdmission(int webhook, WebhookContext context, long start) => (Webhook, Context, Start) = (webhook, context, start);

    /// <summary>The response to a request that was refused; null for one that was admitted.</summary>
    public WebhookResult? Refusal { get; }

    /// <summary>The number of the webhook; -1 for one that is not described.</summary>
    internal int Webhook { get; }

    internal WebhookContext? Context { get; }

    /// <summary>The timestamp of the beginning of the checks.</summary>
    internal long Start { get; }
}
