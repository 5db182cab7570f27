namespace Chatwright.Webhooks;

/// <summary>The facts in the query of a request.</summary>
internal readonly struct WebhookFacts
{
    /// <summary>The number of the webhook; -1 for one that is not described.</summary>
    internal int Webhook { get; init; }

    /// <summary>The command of the webhook.</summary>
    internal string Command { get => field ?? ""; init; }

    /// <summary>The time that was signed; null if there is none.</summary>
    internal DateTimeOffset? RequestTime { get; init; }

    /// <summary>The fact for which the request was refused, safe for the log; null if there is nothing to add.</summary>
    internal string? Detail { get; init; }
}
