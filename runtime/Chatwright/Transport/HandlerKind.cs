namespace Chatwright.Transport;

/// <summary>The kinds of handlers that send requests, by how much their exceptions prove.</summary>
internal enum HandlerKind
{
    /// <summary>
    /// A handler that passes requests on to others, or a whole <see cref="HttpClient"/>. A handler in the chain may have sent the request before it
    /// failed. So a request counts as not sent only if nobody has read its body.
    /// </summary>
    Chain,

    /// <summary>A handler that ends the chain. It knows whether it made a connection.</summary>
    Primary,

    /// <summary>.NET's own connections, where nothing but connecting has a timeout.</summary>
    Sockets,
}
