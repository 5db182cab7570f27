namespace Chatwright.Testing.Webhooks;

/// <summary>
/// Stops the execution of a call until a receiver has decided; then the call is executed anew. As with a refusal, nothing has been changed when it is
/// thrown.
/// </summary>
internal sealed class AwaitedReplyException(OutgoingWebhook webhook) : Exception
{
    internal OutgoingWebhook Webhook { get; } = webhook;
}
