using System.Diagnostics;
using Chatwright.CodeGeneration;

namespace Chatwright.Telemetry;

/// <summary>
/// The report of one attempt: a span of kind Client, and its duration. The address is reported without its query, which holds the signature.
/// </summary>
internal sealed class AttemptTelemetry
{
    private readonly string _service;
    private readonly string _template;
    private readonly Uri _host;
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly Activity? _span;

    internal AttemptTelemetry(string service, ApiEndpoint endpoint, Uri host, int attempt, TimeProvider time)
    {
        (_service, _template, _host, _time, _start) = (service, endpoint.UrlTemplate, host, time, time.GetTimestamp());
        var method = endpoint.Method.Method;
        _span = Instruments.Source.HasListeners() ? Instruments.Source.StartGuarded($"{method} {_template}", ActivityKind.Client) : null;
        if (_span is not { IsAllDataRequested: true })
            return;
        _span.SetTag(Tags.Method, method)
            .SetTag(Tags.Template, _template)
            .SetTag(Tags.FullUrl, $"{host.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{endpoint.EscapedPath}")
            .SetTag(Tags.ServerAddress, host.Host)
            .SetTag(Tags.ServerPort, host.Port);
        if (attempt > 1)
            _span.SetTag(Tags.ResendCount, attempt - 1);
    }

    /// <summary>Adds the status and version of the response.</summary>
    internal void AddResponse(HttpResponseMessage response)
        => _span?.SetTag(Tags.StatusCode, (int)response.StatusCode).SetTag(Tags.ProtocolVersion, ProtocolVersions.Of(response.Version));

    /// <summary>Ends the report.</summary>
    /// <param name="failure">The failure of the attempt; null when it succeeded.</param>
    internal void End(Exception? failure)
    {
        var error = failure is null ? null : ErrorTypes.Of(failure);
        Measure(error);
        Guard.Run((this, error), static it => it.Item1.EndSpan(it.error));
    }

    private void Measure(string? error)
    {
        var tags = new TagList { { Tags.Service, _service }, { Tags.Template, _template }, { Tags.ServerAddress, _host.Host } };
        if (error is not null)
            tags.Add(Tags.ErrorType, error);
        Instruments.AttemptDuration.RecordGuarded(_time.GetElapsedTime(_start).TotalSeconds, tags);
    }

    private void EndSpan(string? error)
    {
        if (error is not null)
            _span?.SetTag(Tags.ErrorType, error).SetStatus(ActivityStatusCode.Error);
        _span?.Dispose();
    }
}
