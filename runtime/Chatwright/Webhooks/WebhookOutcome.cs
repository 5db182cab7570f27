namespace Chatwright.Webhooks;

/// <summary>The outcome of a webhook that was admitted.</summary>
internal enum WebhookOutcome
{
    Handled,
    Unknown,
    Unreadable,
    Repeated,
    Failed,
    Late,
}
