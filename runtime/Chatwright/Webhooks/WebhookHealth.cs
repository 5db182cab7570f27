using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>The webhooks of about the last minute in numbers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct WebhookHealth
{
    /// <summary>The number of webhooks that were answered as their handler wanted.</summary>
    public int Handled { get; init; }

    /// <summary>The number of handlers that failed or were late.</summary>
    public int Failed { get; init; }

    /// <summary>The number of requests that were refused for their signature or age.</summary>
    public int Unverified { get; init; }
}
