namespace Chatwright.Testing.Http;

/// <summary>Handles the requests that arrive in memory or over the network.</summary>
/// <exception cref="OperationCanceledException">The caller gave up during a delay.</exception>
internal delegate Task<OutgoingResponse> RequestHandler(IncomingRequest request, CancellationToken cancellationToken);
