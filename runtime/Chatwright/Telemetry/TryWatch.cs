using System.Diagnostics;

namespace Chatwright;

/// <summary>One try as those see it who listen: a span of kind Client, and its time. The address is told without its query, which holds the signature.</summary>
internal sealed class TryWatch
{
    private readonly string _service;
    private readonly string _endpoint;
    private readonly HostAddress _host;
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly Activity? _span;

    internal TryWatch(string service, Call call, HostAddress host, TimeProvider time)
    {
        (_service, _endpoint, _host, _time, _start) = (service, call.Endpoint.Path, host, time, time.GetTimestamp());
        var method = call.Endpoint.Method.Method;
        _span = Instruments.Source.HasListeners() ? Instruments.Source.StartActivity($"{method} {_endpoint}", ActivityKind.Client) : null;
        if (_span is not { IsAllDataRequested: true })
            return;
        _span.SetTag(Tags.Method, method)
            .SetTag(Tags.Template, _endpoint)
            .SetTag(Tags.FullUrl, $"{host.Prefix}/{call.Endpoint.EscapedPath}")
            .SetTag(Tags.ServerAddress, host.Name)
            .SetTag(Tags.ServerPort, host.Port);
        if (call.Tries > 1)
            _span.SetTag(Tags.ResendCount, call.Tries - 1);
    }

    /// <summary>The answer's head has come.</summary>
    internal void Answered(HttpResponseMessage response)
        => _span?.SetTag(Tags.StatusCode, (int)response.StatusCode).SetTag(Tags.ProtocolVersion, response.Version.ToString());

    /// <summary>The try has ended.</summary>
    /// <param name="failure">How it failed; null when it did not.</param>
    internal void End(Exception? failure)
    {
        var tags = new TagList { { Tags.Service, _service }, { Tags.Template, _endpoint }, { Tags.ServerAddress, _host.Name } };
        if (failure is not null)
        {
            var error = ErrorTypes.Of(failure);
            tags.Add(Tags.ErrorType, error);
            _span?.SetTag(Tags.ErrorType, error).SetStatus(ActivityStatusCode.Error);
        }
        Instruments.TryDuration.Record(_time.GetElapsedTime(_start).TotalSeconds, tags);
        _span?.Dispose();
    }
}
