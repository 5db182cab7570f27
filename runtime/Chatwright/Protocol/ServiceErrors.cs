using Chatwright.CodeGeneration;
using Chatwright.Errors;

namespace Chatwright.Protocol;

/// <summary>Makes the errors of responses that failed.</summary>
internal static class ServiceErrors
{
    /// <summary>The error of a response, with what the endpoint's description says about its code.</summary>
    /// <param name="endpoint">The endpoint that was called.</param>
    /// <param name="info">The facts of the response.</param>
    /// <param name="body">Its body.</param>
    /// <param name="retryAfter">
    /// The wait that the header of the response demands; null for none. The longer one of it and the description's counts.
    /// </param>
    internal static ApiErrorException Of(ApiEndpoint endpoint, ApiResponseInfo info, ReadOnlySpan<byte> body, TimeSpan? retryAfter = null)
    {
        var text = RawText.Of(body);
        info.Keep(text);
        var known = info.ErrorCode is { } code ? endpoint.FindError(code) : null;
        return new(endpoint.Path, info.ErrorCode ?? 0)
        {
            Status = info.Status,
            ErrorMessage = info.ErrorMessage,
            DisplayMessage = info.DisplayMessage,
            ErrorName = known?.Name,
            Remedy = known?.Remedy,
            RetryAdvice = known?.Retry ?? (BusyStatus.Includes(info.StatusCode) ? ApiRetryAdvice.Backoff : ApiRetryAdvice.Never),
            RetryAfter = Longer(known is { AfterSeconds: > 0 } ? TimeSpan.FromSeconds(known.AfterSeconds) : null, retryAfter),
            Execution = known is { Refused: true } ? ApiExecution.NotExecuted : ApiExecution.Unknown,
            Response = info,
            ResponseBody = text,
        };
    }

    private static TimeSpan? Longer(TimeSpan? one, TimeSpan? other) => one is null || one < other ? other : one;
}
