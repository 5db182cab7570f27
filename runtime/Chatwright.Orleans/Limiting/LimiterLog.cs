using Chatwright.Telemetry;
using Microsoft.Extensions.Logging;

namespace Chatwright.Orleans.Limiting;

/// <summary>The log of one budget's limiter. Each outage is told once, with its end. Exceptions of the logger are ignored.</summary>
internal sealed partial class LimiterLog(ILogger logger, string endpoint, TimeProvider time)
{
    private static readonly TimeSpan s_latePeriod = TimeSpan.FromMinutes(1);

    /// <summary>The part of the permits from which on late ones are worth a warning.</summary>
    private const double LateShare = 0.1;

    private readonly GuardedLogger _logger = new(logger);

    /// <summary>The beginning of the outage; null while there is none.</summary>
    private long? _outage;
    private long _lastLate = time.GetTimestamp();
    private (long Late, long Given) _told;

    /// <summary>Tells that there are no permits, unless it has been told.</summary>
    internal void Outage(string reason, Exception? exception)
    {
        if (_outage is not null)
            return;
        _outage = time.GetTimestamp();
        LogOutage(_logger, exception, endpoint, reason.TrimEnd('.'));
    }

    /// <summary>Tells that the outage is over, if there was one.</summary>
    internal void Recovered()
    {
        if (_outage is { } outage)
            LogRecovered(_logger, endpoint, time.GetElapsedTime(outage));
        _outage = null;
    }

    /// <summary>Tells of permits whose slack was over, once a minute and only if they are many.</summary>
    internal void Late(long late, long given)
    {
        if (late == _told.Late || time.GetElapsedTime(_lastLate) < s_latePeriod)
            return;
        var (newLate, newGiven) = (late - _told.Late, given - _told.Given);
        (_told, _lastLate) = ((late, given), time.GetTimestamp());
        if (newLate > LateShare * (newLate + newGiven))
            LogLate(_logger, endpoint, newLate, newLate + newGiven);
    }

    [LoggerMessage(1, LogLevel.Warning, "There are no permits for {Endpoint}: {Reason}. Calls wait.")]
    private static partial void LogOutage(ILogger logger, Exception? exception, string endpoint, string reason);

    [LoggerMessage(2, LogLevel.Information, "There are permits for {Endpoint} again, after {Elapsed}.")]
    private static partial void LogRecovered(ILogger logger, string endpoint, TimeSpan elapsed);

    [LoggerMessage(
        3, LogLevel.Warning,
        "{Late} of {Taken} permits for {Endpoint} came too late and were discarded: raise Slack, or relieve this process or its network.")]
    private static partial void LogLate(ILogger logger, string endpoint, long late, long taken);
}
