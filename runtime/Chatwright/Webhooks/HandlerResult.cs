namespace Chatwright.Webhooks;

/// <summary>The end of a handler: a reply, a repeat for which it was not called, or a failure.</summary>
/// <param name="Reply">The reply; empty for an acknowledgement.</param>
/// <param name="IsRepeat">True if the webhook was handled before.</param>
/// <param name="Failure">The failure; null if there is none.</param>
internal readonly record struct HandlerResult(ReadOnlyMemory<byte> Reply, bool IsRepeat = false, Exception? Failure = null);
