namespace Chatwright.Transport;

/// <summary>The kinds of handlers that send requests, by what their exceptions prove.</summary>
internal enum HandlerKind
{
    /// <summary>
    /// A handler that passes requests on to others, or a whole <see cref="HttpClient"/>. A handler in the chain may have sent the request before it
    /// failed.
    /// </summary>
    Chain,

    /// <summary>A handler that ends the chain. It knows whether a connection was made.</summary>
    Primary,

    /// <summary>.NET's sockets handler, whose only timeout is that of connecting.</summary>
    Sockets,
}
