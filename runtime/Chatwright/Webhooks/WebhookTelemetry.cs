using System.Diagnostics;
using Chatwright.CodeGeneration;
using Chatwright.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Chatwright.Webhooks;

/// <summary>
/// Reports the webhooks of one receiver to traces, metrics and the log. Exceptions of loggers and listeners are ignored: they must not change a
/// reply.
/// </summary>
internal sealed class WebhookTelemetry
{
    private readonly string _service;
    private readonly TimeProvider _time;
    private readonly RefusalLog _refusals;
    private readonly DeviationTelemetry _deviations;
    private readonly LatestCounts _counts;

    internal WebhookTelemetry(string service, WebhookOptions options)
    {
        (_service, _time) = (service, options.TimeProvider);
        Logger = options.LoggerFactory is { } loggers
            ? new GuardedLogger(loggers.CreateLogger($"{Instruments.Name}.Webhooks"))
            : NullLogger.Instance;
        _counts = new(_time);
        _refusals = new(service, Logger, _time);
        _deviations = new(service, Instruments.WebhookDeviations, Tags.Webhook);
    }

    internal ILogger Logger { get; }

    /// <summary>The webhooks of the last minute in numbers.</summary>
    internal WebhookHealth Health => _counts.Read();

    /// <summary>Counts a webhook that has a response.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="start">The timestamp of the beginning of its checks.</param>
    internal void Count(WebhookOutcome outcome, long start) => _counts.Add(outcome, start);

    /// <summary>Reports a request that was refused.</summary>
    internal void Refused(WebhookRefusal refusal, string? detail)
    {
        if (Instruments.WebhookRefusals.Enabled)
        {
            Guard.Run((_service, refusal), static it => Instruments.WebhookRefusals.Add(
                1,
                new(Tags.Service, it._service),
                new(Tags.StatusCode, RefusalTexts.StatusCode(it.refusal)),
                new(Tags.ErrorType, RefusalTexts.ErrorType(it.refusal))));
        }
        if (refusal is WebhookRefusal.Signature or WebhookRefusal.Age)
            _counts.AddUnverified();
        _refusals.Add(refusal, detail);
    }

    /// <summary>True if somebody listens to spans or measurements, or reads the log.</summary>
    internal bool IsWatched => Instruments.WatchesWebhooks || Logger.IsEnabled(LogLevel.Debug);

    /// <summary>Begins a webhook that was admitted.</summary>
    /// <param name="webhook">Its description; null for one that is not described.</param>
    /// <param name="start">The timestamp of the beginning of its checks.</param>
    /// <returns>Its report; null if a listener threw.</returns>
    internal WebhookReport? Begin(WebhookDescriptor? webhook, long start) => Guard.Create(
        (this, webhook, start),
        static it => new WebhookReport(it.Item1._service, it.webhook, it.Item1._time, it.start, it.Item1.Logger));

    /// <summary>Reports the deviations of a body.</summary>
    internal void Deviated(WebhookDescriptor webhook, DeviationReport report)
        => Guard.Run((this, webhook, report), static it => it.Item1._deviations.Report(
            it.webhook.Command,
            it.webhook.Command,
            it.report,
            (member, deviation) => it.Item1.Logger.Deviated(it.webhook.Command, LogText.Of(member), deviation.Found, deviation.Expected)));
}
