using Chatwright.Testing.Rules;


namespace Chatwright.Testing.Endpoints;

/// <summary>An endpoint: a request body in, a response body out.</summary>
internal abstract class Endpoint
{
    /// <summary>Carries out a request.</summary>
    /// <exception cref="RefusalException">The request is refused, and nothing has changed.</exception>
    internal abstract byte[] Handle(ReadOnlyMemory<byte> body);
}
