using System.Threading.RateLimiting;
using Chatwright;
using Chatwright.RateLimiting;
using Tests.Shared;
using Xunit;

namespace Runtime.Tests.RateLimiting;

/// <summary>The state and statistics of a limiter, its timer, and its disposal.</summary>
public sealed class LimiterStateTests
{
    private static readonly TimeSpan s_window = TimeSpan.FromSeconds(1);

    private readonly TimerCountingClock _clock = new();

    [Fact]
    public void Its_state_is_that_of_the_moment_without_another_call()
    {
        using var limiter = Limiter(2);
        limiter.AttemptAcquire().Dispose();
        _clock.Advance(s_window - TimeSpan.FromTicks(1));
        Assert.Equal((1, null), (limiter.GetStatistics().CurrentAvailablePermits, limiter.IdleDuration));
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(s_window, limiter.IdleDuration);
        Assert.Equal(2, limiter.GetStatistics().CurrentAvailablePermits);
    }

    [Fact]
    public void Its_permits_are_free_in_the_statistics_when_their_window_is_over()
    {
        using var limiter = Limiter(2);
        limiter.AttemptAcquire().Dispose();
        _clock.Advance(s_window);
        Assert.Equal(2, limiter.GetStatistics().CurrentAvailablePermits);
    }

    [Fact]
    public void It_is_idle_since_its_latest_permit()
    {
        using var limiter = Limiter(2);
        _clock.Advance(TimeSpan.FromSeconds(10));
        limiter.AttemptAcquire().Dispose();
        _clock.Advance(TimeSpan.FromSeconds(7));
        Assert.Equal(TimeSpan.FromSeconds(7), limiter.IdleDuration);
    }

    [Fact]
    public void It_is_not_idle_while_callers_wait()
    {
        using var limiter = Limiter(1);
        limiter.AttemptAcquire().Dispose();
        _ = limiter.AcquireAsync().AsTask();
        var statistics = limiter.GetStatistics();
        Assert.Equal((0, 1, null), (statistics.CurrentAvailablePermits, statistics.CurrentQueuedCount, limiter.IdleDuration));
    }

    [Fact]
    public async Task Its_queue_counts_permits_and_takes_as_many_as_it_says()
    {
        using var limiter = Limiter(3, queue: 5);
        limiter.AttemptAcquire(3);
        _ = limiter.AcquireAsync(3).AsTask();
        _ = limiter.AcquireAsync(2).AsTask();
        Assert.Equal(5, limiter.GetStatistics().CurrentQueuedCount);
        using var refused = await limiter.AcquireAsync();
        Assert.False(refused.IsAcquired);
    }

    [Fact]
    public async Task A_timer_runs_only_while_callers_wait()
    {
        using var limiter = Limiter(1);
        limiter.AttemptAcquire().Dispose();
        Assert.Equal(0, _clock.WaitingTimers);
        var waiting = limiter.AcquireAsync().AsTask();
        Assert.Equal(1, _clock.WaitingTimers);
        _clock.Advance(s_window);
        (await waiting.WaitAsync(TimeSpan.FromSeconds(10))).Dispose();
        Assert.Equal(0, _clock.WaitingTimers);
    }

    [Fact]
    public async Task Disposal_leaves_no_timer_and_no_queue_and_refuses_once()
    {
        var limiter = Limiter(1);
        limiter.AttemptAcquire().Dispose();
        var waiting = limiter.AcquireAsync().AsTask();
        limiter.Dispose();
        limiter.Dispose();
        await limiter.DisposeAsync();
        Assert.Equal(0, _clock.WaitingTimers);
        Assert.False((await waiting.WaitAsync(TimeSpan.FromSeconds(10))).IsAcquired);
        var statistics = limiter.GetStatistics();
        Assert.Equal((0, 1L, 1L), (statistics.CurrentQueuedCount, statistics.TotalSuccessfulLeases, statistics.TotalFailedLeases));
    }

    [Fact]
    public void Permits_that_end_after_the_disposal_go_to_nobody()
    {
        var limiter = Limiter(2);
        var (first, second) = (limiter.AttemptAcquire(), limiter.AttemptAcquire());
        _ = limiter.AcquireAsync().AsTask();
        limiter.Dispose();
        first.Dispose();
        _clock.Advance(s_window);
        second.Dispose();
        Assert.Equal((1, 2L), (limiter.GetStatistics().CurrentAvailablePermits, limiter.GetStatistics().TotalSuccessfulLeases));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Disposal_of_a_limiter_by_endpoint_refuses_those_who_wait_for_any_endpoint_and_rate(bool isAsync)
    {
        var limiter = ApiRateLimiter.Create(timeProvider: _clock);
        var key = new ApiRateLimitKey { AppId = "1", Endpoint = "v4/a", Permits = 1, Window = s_window };
        ApiRateLimitKey[] keys = [key, key with { AppId = "2" }, key with { Endpoint = "v4/b" }, key with { Permits = 2 }, key with { Permits = 3 }];
        var waiting = keys.Select(it =>
        {
            limiter.AttemptAcquire(it, it.Permits!.Value);
            return limiter.AcquireAsync(it).AsTask();
        }).ToArray();
        if (isAsync)
            await limiter.DisposeAsync();
        else
            limiter.Dispose();
        Assert.All(await Task.WhenAll(waiting).WaitAsync(TimeSpan.FromSeconds(10)), lease => Assert.False(lease.IsAcquired));
        Assert.Equal(0, _clock.WaitingTimers);
    }

    private WindowRateLimiter Limiter(int limit, int queue = 10) => new(limit, s_window, queue, _clock);
}
