using System.Net;

namespace Chatwright;

/// <summary>Turns whatever leaves an HTTP stack into what a client may throw.</summary>
internal static class HttpFaults
{
    /// <param name="fault">What was thrown.</param>
    /// <param name="endpoint">The endpoint that was called.</param>
    /// <param name="signature">The signature that was sent, which must not be told.</param>
    /// <param name="kind">What threw it.</param>
    /// <param name="mayBeSent">Whether the request may have been sent, so that the fault is not one of connecting, whatever it says.</param>
    /// <param name="token">The token of the call.</param>
    internal static Exception Translate(Exception fault, string endpoint, string? signature, HandlerKind kind, bool mayBeSent, CancellationToken token)
    {
        if (fault is ProtocolException)
            return fault;
        var told = Secrecy.IsToldBy(fault, signature);
        var inner = told ? null : fault;
        // A request that is torn down in the middle fails in many ways; they all mean the cancellation.
        if (token.IsCancellationRequested)
            return new OperationCanceledException(null, inner, token);
        return fault switch
        {
            OperationCanceledException { InnerException: TimeoutException } when kind == HandlerKind.Sockets && !mayBeSent
                => Failed(HttpRequestError.ConnectionError, "the host did not accept a connection in time"),
            OperationCanceledException { InnerException: TimeoutException }
                => new TimeoutException($"{endpoint}: the HttpClient or handler that the client was given has a timeout of its own, and it ran out.", inner),
            // Not by the caller, so it must not look like the caller's cancellation.
            OperationCanceledException => Failed(HttpRequestError.Unknown, "the HTTP client or one of its handlers cancelled the request"),
            HttpRequestException http => Failed(http.HttpRequestError, Words(http), http.StatusCode),
            HttpIOException io => Failed(io.HttpRequestError, Words(io)),
            IOException io => Failed(HttpRequestError.Unknown, Words(io)),
            ObjectDisposedException when !told => fault,
            ObjectDisposedException => new ObjectDisposedException(nameof(HttpClient)),
            _ => Failed(HttpRequestError.Unknown, $"an HTTP handler threw {fault.GetType().Name}"),
        };

        // The outer exception says no more than that something went wrong with a connection.
        string Words(Exception exception) => told ? "the request failed" : exception is HttpRequestException { InnerException: IOException io } ? io.Message : exception.Message;

        HttpRequestException Failed(HttpRequestError error, string problem, HttpStatusCode? status = null)
            => new(mayBeSent && IsOfConnecting(error) ? HttpRequestError.Unknown : error, $"{endpoint}: {problem}", inner, status);
    }

    /// <summary>Whether an error means that there was no connection to send anything on.</summary>
    internal static bool IsOfConnecting(HttpRequestError error)
        => error is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
}
