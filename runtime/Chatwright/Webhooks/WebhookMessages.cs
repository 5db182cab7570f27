using Microsoft.Extensions.Logging;

namespace Chatwright.Webhooks;

/// <summary>The messages of the log of receivers.</summary>
internal static partial class WebhookMessages
{
    [LoggerMessage(
        20, LogLevel.Warning, "A webhook request for {Service} was refused with {StatusCode}: {Problem}. {Suppressed} more since the last such line.",
        EventName = "WebhookRefused")]
    internal static partial void Refused(this ILogger logger, string service, int statusCode, string problem, int suppressed);

    [LoggerMessage(21, LogLevel.Debug, "{Webhook} was answered with {StatusCode} after {Milliseconds} ms: {Outcome}.", EventName = "WebhookAnswered")]
    internal static partial void Answered(this ILogger logger, string webhook, int statusCode, long milliseconds, string outcome);

    [LoggerMessage(
        22, LogLevel.Warning, "The handler of {Webhook} did not end within {Timeout}. The reply follows FailureMode: {FailureMode}.",
        EventName = "WebhookHandlerLate")]
    internal static partial void Late(this ILogger logger, string webhook, TimeSpan timeout, WebhookFailureMode failureMode);

    [LoggerMessage(
        23, LogLevel.Error, "The handler of {Webhook} failed. The reply follows FailureMode: {FailureMode}.", EventName = "WebhookHandlerFailed")]
    internal static partial void Failed(this ILogger logger, string webhook, WebhookFailureMode failureMode, Exception exception);

    [LoggerMessage(24, LogLevel.Error, "The handler of {Webhook} failed after its reply was sent.", EventName = "WebhookLateHandlerFailed")]
    internal static partial void LateFailed(this ILogger logger, string webhook, Exception exception);

    [LoggerMessage(
        25, LogLevel.Warning, "The body of {Webhook} lacks what its description requires: {JsonPath}. It was handled as an unknown webhook.",
        EventName = "WebhookUnreadable")]
    internal static partial void Unreadable(this ILogger logger, string webhook, string jsonPath);

    [LoggerMessage(
        26, LogLevel.Debug, "{Webhook}: {JsonPath} is {Found}; the description says {Expected}. Logged once for this member.",
        EventName = "WebhookDeviated")]
    internal static partial void Deviated(this ILogger logger, string webhook, string jsonPath, string found, string expected);

    [LoggerMessage(27, LogLevel.Error, "The services of the handler of {Webhook} could not be disposed.", EventName = "WebhookScopeFailed")]
    internal static partial void ScopeFailed(this ILogger logger, string webhook, Exception exception);

    [LoggerMessage(
        28, LogLevel.Error, "{Webhook} was not handled, and the log of webhooks could not forget it.", EventName = "WebhookLogFailed")]
    internal static partial void LogFailed(this ILogger logger, string webhook, Exception exception);
}
