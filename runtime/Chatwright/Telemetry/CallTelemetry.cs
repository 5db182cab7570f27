using System.Diagnostics;
using Chatwright.CodeGeneration;

namespace Chatwright.Telemetry;

/// <summary>The report of one call: a span, measurements, a line in the log.</summary>
internal sealed class CallTelemetry
{
    private readonly string _service;
    private readonly ApiEndpoint _endpoint;
    private readonly ClientLog _log;
    private readonly bool _isCounted;
    private readonly Activity? _span;

    internal CallTelemetry(string service, ApiEndpoint endpoint, ClientLog log)
    {
        (_service, _endpoint, _log) = (service, endpoint, log);
        // The HTTP requests are the spans of kind Client, one for each attempt, inside this one.
        _span = Instruments.Source.StartGuarded(endpoint.Path);
        _span?.SetTag(Tags.Service, service).SetTag(Tags.Template, endpoint.UrlTemplate);
        _isCounted = Instruments.ActiveCalls.Enabled;
        if (_isCounted)
            Instruments.ActiveCalls.AddGuarded(1, CommonTags);
    }

    private TagList CommonTags => new() { { Tags.Service, _service }, { Tags.Template, _endpoint.UrlTemplate } };

    /// <summary>Ends the report.</summary>
    /// <param name="attempts">The number of attempts.</param>
    /// <param name="elapsed">The duration of the call.</param>
    /// <param name="failure">The failure of the call; null when it succeeded.</param>
    internal void End(int attempts, TimeSpan elapsed, Exception? failure)
    {
        var error = failure is null ? null : ErrorTypes.Of(failure);
        Measure(attempts, elapsed, error);
        if (error is null)
            _log.Succeeded(_endpoint.Path, attempts, (long)elapsed.TotalMilliseconds);
        else
            _log.Failed(_endpoint.Path, attempts, (long)elapsed.TotalMilliseconds, error);
        Guard.Run((this, attempts, error), static it => it.Item1.EndSpan(it.attempts, it.error));
    }

    private void Measure(int attempts, TimeSpan elapsed, string? error)
    {
        var tags = CommonTags;
        if (_isCounted)
            Instruments.ActiveCalls.AddGuarded(-1, tags);
        if (error is not null)
            tags.Add(Tags.ErrorType, error);
        Instruments.CallDuration.RecordGuarded(elapsed.TotalSeconds, tags);
        Instruments.CallAttempts.RecordGuarded(attempts, tags);
    }

    private void EndSpan(int attempts, string? error)
    {
        if (_span is null)
            return;
        _span.SetTag(Tags.Attempts, attempts);
        if (error is not null)
            _span.SetTag(Tags.ErrorType, error).SetStatus(ActivityStatusCode.Error);
        _span.Dispose();
    }
}
