using System.Diagnostics;
using System.Threading.RateLimiting;
using Chatwright;

namespace Orleans.Tests.Clusters;

/// <summary>Callers that take a permit as soon as they have had one, and the times at which they had them.</summary>
internal sealed class Load
{
    private const int CallersEach = 16;

    private readonly List<TimeSpan> _given = [];
    private readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>The times of all permits, in their order.</summary>
    public IReadOnlyList<TimeSpan> Given
    {
        get
        {
            lock (_given)
                return [.. _given.Order()];
        }
    }

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_start);

    /// <summary>The largest number of permits in any second.</summary>
    public int MaxInASecond
    {
        get
        {
            var (given, first, max) = (Given, 0, 0);
            for (var last = 0; last < given.Count; last++)
            {
                while (given[last] - given[first] >= TimeSpan.FromSeconds(1))
                    first++;
                max = Math.Max(max, last - first + 1);
            }
            return max;
        }
    }

    /// <summary>Runs callers on each limiter for a time.</summary>
    public async Task RunAsync(TimeSpan time, IEnumerable<PartitionedRateLimiter<ApiRateLimitKey>> limiters)
    {
        using var end = new CancellationTokenSource(time);
        await RunAsync(limiters, end.Token);
    }

    /// <summary>Runs callers on each limiter until they are stopped.</summary>
    public Task RunAsync(IEnumerable<PartitionedRateLimiter<ApiRateLimitKey>> limiters, CancellationToken stop)
        => Task.WhenAll(limiters.SelectMany(limiter => Enumerable.Range(0, CallersEach).Select(_ => CallAsync(limiter, stop))));

    /// <summary>The number of permits in a part of the time.</summary>
    public int Between(TimeSpan from, TimeSpan to) => Given.Count(at => at >= from && at < to);

    /// <summary>The number of permits in each second.</summary>
    public override string ToString()
        => "permits by second: " + string.Join(" ", Enumerable.Range(0, (int)Elapsed.TotalSeconds + 1).Select(
            second => Between(TimeSpan.FromSeconds(second), TimeSpan.FromSeconds(second + 1))));

    private async Task CallAsync(PartitionedRateLimiter<ApiRateLimitKey> limiter, CancellationToken stop)
    {
        try
        {
            while (true)
            {
                using var permit = await limiter.AcquireAsync(Cluster.Key, 1, stop);
                var now = Elapsed;
                if (!permit.IsAcquired)
                    return;
                lock (_given)
                    _given.Add(now);
            }
        }
        catch (OperationCanceledException)
        {
            // They were stopped.
        }
        catch (ObjectDisposedException)
        {
            // The silo of the caller is gone.
        }
    }
}
