using Chatwright.Testing.Rules;

namespace Chatwright.Testing.Endpoints;

/// <summary>An endpoint: a request body in, a response body out.</summary>
internal abstract class Endpoint
{
    /// <summary>The codes by which it refuses what any request can have wrong.</summary>
    internal virtual RefusalCodes Codes => RefusalCodes.Default;

    /// <summary>Carries out a request.</summary>
    /// <param name="body">The body of the request.</param>
    /// <param name="caller">The administrator who calls.</param>
    /// <exception cref="RefusalException">The request is refused, and nothing has changed.</exception>
    internal abstract byte[] Handle(ReadOnlyMemory<byte> body, string caller);
}
