using Chatwright.Generated;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Chatwright;

/// <summary>Tells of the calls of one client to whoever listens. Where nobody does, it costs a few comparisons.</summary>
internal sealed class Telemetry(string service, ILoggerFactory? loggers, TimeProvider time)
{
    private readonly ILogger _logger = loggers?.CreateLogger($"{Instruments.Name}.{service}") ?? NullLogger.Instance;

    /// <summary>A call begins.</summary>
    /// <returns>What is to be told of its end; null when nobody wants to know.</returns>
    internal CallWatch? Begin(Call call)
        => Instruments.WatchesCalls || _logger.IsEnabled(LogLevel.Debug) ? new(service, call, _logger) : null;

    /// <summary>A try begins.</summary>
    /// <returns>What is to be told of its end; null when nobody wants to know.</returns>
    internal TryWatch? BeginTry(Call call, HostAddress host) => Instruments.WatchesTries ? new(service, call, host, time) : null;

    /// <summary>When a wait for a permit begins; null when nobody wants to know how long it is.</summary>
    internal long? BeginWait() => Instruments.LimiterWait.Enabled || _logger.IsEnabled(LogLevel.Debug) ? time.GetTimestamp() : null;

    /// <summary>A wait for a permit has ended.</summary>
    internal void EndWait(ApiEndpoint endpoint, long? begin)
    {
        if (begin is not { } start)
            return;
        var waited = time.GetElapsedTime(start);
        Instruments.LimiterWait.Record(waited.TotalSeconds, new(Tags.Service, service), new(Tags.Template, endpoint.Path));
        _logger.WaitedForPermit(endpoint.Path, (long)waited.TotalMilliseconds);
    }

    internal void PermitRefused(ApiEndpoint endpoint) => _logger.PermitRefused(endpoint.Path);

    internal void Retrying(Call call, Exception fault)
    {
        if (_logger.IsEnabled(LogLevel.Warning))
            _logger.Retrying(call.Endpoint.Path, call.Tries, call.Host?.Name, ErrorTypes.Of(fault), (long)call.Wait.TotalMilliseconds);
    }

    internal void FailedOver(HostAddress host, TimeSpan period) => _logger.FailedOver(host.Name, period);

    internal void FailedBack(HostAddress host) => _logger.FailedBack(host.Name);
}
