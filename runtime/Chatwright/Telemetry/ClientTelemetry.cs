using Chatwright.CodeGeneration;

namespace Chatwright.Telemetry;

/// <summary>
/// Reports the calls of one client to traces, metrics and the log. Without listeners it costs a few comparisons. Exceptions of loggers and listeners
/// are ignored: they must not change the outcome of a call.
/// </summary>
internal sealed class ClientTelemetry(string service, ClientLog log, TimeProvider time)
{
    private readonly DeviationTelemetry _deviations = new(service, Instruments.Deviations, Tags.Template);

    /// <summary>Begins a call.</summary>
    /// <returns>The report of the call; null without listeners.</returns>
    internal CallTelemetry? Begin(ApiEndpoint endpoint)
        => Instruments.WatchesCalls || log.WritesCalls
            ? Guard.Create((service, endpoint, log), static it => new CallTelemetry(it.service, it.endpoint, it.log))
            : null;

    /// <summary>Begins an attempt.</summary>
    /// <param name="endpoint">The endpoint that is called.</param>
    /// <param name="host">The host that it is sent to.</param>
    /// <param name="attempt">Its number, from 1.</param>
    /// <returns>The report of the attempt; null without listeners.</returns>
    internal AttemptTelemetry? BeginAttempt(ApiEndpoint endpoint, Uri host, int attempt)
        => Instruments.WatchesAttempts
            ? Guard.Create(
                (service, endpoint, host, attempt, time),
                static it => new AttemptTelemetry(it.service, it.endpoint, it.host, it.attempt, it.time))
            : null;

    /// <summary>Begins a wait for a permit.</summary>
    /// <returns>The timestamp of its beginning; null without listeners.</returns>
    internal long? BeginWait() => Instruments.LimiterWait.Enabled || log.WritesCalls ? time.GetTimestamp() : null;

    /// <summary>Ends a wait for a permit.</summary>
    internal void EndWait(ApiEndpoint endpoint, long? begin)
    {
        if (begin is not { } start)
            return;
        var waited = time.GetElapsedTime(start);
        Guard.Run((waited, service, endpoint), static it => Instruments.LimiterWait.Record(
            it.waited.TotalSeconds, new(Tags.Service, it.service), new(Tags.Template, it.endpoint.UrlTemplate)));
        log.WaitedForPermit(endpoint.Path, (long)waited.TotalMilliseconds);
    }

    /// <summary>Reports the deviations of a response.</summary>
    /// <param name="endpoint">The endpoint that was called.</param>
    /// <param name="info">The facts of its response; null if none arrived.</param>
    internal void ReportDeviations(ApiEndpoint endpoint, ApiResponseInfo? info)
    {
        if (info?.DeviationReport is { } report)
        {
            Guard.Run((_deviations, endpoint, report, log), static it => it._deviations.Report(
                it.endpoint.Path,
                it.endpoint.UrlTemplate,
                it.report,
                (member, deviation) => it.log.Deviated(it.endpoint.Path, member, deviation.Found, deviation.Expected)));
        }
    }

    internal void PermitRefused(ApiEndpoint endpoint) => log.PermitRefused(endpoint.Path);

    internal void Retrying(ApiEndpoint endpoint, int attempt, string? host, Exception failure, TimeSpan wait)
        => log.Retrying(endpoint.Path, attempt, host, failure, wait);

    internal void FailedOver(string host, TimeSpan period) => log.FailedOver(host, period);

    internal void FailedBack(string host) => log.FailedBack(host);
}
