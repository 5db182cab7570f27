using Chatwright.CodeGeneration;

namespace Chatwright.Transport;

/// <summary>The certainty about the sending of a request whose attempt failed.</summary>
/// <param name="Kind">The kind of the handler that sent it.</param>
/// <param name="IsGet">True if the request has no body.</param>
/// <param name="IsIdempotent">True if the request may be repeated.</param>
/// <param name="HasResponse">True if the head of a response arrived.</param>
/// <param name="WasRead">True if anything began to read the body of the request, be it to send it. If false, nothing can read it any more.</param>
internal readonly record struct Delivery(HandlerKind Kind, bool IsGet, bool IsIdempotent, bool HasResponse, bool WasRead)
{
    internal static Delivery Of(HandlerKind kind, ApiEndpoint endpoint, bool hasResponse, bool wasRead)
        => new(kind, endpoint.Method == HttpMethod.Get, endpoint.IsIdempotent, hasResponse, wasRead);

    /// <summary>
    /// True if an exception that says so is believed that no connection was made. A handler may have sent the request before it failed to connect,
    /// such as one that follows redirects. So it is believed only if nobody read the body. A GET has no body: behind a chain of handlers, only a
    /// GET that may be repeated is believed.
    /// </summary>
    internal bool BelievesConnectFailures => !HasResponse && !WasRead && (Kind != HandlerKind.Chain || !IsGet || IsIdempotent);

    /// <summary>The certainty after an attempt that ended for any reason: nothing was sent of a request whose body nobody read.</summary>
    internal ApiExecution Execution => HasResponse || WasRead || IsGet ? ApiExecution.Unknown : ApiExecution.NotExecuted;

    /// <summary>The certainty after a failure to connect. A chain of handlers may have sent a GET before that.</summary>
    internal ApiExecution ExecutionWithoutConnection
        => BelievesConnectFailures && !(IsGet && Kind == HandlerKind.Chain) ? ApiExecution.NotExecuted : ApiExecution.Unknown;
}
