using System.Globalization;

namespace Chatwright.Testing;

/// <summary>A request that a fake received.</summary>
public sealed record FakeRequest
{
    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>The path as it was sent, without the slash at its start, such as <c>v4/recentcontact/get_list</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The query as it was sent, without its question mark and without the signature, which is a secret.</summary>
    public required string Query { get; init; }

    /// <summary>The body as text.</summary>
    public required string Body { get; init; }

    /// <summary>Returns the method, the path and the length of the body. Query and body may hold what a spec calls sensitive.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Method} {Path}, a body of {Body.Length} characters");
}
