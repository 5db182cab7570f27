using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Chatwright;

/// <summary>One call as those see it who listen: a span, measurements, a line in the log.</summary>
internal sealed class CallWatch
{
    private readonly string _service;
    private readonly Call _call;
    private readonly ILogger _logger;
    private readonly bool _isCounted;
    private readonly Activity? _span;

    internal CallWatch(string service, Call call, ILogger logger)
    {
        (_service, _call, _logger) = (service, call, logger);
        // The HTTP requests are the spans of kind Client, one for each try, inside this one.
        _span = Instruments.Source.StartActivity(call.Endpoint.Path);
        _span?.SetTag(Tags.Service, service).SetTag(Tags.Template, call.Endpoint.Path);
        _isCounted = Instruments.ActiveCalls.Enabled;
        if (_isCounted)
            Instruments.ActiveCalls.Add(1, new(Tags.Service, service), new(Tags.Template, call.Endpoint.Path));
    }

    /// <summary>The call has ended.</summary>
    /// <param name="failure">How it failed; null when it did not.</param>
    internal void End(Exception? failure)
    {
        var (endpoint, elapsed) = (_call.Endpoint.Path, _call.Elapsed);
        var tags = new TagList { { Tags.Service, _service }, { Tags.Template, endpoint } };
        if (_isCounted)
            Instruments.ActiveCalls.Add(-1, tags);
        var error = failure is null ? null : ErrorTypes.Of(failure);
        if (error is not null)
            tags.Add(Tags.ErrorType, error);
        Instruments.CallDuration.Record(elapsed.TotalSeconds, tags);
        Instruments.CallTries.Record(_call.Tries, tags);
        if (error is null)
            _logger.Succeeded(endpoint, _call.Tries, (long)elapsed.TotalMilliseconds);
        else
            _logger.Failed(endpoint, _call.Tries, (long)elapsed.TotalMilliseconds, error);
        EndSpan(error);
    }

    private void EndSpan(string? error)
    {
        if (_span is null)
            return;
        _span.SetTag(Tags.Tries, _call.Tries);
        if (error is not null)
            _span.SetTag(Tags.ErrorType, error).SetStatus(ActivityStatusCode.Error);
        _span.Dispose();
    }
}
