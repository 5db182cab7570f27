using System.Threading.RateLimiting;
using Chatwright;
using Chatwright.RateLimiting;
using Xunit;

namespace Runtime.Tests.RateLimiting;

public sealed class WindowRateLimiterTests
{
    private static readonly TimeSpan s_window = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void As_many_permits_as_allowed_are_given_at_once_and_no_more()
    {
        using var limiter = Limiter(3);
        Assert.All(Take(limiter, 3), lease => Assert.True(lease.IsAcquired));
        Assert.False(limiter.AttemptAcquire().IsAcquired);
    }

    [Fact]
    public void A_permit_counts_for_one_window_from_the_end_of_what_it_was_for()
    {
        using var limiter = Limiter(1);
        var lease = limiter.AttemptAcquire();
        _clock.Advance(TimeSpan.FromMilliseconds(20));
        lease.Dispose();
        _clock.Advance(s_window - TimeSpan.FromTicks(1));
        Assert.False(limiter.AttemptAcquire().IsAcquired);
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.True(limiter.AttemptAcquire().IsAcquired);
    }

    [Fact]
    public void A_slow_request_counts_for_two_windows()
    {
        using var limiter = Warm(Limiter(1));
        using var lease = limiter.AttemptAcquire();
        _clock.Advance(s_window + s_window - TimeSpan.FromTicks(1));
        Assert.False(limiter.AttemptAcquire().IsAcquired);
        _clock.Advance(TimeSpan.FromTicks(1));
        var next = limiter.AttemptAcquire();
        Assert.True(next.IsAcquired);
        // The end of the first one, long after its window, gives nothing back.
        lease.Dispose();
        lease.Dispose();
        Assert.False(limiter.AttemptAcquire().IsAcquired);
    }

    [Fact]
    public void A_slow_request_at_the_beginning_counts_until_a_window_after_its_end()
    {
        using var limiter = Limiter(1);
        var lease = limiter.AttemptAcquire();
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.False(limiter.AttemptAcquire().IsAcquired);
        lease.Dispose();
        _clock.Advance(s_window - TimeSpan.FromTicks(1));
        Assert.False(limiter.AttemptAcquire().IsAcquired);
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.True(limiter.AttemptAcquire().IsAcquired);
    }

    [Fact]
    public async Task Those_who_wait_are_served_in_their_order_and_nobody_overtakes()
    {
        using var limiter = Limiter(1);
        limiter.AttemptAcquire().Dispose();
        var waiting = Enumerable.Range(0, 3).Select(_ => limiter.AcquireAsync().AsTask()).ToArray();
        for (var served = 0; served < 3; served++)
        {
            Assert.Equal(served, waiting.Count(task => task.IsCompleted));
            _clock.Advance(s_window);
            (await waiting[served].WaitAsync(TimeSpan.FromSeconds(10))).Dispose();
            Assert.False(limiter.AttemptAcquire().IsAcquired);
        }
    }

    [Fact]
    public async Task A_small_wish_does_not_overtake_a_large_one_that_waits()
    {
        using var limiter = Limiter(4);
        limiter.AttemptAcquire(2).Dispose();
        var large = limiter.AcquireAsync(3).AsTask();
        Assert.False(limiter.AttemptAcquire(1).IsAcquired);
        var small = limiter.AcquireAsync(1).AsTask();
        Assert.False(small.IsCompleted);
        _clock.Advance(s_window);
        Assert.True((await large.WaitAsync(TimeSpan.FromSeconds(10))).IsAcquired);
        Assert.True((await small.WaitAsync(TimeSpan.FromSeconds(10))).IsAcquired);
    }

    [Fact]
    public async Task A_cancelled_waiter_leaves_the_queue_and_lets_the_next_one_in()
    {
        using var limiter = Limiter(4);
        limiter.AttemptAcquire(2).Dispose();
        using var cancelled = new CancellationTokenSource();
        var large = limiter.AcquireAsync(4, cancelled.Token).AsTask();
        var small = limiter.AcquireAsync(2).AsTask();
        await cancelled.CancelAsync();
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => large);
        Assert.Equal(cancelled.Token, error.CancellationToken);
        Assert.True((await small.WaitAsync(TimeSpan.FromSeconds(10))).IsAcquired);
        Assert.Equal(0, limiter.GetStatistics()!.CurrentQueuedCount);
    }

    [Fact]
    public async Task A_full_queue_refuses_and_says_when_to_come_back()
    {
        using var limiter = Limiter(1, queue: 1);
        limiter.AttemptAcquire().Dispose();
        _ = limiter.AcquireAsync().AsTask();
        _clock.Advance(TimeSpan.FromMilliseconds(400));
        using var refused = await limiter.AcquireAsync();
        Assert.False(refused.IsAcquired);
        Assert.True(refused.TryGetMetadata(MetadataName.RetryAfter, out var wait));
        Assert.Equal(TimeSpan.FromMilliseconds(600), wait);
    }

    [Fact]
    public async Task A_token_that_is_cancelled_already_takes_nothing()
    {
        using var limiter = Limiter(1);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await limiter.AcquireAsync(1, new(true)));
        Assert.True(limiter.AttemptAcquire().IsAcquired);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Disposal_refuses_those_who_wait(bool isAsync)
    {
        var limiter = Limiter(1);
        limiter.AttemptAcquire();
        var waiting = limiter.AcquireAsync().AsTask();
        if (isAsync)
            await limiter.DisposeAsync();
        else
            limiter.Dispose();
        var refused = await waiting;
        Assert.False(refused.IsAcquired);
        Assert.True(refused.TryGetMetadata(MetadataName.ReasonPhrase, out var reason));
        Assert.Equal("the rate limiter was disposed", reason);
        Assert.Throws<ObjectDisposedException>(() => limiter.AttemptAcquire());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Nothing_is_kept_of_requests_that_ended_while_another_hangs(bool isWarm)
    {
        using var limiter = isWarm ? Warm(Limiter(10)) : Limiter(10);
        using var hanging = limiter.AttemptAcquire();
        var ended = PassThrough(limiter, 50);
        GC.Collect();
        Assert.DoesNotContain(ended, static lease => lease.IsAlive);
    }

    [Fact]
    public async Task A_request_that_hangs_at_the_beginning_gives_its_permit_back_after_a_minute_and_its_window()
    {
        using var limiter = Limiter(1);
        using var hanging = limiter.AttemptAcquire();
        var waiting = limiter.AcquireAsync().AsTask();
        _clock.Advance(TimeSpan.FromMinutes(1) + s_window - TimeSpan.FromTicks(1));
        Assert.False(waiting.IsCompleted);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True((await waiting.WaitAsync(TimeSpan.FromSeconds(10))).IsAcquired);
    }

    [Theory]
    [InlineData(100L)]
    [InlineData(int.MaxValue)]
    [InlineData(900_000_000_000)]
    public async Task A_window_of_any_length_is_waited_for(long seconds)
    {
        foreach (var clock in new[] { TimeProvider.System, _clock })
        {
            using var limiter = new WindowRateLimiter(1, TimeSpan.FromSeconds(seconds), 1, clock);
            limiter.AttemptAcquire().Dispose();
            using var impatient = new CancellationTokenSource();
            var waiting = limiter.AcquireAsync(1, impatient.Token).AsTask();
            using var refused = await limiter.AcquireAsync(1, default);
            Assert.True(refused.TryGetMetadata(MetadataName.RetryAfter, out var wait) && wait > TimeSpan.FromSeconds(99));
            _clock.Advance(TimeSpan.FromDays(60));
            if (clock == _clock && seconds == 100)
                Assert.True((await waiting.WaitAsync(TimeSpan.FromSeconds(10))).IsAcquired);
            else
                Assert.False(waiting.IsCompleted);
            await impatient.CancelAsync();
        }
    }

    [Fact]
    public void It_tells_its_state()
    {
        using var limiter = Limiter(2);
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(TimeSpan.FromMinutes(1), limiter.IdleDuration);
        Take(limiter, 3).ForEach(lease => lease.Dispose());
        Assert.Null(limiter.IdleDuration);
        var statistics = limiter.GetStatistics()!;
        Assert.Equal((0, 0, 2, 1), (statistics.CurrentAvailablePermits, statistics.CurrentQueuedCount, statistics.TotalSuccessfulLeases,
            statistics.TotalFailedLeases));
        Assert.Throws<ArgumentOutOfRangeException>(() => limiter.AttemptAcquire(3));
    }

    /// <summary>No window at the service holds more than the limit, whatever delays a request by up to a window after its permit.</summary>
    /// <param name="seed">The seed of the times.</param>
    /// <param name="way">The time that every call takes to arrive, and to come back, in milliseconds.</param>
    /// <param name="late">The additional time of some, in milliseconds.</param>
    /// <param name="work">The time that the service works on some, in milliseconds.</param>
    /// <param name="use">The minimum share of the limit that is used.</param>
    [Theory]
    [InlineData(1, 0, 2, 2, 0.95)]
    [InlineData(2, 75, 10, 20, 0.93)]
    [InlineData(3, 150, 5, 5, 0.95)]
    [InlineData(6, 1500, 5, 5, 0.40)]
    [InlineData(4, 0, 900, 400, 0.70)]
    [InlineData(5, 5, 100, 2000, 0.65)]
    public void No_window_at_the_service_ever_holds_more_than_the_limit(int seed, int way, int late, int work, double use)
    {
        const int Limit = 20;
        var random = new Random(seed);
        using var limiter = Limiter(Limit);
        var arrivals = new List<TimeSpan>();
        var underWay = new PriorityQueue<RateLimitLease, TimeSpan>();
        var now = TimeSpan.Zero;
        for (var step = 0; step < 100_000; step++)
        {
            var time = TimeSpan.FromMilliseconds(random.NextDouble() * 2);
            now += time;
            _clock.Advance(time);
            while (underWay.TryPeek(out _, out var end) && end <= now)
                underWay.Dequeue().Dispose();
            while (limiter.AttemptAcquire() is { IsAcquired: true } lease)
            {
                var arrival = now + TimeSpan.FromMilliseconds(way + (random.Next(2) * late * random.NextDouble()));
                arrivals.Add(arrival);
                underWay.Enqueue(lease, arrival + TimeSpan.FromMilliseconds(way + (random.Next(2) * work * random.NextDouble())));
            }
        }
        arrivals.Sort();
        for (var i = 0; i + Limit < arrivals.Count; i++)
            Assert.True(arrivals[i + Limit] - arrivals[i] >= s_window, $"{Limit + 1} calls arrived within {arrivals[i + Limit] - arrivals[i]}");
        Assert.True(arrivals.Count >= use * Limit * now.TotalSeconds, $"only {arrivals.Count / Limit / now.TotalSeconds:P1} of the limit");
    }

    private static List<RateLimitLease> Take(RateLimiter limiter, int count) => [.. Enumerable.Range(0, count).Select(_ => limiter.AttemptAcquire())];

    /// <summary>Acquires and ends leases one after the other.</summary>
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private List<WeakReference> PassThrough(WindowRateLimiter limiter, int count)
    {
        List<WeakReference> leases = [];
        for (var i = 0; i < count; i++)
        {
            var lease = limiter.AttemptAcquire();
            Assert.True(lease.IsAcquired);
            lease.Dispose();
            leases.Add(new(lease));
            _clock.Advance(s_window);
        }
        return leases;
    }

    /// <summary>Has it see what is usual: leases that end at once.</summary>
    private WindowRateLimiter Warm(WindowRateLimiter limiter)
    {
        for (var i = 0; i < 100; i++)
        {
            limiter.AttemptAcquire().Dispose();
            _clock.Advance(s_window);
        }
        return limiter;
    }

    private WindowRateLimiter Limiter(int limit, int queue = 10) => new(limit, s_window, queue, _clock);
}
