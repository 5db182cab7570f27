using System.Net;
using Chatwright.Resilience;

namespace Chatwright.Transport;

/// <summary>Translates any exception of an HTTP stack into the documented exceptions.</summary>
internal static class HttpFaults
{
    /// <param name="fault">The exception.</param>
    /// <param name="endpoint">The endpoint that was called.</param>
    /// <param name="signature">The signature that was sent; no exception may repeat it.</param>
    /// <param name="kind">The kind of the handler that threw it.</param>
    /// <param name="mayBeSent">
    /// <see langword="true"/> if the request may have been sent, so that no exception counts as a failure to connect.
    /// </param>
    /// <param name="token">The token of the call.</param>
    internal static Exception Translate(
        Exception fault, string endpoint, string? signature, HandlerKind kind, bool mayBeSent, CancellationToken token)
    {
        if (fault is ProtocolException)
            return fault;
        var repeatsSignature = Secrecy.IsIn(fault, signature);
        var inner = repeatsSignature ? null : fault;
        // A request that is torn down in the middle fails in many ways; they all mean the cancellation.
        if (token.IsCancellationRequested)
            return new OperationCanceledException(null, inner, token);
        return fault switch
        {
            OperationCanceledException { InnerException: TimeoutException } when kind == HandlerKind.Sockets && !mayBeSent
                => Failed(HttpRequestError.ConnectionError, "the host did not accept a connection in time"),
            OperationCanceledException { InnerException: TimeoutException }
                => new TimeoutException(
                    $"{endpoint}: the HttpClient or handler that the client was given has a timeout of its own, and it ran out.", inner),
            // Not cancelled by the caller, so it must not look like the caller's cancellation.
            OperationCanceledException => Failed(HttpRequestError.Unknown, "the HTTP client or one of its handlers cancelled the request"),
            HttpRequestException http => Failed(http.HttpRequestError, Describe(http), http.StatusCode),
            HttpIOException io => Failed(io.HttpRequestError, Describe(io)),
            IOException io => Failed(HttpRequestError.Unknown, Describe(io)),
            ObjectDisposedException when !repeatsSignature => fault,
            ObjectDisposedException => new ObjectDisposedException(nameof(HttpClient)),
            _ => Failed(HttpRequestError.Unknown, $"an HTTP handler threw {fault.GetType().Name}"),
        };

        // The outer exception only says that a connection failed; the inner ones say why.
        string Describe(Exception exception)
            => repeatsSignature ? "the request failed"
                : exception is HttpRequestException { InnerException: IOException io } ? io.Message
                : exception.Message;

        HttpRequestException Failed(HttpRequestError error, string problem, HttpStatusCode? status = null)
            => new(mayBeSent && RetryRules.IsOfConnecting(error) ? HttpRequestError.Unknown : error, $"{endpoint}: {problem}", inner, status);
    }
}
