using Chatwright.Testing.Http;

namespace Chatwright.Testing.Endpoints;

/// <summary>One endpoint: bytes in, bytes out.</summary>
internal abstract class Endpoint
{
    /// <summary>Carries out a request.</summary>
    /// <exception cref="RefusalException">It is refused, and nothing has changed.</exception>
    internal abstract byte[] Answer(ReadOnlyMemory<byte> body);
}
