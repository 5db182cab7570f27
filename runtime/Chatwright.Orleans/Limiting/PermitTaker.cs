using System.Globalization;
using Chatwright.Orleans.Calendar;

namespace Chatwright.Orleans.Limiting;

/// <summary>Takes batches of permits from a budget, and comes again later when there are none.</summary>
/// <param name="budget">Takes up to a number of times, an interval apart.</param>
/// <param name="interval">The interval.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Is told of outages.</param>
internal sealed class PermitTaker(Func<int, TimeSpan, Task<PermitBatch>> budget, TimeSpan interval, TimeProvider time, LimiterLog log)
{
    /// <summary>The time after which a request is given up. Orleans ends it earlier, unless it is cut off from its cluster.</summary>
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_firstPause = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan s_maxPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_maxWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_jitter = TimeSpan.FromMilliseconds(50);

    private int _failures;

    /// <summary>Receives a batch.</summary>
    /// <returns><c>false</c> if none of its permits can be used.</returns>
    internal delegate bool Receiver(PermitBatch batch, TimeSpan interval, Moment requested, Moment received);

    /// <summary>Takes batches until no permits are missing.</summary>
    /// <param name="missing">Gets the number of permits to take; 0 ends the work.</param>
    /// <param name="receive">Receives each batch.</param>
    /// <param name="stop">Ends the work.</param>
    internal async Task RunAsync(Func<int> missing, Receiver receive, CancellationToken stop)
    {
        while (missing() is > 0 and var count)
        {
            var pause = await TakeAsync(count, receive, stop).ConfigureAwait(false);
            if (pause > TimeSpan.Zero)
                await Task.Delay(pause, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <returns>The time to wait before the next request.</returns>
    private async Task<TimeSpan> TakeAsync(int count, Receiver receive, CancellationToken stop)
    {
        try
        {
            var requested = Moment.Now(time);
            // While permits do not arrive in time, as few as possible are lost.
            var batch = await budget(_failures == 0 ? count : 1, interval).WaitAsync(s_timeout, time, stop).ConfigureAwait(false);
            var received = Moment.Now(time);
            if (batch.Count <= 0)
                return Empty(batch);
            if (!receive(batch with { Count = Math.Min(batch.Count, count) }, interval, requested, received))
                return Fail(TooSlow(received.Elapsed(time), requested.Elapsed(time)), null);
            _failures = 0;
            log.Recovered();
            return TimeSpan.Zero;
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            return TimeSpan.Zero;
        }
        catch (Exception e)
        {
            return Fail($"the grain of the budget cannot be reached: {e.Message}", e);
        }
    }

    private TimeSpan Empty(PermitBatch batch)
    {
        if (batch.Problem is { } problem)
            log.Outage(problem, null);
        else
            log.Recovered();
        var wait = Spans.Min(Spans.Max(batch.Wait, s_firstPause), s_maxWait);
        return wait + Random.Shared.NextDouble() * Spans.Min(s_jitter, wait / 4);
    }

    private TimeSpan Fail(string reason, Exception? exception)
    {
        log.Outage(reason, exception);
        var pause = Spans.Min(s_firstPause * Math.Pow(2, Math.Min(_failures++, 10)), s_maxPause);
        return pause * (0.5 + Random.Shared.NextDouble() / 2);
    }

    private static string TooSlow(TimeSpan sinceReceived, TimeSpan sinceRequested) => string.Create(
        CultureInfo.InvariantCulture,
        $"the response of its grain took {(sinceRequested - sinceReceived).TotalMilliseconds:0} ms, which is more than Slack allows");
}
