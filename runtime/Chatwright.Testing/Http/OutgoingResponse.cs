namespace Chatwright.Testing.Http;

/// <summary>A response, to be sent in memory or over the network.</summary>
internal sealed record OutgoingResponse(int Status, string ContentType, ReadOnlyMemory<byte> Body)
{
    /// <summary>The number of bytes of the body after which the connection breaks; null for a whole response.</summary>
    internal int? CutAfter { get; init; }

    /// <summary>A response of the API, whose HTTP status is always 200.</summary>
    internal static OutgoingResponse Json(ReadOnlyMemory<byte> body) => new(200, "application/json", body);

    /// <summary>The same response, broken off if it is longer.</summary>
    internal OutgoingResponse Cut(int? afterBytes) => afterBytes < Body.Length ? this with { CutAfter = afterBytes } : this;
}
