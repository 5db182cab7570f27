using Microsoft.Extensions.Logging;

namespace Chatwright.Telemetry;

/// <summary>The log of one client that writes to a logger. Exceptions of the logger are ignored.</summary>
internal sealed class LoggerClientLog(ILoggerFactory loggers, string service) : ClientLog
{
    private readonly GuardedLogger _logger = new(loggers.CreateLogger($"{Instruments.Name}.{service}"));

    internal override bool WritesCalls => _logger.IsEnabled(LogLevel.Debug);

    internal override void Succeeded(string endpoint, int attempts, long milliseconds) => _logger.Succeeded(endpoint, attempts, milliseconds);

    internal override void Failed(string endpoint, int attempts, long milliseconds, string errorType)
        => _logger.Failed(endpoint, attempts, milliseconds, errorType);

    internal override void Retrying(string endpoint, int attempt, string? host, Exception failure, TimeSpan wait)
    {
        if (_logger.IsEnabled(LogLevel.Warning))
            _logger.Retrying(endpoint, attempt, host, ErrorTypes.Of(failure), (long)wait.TotalMilliseconds);
    }

    internal override void FailedOver(string host, TimeSpan period) => _logger.FailedOver(host, period);

    internal override void FailedBack(string host) => _logger.FailedBack(host);

    internal override void WaitedForPermit(string endpoint, long milliseconds) => _logger.WaitedForPermit(endpoint, milliseconds);

    internal override void PermitRefused(string endpoint) => _logger.PermitRefused(endpoint);

    internal override void Deviated(string endpoint, string jsonPath, string found, string expected)
        => _logger.Deviated(endpoint, jsonPath, found, expected);
}
