using Microsoft.Extensions.Logging;

namespace Chatwright.Telemetry;

/// <summary>The messages of the log. Errors are not logged: the caller gets them.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Debug, "{Endpoint} succeeded after {Attempts} attempts in {Milliseconds} ms.", EventName = "CallSucceeded")]
    internal static partial void Succeeded(this ILogger logger, string endpoint, int attempts, long milliseconds);

    [LoggerMessage(2, LogLevel.Debug, "{Endpoint} failed after {Attempts} attempts in {Milliseconds} ms: {ErrorType}.", EventName = "CallFailed")]
    internal static partial void Failed(this ILogger logger, string endpoint, int attempts, long milliseconds, string errorType);

    [LoggerMessage(
        3, LogLevel.Warning, "{Endpoint}: attempt {Attempt} at {Host} failed: {ErrorType}. The next one follows in {Milliseconds} ms.",
        EventName = "Retrying")]
    internal static partial void Retrying(this ILogger logger, string endpoint, int attempt, string? host, string errorType, long milliseconds);

    [LoggerMessage(4, LogLevel.Warning, "{Host} could not be reached. Calls go to the next host for {Period}.", EventName = "FailedOver")]
    internal static partial void FailedOver(this ILogger logger, string host, TimeSpan period);

    [LoggerMessage(5, LogLevel.Information, "{Host} can be reached again. Calls go back to it.", EventName = "FailedBack")]
    internal static partial void FailedBack(this ILogger logger, string host);

    [LoggerMessage(6, LogLevel.Debug, "{Endpoint} waited {Milliseconds} ms for a permit.", EventName = "WaitedForPermit")]
    internal static partial void WaitedForPermit(this ILogger logger, string endpoint, long milliseconds);

    [LoggerMessage(7, LogLevel.Warning, "{Endpoint} got no permit from its rate limiter.", EventName = "PermitRefused")]
    internal static partial void PermitRefused(this ILogger logger, string endpoint);

    [LoggerMessage(
        8, LogLevel.Warning, "{Endpoint}: {JsonPath} of a response is {Found}; the description says {Expected}. Logged once for this member.",
        EventName = "ResponseDeviated")]
    internal static partial void Deviated(this ILogger logger, string endpoint, string jsonPath, string found, string expected);
}
