namespace Chatwright.Testing.Http;

/// <summary>An answer, for either front to send.</summary>
internal sealed record OutgoingAnswer(int Status, string ContentType, ReadOnlyMemory<byte> Body)
{
    /// <summary>After how many bytes of the body the connection breaks; null when it does not.</summary>
    internal int? CutAfter { get; init; }

    /// <summary>An answer of the API itself: its HTTP status is always 200.</summary>
    internal static OutgoingAnswer Json(ReadOnlyMemory<byte> body) => new(200, "application/json", body);

    /// <summary>The same answer, broken off if it is longer than that.</summary>
    internal OutgoingAnswer Cut(int? afterBytes) => afterBytes < Body.Length ? this with { CutAfter = afterBytes } : this;
}
