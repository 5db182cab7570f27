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
    internal static ApiErrorException Of(ApiEndpoint endpoint, ApiResponseInfo info, ReadOnlySpan<byte> body)
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
            RetryAdvice = known?.Retry ?? ApiRetryAdvice.Never,
            RetryAfter = known is { AfterSeconds: > 0 } ? TimeSpan.FromSeconds(known.AfterSeconds) : null,
            Execution = known is { Refused: true } ? ApiExecution.NotExecuted : ApiExecution.Unknown,
            Response = info,
            ResponseBody = text,
        };
    }
}
