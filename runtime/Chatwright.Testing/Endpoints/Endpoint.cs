using Chatwright.Testing.Rules;
using Chatwright.Testing.Webhooks;

namespace Chatwright.Testing.Endpoints;

/// <summary>An endpoint: a request body in, a response body out.</summary>
internal abstract class Endpoint
{
    /// <summary>The codes by which it refuses what any request can have wrong.</summary>
    internal virtual RefusalCodes Codes => RefusalCodes.Default;

    /// <summary>Carries out a request.</summary>
    /// <param name="body">The body of the request.</param>
    /// <param name="webhooks">The webhooks of the call, with its caller.</param>
    /// <param name="cancellationToken">Cancels the wait for the decision of a receiver; nothing has changed then.</param>
    /// <exception cref="RefusalException">The request is refused, and nothing has changed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    internal abstract ValueTask<byte[]> HandleAsync(ReadOnlyMemory<byte> body, CallWebhooks webhooks, CancellationToken cancellationToken);
}
