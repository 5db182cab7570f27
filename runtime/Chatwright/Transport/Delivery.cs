using System.Globalization;
using Chatwright.CodeGeneration;

namespace Chatwright.Transport;

/// <summary>The certainty about the sending of a request whose attempt failed, and how far the response came.</summary>
/// <param name="Kind">The kind of the handler that sent it.</param>
/// <param name="Endpoint">The endpoint that was called.</param>
/// <param name="WasRead">True if anything began to read the body of the request, be it to send it. If false, nothing can read it any more.</param>
/// <param name="Head">The head of the response; null if none arrived.</param>
/// <param name="Received">The number of bytes of the response's body that arrived.</param>
internal readonly record struct Delivery(HandlerKind Kind, ApiEndpoint Endpoint, bool WasRead, ResponseHead? Head = null, int Received = 0)
{
    /// <summary>True if the head of a response arrived.</summary>
    internal bool HasResponse => Head is not null;

    /// <summary>
    /// True if an exception that says so is believed that no connection was made. A handler may have sent the request before it failed to connect,
    /// such as one that follows redirects. So it is believed only if nobody read the body. A GET has no body: behind a chain of handlers, only a
    /// GET that may be repeated is believed.
    /// </summary>
    internal bool BelievesConnectFailures => !HasResponse && !WasRead && (Kind != HandlerKind.Chain || !IsGet || Endpoint.IsIdempotent);

    /// <summary>The certainty after an attempt that ended for any reason: nothing was sent of a request whose body nobody read.</summary>
    internal ApiExecution Execution => HasResponse || WasRead || IsGet ? ApiExecution.Unknown : ApiExecution.NotExecuted;

    /// <summary>The certainty after a failure to connect. A chain of handlers may have sent a GET before that.</summary>
    internal ApiExecution ExecutionWithoutConnection
        => BelievesConnectFailures && !(IsGet && Kind == HandlerKind.Chain) ? ApiExecution.NotExecuted : ApiExecution.Unknown;

    /// <summary>The end of a sentence: how far the response came. Empty if none began.</summary>
    internal string Progress => Head is null ? "" : string.Create(
        CultureInfo.InvariantCulture, $"; the response, of HTTP status {Head.StatusCode}, stopped after {Received} bytes of its body");

    /// <summary>The response as far as it came; null if none began.</summary>
    internal ApiResponseInfo? Response => Head is null ? null : ApiResponseInfo.Of(Endpoint.Path, Head);

    private bool IsGet => Endpoint.Method == HttpMethod.Get;
}
