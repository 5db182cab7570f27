namespace Chatwright.Webhooks;

/// <summary>The end of a handler: a reply, a repeat for which it was not called, or a failure.</summary>
/// <param name="Reply">The reply; empty for an acknowledgement.</param>
/// <param name="IsRepeat">True if the webhook came before.</param>
/// <param name="IsInProgress">True if it is a repeat of a webhook whose handler has not ended, and may still fail.</param>
/// <param name="Failure">The failure; null if there is none.</param>
internal readonly record struct HandlerResult(
    ReadOnlyMemory<byte> Reply, bool IsRepeat = false, bool IsInProgress = false, Exception? Failure = null);
