using Chatwright.CodeGeneration;
using Chatwright.Errors;

namespace Chatwright.Resilience;

/// <summary>The table of retries, by the failure and the endpoint's description.</summary>
internal static class RetryRules
{
    /// <summary>The advice for the failure of an attempt. A write is repeated only if it is certain that nothing was executed.</summary>
    internal static ApiRetryAdvice Advice(Exception failure, ApiEndpoint endpoint) => failure switch
    {
        ApiErrorException error => endpoint.IsIdempotent || error.Execution == ApiExecution.NotExecuted ? error.RetryAdvice : ApiRetryAdvice.Never,
        ApiConnectionException { IsConnectFailure: true } => ApiRetryAdvice.Backoff,
        _ when !endpoint.IsIdempotent && failure is not ChatwrightException { Execution: ApiExecution.NotExecuted } => ApiRetryAdvice.Never,
        ApiTimeoutException => ApiRetryAdvice.Backoff,
        ApiConnectionException { IsTransient: true } => ApiRetryAdvice.Backoff,
        ApiResponseException { StatusCode: { } status } when BusyStatus.Includes(status) => ApiRetryAdvice.Backoff,
        ApiResponseException { IsDamaged: true } => ApiRetryAdvice.Backoff,
        _ => ApiRetryAdvice.Never,
    };
}
