using Chatwright.Errors;

namespace Chatwright.Transport;

/// <summary>Translates any exception of an HTTP stack into the documented exceptions.</summary>
internal static class HttpFaults
{
    /// <param name="fault">The exception.</param>
    /// <param name="endpoint">The endpoint that was called.</param>
    /// <param name="signature">The signature that was sent; no exception may repeat it.</param>
    /// <param name="delivery">The certainty about the sending of the request.</param>
    /// <param name="token">The token of the attempt.</param>
    internal static Exception Translate(Exception fault, string endpoint, string? signature, Delivery delivery, CancellationToken token)
    {
        if (fault is ApiResponseException { IsComplete: false })
            return fault;
        var repeatsSignature = Secrecy.IsIn(fault, signature);
        var inner = repeatsSignature ? null : fault;
        // A request that is torn down in the middle fails in many ways; they all mean the cancellation.
        if (token.IsCancellationRequested)
            return new AttemptCanceledException(inner, delivery.Execution, token);
        return fault switch
        {
            OperationCanceledException { InnerException: TimeoutException } when delivery.Kind == HandlerKind.Sockets && !delivery.HasResponse
                => Failed(HttpRequestError.ConnectionError, "the host did not accept a connection in time"),
            OperationCanceledException { InnerException: TimeoutException } => new ApiTimeoutException(
                endpoint, "the timeout of the HttpClient or handler that the client was given ended the attempt", inner)
            {
                Execution = delivery.Execution,
            },
            // Not cancelled by the caller, so it must not look like the caller's cancellation.
            OperationCanceledException => Failed(HttpRequestError.Unknown, "the HTTP client or one of its handlers cancelled the request"),
            HttpRequestException or IOException => Failed(ConnectionFault.ErrorOf(fault), repeatsSignature ? "the request failed" : Describe(fault)),
            ObjectDisposedException when !repeatsSignature => fault,
            ObjectDisposedException => new ObjectDisposedException(nameof(HttpClient)),
            _ => Failed(HttpRequestError.Unknown, $"an HTTP handler threw {fault.GetType().Name}"),
        };

        ApiConnectionException Failed(HttpRequestError error, string problem)
        {
            var isConnectFailure = ConnectionFault.IsOfConnecting(error);
            return new(endpoint, problem, inner, fault)
            {
                HttpRequestError = isConnectFailure && !delivery.BelievesConnectFailures ? HttpRequestError.Unknown : error,
                Execution = isConnectFailure ? delivery.ExecutionWithoutConnection : delivery.Execution,
            };
        }
    }

    /// <summary>The outer exception says no more than that something went wrong with a connection.</summary>
    private static string Describe(Exception fault) => fault is HttpRequestException { InnerException: IOException io } ? io.Message : fault.Message;
}
