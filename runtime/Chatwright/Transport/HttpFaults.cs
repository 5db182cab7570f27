using Chatwright.Errors;

namespace Chatwright.Transport;

/// <summary>Translates any exception of an HTTP stack into the documented exceptions.</summary>
internal static class HttpFaults
{
    /// <param name="fault">The exception.</param>
    /// <param name="secrets">The secrets that were sent; no exception may repeat one.</param>
    /// <param name="delivery">The certainty about the sending of the request.</param>
    /// <param name="token">The token of the attempt.</param>
    internal static Exception Translate(Exception fault, RequestSecrets secrets, Delivery delivery, CancellationToken token)
    {
        if (fault is AttemptCanceledException or ApiResponseException { IsComplete: false } || (fault is ApiErrorException && delivery.HasResponse))
            return fault;
        var endpoint = delivery.Endpoint.Path;
        var repeatsSecret = secrets.AreIn(fault);
        var inner = repeatsSecret ? null : fault;
        // A request that is torn down in the middle fails in many ways; they all mean the cancellation.
        if (token.IsCancellationRequested)
            return new AttemptCanceledException(inner, delivery, token);
        return fault switch
        {
            OperationCanceledException { InnerException: TimeoutException } when delivery.Kind == HandlerKind.Sockets && !delivery.HasResponse
                => Failed(HttpRequestError.ConnectionError, "the host did not accept a connection in time"),
            OperationCanceledException { InnerException: TimeoutException } => new ApiTimeoutException(
                endpoint, "the timeout of the HttpClient or handler that the client was given ended the attempt" + delivery.Progress, inner)
            {
                Execution = delivery.Execution,
                Response = delivery.Response,
            },
            // Not cancelled by the caller, so it must not look like the caller's cancellation.
            OperationCanceledException => Failed(HttpRequestError.Unknown, "the HTTP client or one of its handlers cancelled the request"),
            HttpRequestException or IOException => Failed(ConnectionFault.ErrorOf(fault), repeatsSecret ? "the request failed" : Describe(fault)),
            ObjectDisposedException when !repeatsSecret => fault,
            ObjectDisposedException => new ObjectDisposedException(nameof(HttpClient)),
            // Decompression throws these, one or the other by the encoding.
            InvalidDataException or InvalidOperationException when delivery.HasResponse => new ApiResponseException(
                endpoint, "the body of the response is damaged: it cannot be decompressed", inner)
            {
                IsDamaged = true,
                Response = delivery.Response,
            },
            _ => Failed(HttpRequestError.Unknown, $"an HTTP handler threw {fault.GetType().Name}"),
        };

        ApiConnectionException Failed(HttpRequestError error, string problem)
        {
            var isConnectFailure = ConnectionFault.IsOfConnecting(error);
            var execution = isConnectFailure ? delivery.ExecutionWithoutConnection : delivery.Execution;
            var unsent = execution == ApiExecution.NotExecuted && !isConnectFailure ? ". The request was not sent" : "";
            return new(endpoint, problem.TrimEnd('.') + unsent + delivery.Progress, inner, fault)
            {
                HttpRequestError = isConnectFailure && !delivery.BelievesConnectFailures ? HttpRequestError.Unknown : error,
                Execution = execution,
                Response = delivery.Response,
            };
        }
    }

    /// <summary>The outer exception says no more than that something went wrong with a connection.</summary>
    private static string Describe(Exception fault) => fault is HttpRequestException { InnerException: IOException io } ? io.Message : fault.Message;
}
