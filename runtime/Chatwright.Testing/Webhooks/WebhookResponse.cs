namespace Chatwright.Testing.Webhooks;

/// <summary>The response of a receiver.</summary>
/// <param name="StatusCode">The HTTP status.</param>
/// <param name="Body">The body.</param>
/// <param name="HandlerError">The exception of the handler, which the receiver replied for; null if there was none.</param>
internal readonly record struct WebhookResponse(int StatusCode, ReadOnlyMemory<byte> Body, Exception? HandlerError = null);
