using System.Diagnostics;
using Chatwright.CodeGeneration;
using Chatwright.Telemetry;
using Microsoft.Extensions.Logging;

namespace Chatwright.Webhooks;

/// <summary>The report of one webhook: a span inside that of the request, a measurement, a line in the log.</summary>
internal sealed class WebhookReport
{
    /// <summary>Stands for commands that are not described, whose number has no bounds.</summary>
    private const string OtherCommand = "_OTHER";

    private readonly string _service;
    private readonly string _command;
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly ILogger _logger;
    private readonly Activity? _span;

    internal WebhookReport(string service, WebhookDescriptor? webhook, TimeProvider time, long start, ILogger logger)
    {
        (_service, _command, _time, _start, _logger) = (service, webhook?.Command ?? OtherCommand, time, start, logger);
        _span = Instruments.Source.StartGuarded(webhook?.Command ?? "unknown webhook");
        _span?.SetTag(Tags.Service, service).SetTag(Tags.Webhook, _command);
    }

    /// <summary>Ends the report.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="statusCode">The HTTP status of the response.</param>
    /// <param name="error">The value of <c>error.type</c>; null if nothing failed.</param>
    internal void End(WebhookOutcome outcome, int statusCode, string? error)
    {
        Measure(outcome, statusCode, error);
        _logger.Answered(_command, statusCode, (long)_time.GetElapsedTime(_start).TotalMilliseconds, TextOf(outcome));
        Guard.Run((this, outcome, statusCode, error), static it => it.Item1.EndSpan(it.outcome, it.statusCode, it.error));
    }

    private void Measure(WebhookOutcome outcome, int statusCode, string? error)
    {
        var tags = new TagList
        {
            { Tags.Service, _service }, { Tags.Webhook, _command }, { Tags.Outcome, TextOf(outcome) }, { Tags.StatusCode, statusCode },
        };
        if (error is not null)
            tags.Add(Tags.ErrorType, error);
        Instruments.WebhookDuration.RecordGuarded(_time.GetElapsedTime(_start).TotalSeconds, tags);
    }

    private void EndSpan(WebhookOutcome outcome, int statusCode, string? error)
    {
        _span?.SetTag(Tags.Outcome, TextOf(outcome)).SetTag(Tags.StatusCode, statusCode);
        if (error is not null)
            _span?.SetTag(Tags.ErrorType, error).SetStatus(ActivityStatusCode.Error);
        _span?.Dispose();
    }

    private static string TextOf(WebhookOutcome outcome) => outcome switch
    {
        WebhookOutcome.Handled => "handled",
        WebhookOutcome.Unknown => "unknown",
        WebhookOutcome.Unreadable => "unreadable",
        WebhookOutcome.Repeated => "repeated",
        WebhookOutcome.Failed => "failed",
        _ => "late",
    };
}
