namespace Chatwright.Testing.Http;

/// <summary>A request as it came over HTTP or through the handler, before anything is checked.</summary>
internal sealed class IncomingRequest
{
    /// <param name="method">The HTTP method.</param>
    /// <param name="target">Path and query, as sent.</param>
    /// <param name="contentType">The header, as sent; null without one.</param>
    /// <param name="body">The body.</param>
    internal IncomingRequest(string method, string target, string? contentType, ReadOnlyMemory<byte> body)
    {
        var mark = target.IndexOf('?', StringComparison.Ordinal);
        Method = method;
        var path = mark < 0 ? target : target[..mark];
        Path = path.StartsWith('/') ? path[1..] : path;
        Query = mark < 0 ? "" : target[(mark + 1)..];
        ContentType = contentType;
        Body = body;
    }

    internal string Method { get; }

    /// <summary>Without the slash at its start.</summary>
    internal string Path { get; }

    /// <summary>Without the question mark at its start.</summary>
    internal string Query { get; }

    internal string? ContentType { get; }

    internal ReadOnlyMemory<byte> Body { get; }
}
