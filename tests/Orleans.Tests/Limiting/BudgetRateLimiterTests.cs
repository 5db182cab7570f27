using System.Threading.RateLimiting;

namespace Orleans.Tests.Limiting;

public sealed class BudgetRateLimiterTests : LimiterTestBase
{
    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(5);

    private TimeSpan Interval => Rate.Interval(Options.Slack);

    [Fact]
    public async Task Permits_are_given_in_the_order_of_the_callers_and_none_before_its_time()
    {
        var start = Now;
        var callers = Enumerable.Range(0, 40).Select(_ => CallAsync()).ToArray();
        await RunAsync(Task.WhenAll(callers), TimeSpan.FromMilliseconds(1));
        var given = await Task.WhenAll(callers);
        Assert.Equal(given.Order(), given);
        for (var i = 0; i < given.Length; i++)
            Assert.True(given[i] - start >= Interval * i, $"permit {i} was given {given[i] - start} after the start");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task No_window_holds_more_than_the_limit_however_long_the_process_stands_still(int seed)
    {
        var random = new Random(seed);
        var callers = Enumerable.Range(0, 300).Select(_ => CallAsync()).ToArray();
        var all = Task.WhenAll(callers);
        while (!all.IsCompleted)
        {
            await SettleAsync(all);
            Clock.Advance(TimeSpan.FromMilliseconds(random.Next(20) == 0 ? random.Next(500) : random.Next(10)));
        }
        var given = await all;
        Assert.All(given, from => Assert.InRange(given.Count(at => at >= from && at < from + Rate.Window), 1, Rate.Permits));
        Assert.True(Limiter.Late > 0, "nothing was late, so nothing was tried");
    }

    [Fact]
    public async Task Permits_are_taken_in_batches()
    {
        await RunAsync(Task.WhenAll(Enumerable.Range(0, 64).Select(_ => CallAsync())), s_step);
        Assert.All(Budget.Batches, batch => Assert.InRange(batch, 1, Options.Batch));
        Assert.Contains(Options.Batch, Budget.Batches);
    }

    [Fact]
    public async Task A_caller_alone_takes_a_permit_alone()
    {
        for (var i = 0; i < 20; i++)
            await RunAsync(CallAsync(), s_step);
        await SettleAsync();
        Assert.Equal(20, Budget.Batches.Sum() - Limiter.Late);
    }

    [Fact]
    public async Task A_caller_who_gives_up_leaves_the_permit_to_the_next()
    {
        Budget.Next = TimeSpan.FromSeconds(1);
        using var gives = new CancellationTokenSource();
        var (first, second) = (AcquireAsync(cancellationToken: gives.Token), AcquireAsync());
        await gives.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal(1, Limiter.GetStatistics().CurrentQueuedCount);
        await RunAsync(second, TimeSpan.FromMilliseconds(10));
        Assert.True((await second).IsAcquired);
    }

    [Fact]
    public async Task No_permits_are_taken_for_callers_who_have_given_up()
    {
        Budget.BeforeResponse = () => throw new TimeoutException("Nobody answers.");
        using var gives = new CancellationTokenSource();
        var callers = Enumerable.Range(0, 5).Select(_ => AcquireAsync(cancellationToken: gives.Token)).ToArray();
        await RunAsync(TimeSpan.FromSeconds(1), s_step);
        await gives.CancelAsync();
        await RunAsync(TimeSpan.FromSeconds(3), TimeSpan.FromMilliseconds(100));
        var before = Budget.Batches.Count;
        await RunAsync(TimeSpan.FromSeconds(30), TimeSpan.FromMilliseconds(500));
        Assert.Equal(before, Budget.Batches.Count);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(callers));
        Assert.All(callers, caller => Assert.True(caller.IsCanceled));
    }

    [Fact]
    public async Task A_token_that_is_cancelled_before_takes_nothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AcquireAsync(cancellationToken: new(true)));
        await SettleAsync();
        Assert.Empty(Budget.Batches);
    }

    [Fact]
    public async Task A_response_that_comes_late_gives_no_permit_whose_time_has_passed()
    {
        var slow = true;
        Budget.BeforeResponse = () =>
        {
            if (slow)
                Clock.Advance(TimeSpan.FromMilliseconds(100));
            slow = false;
            return Task.CompletedTask;
        };
        await RunAsync(CallAsync(), s_step);
        Assert.Equal((1, 2), (Limiter.Late, Budget.Batches.Count));
        Assert.Contains("100 ms, which is more than Slack allows", Log.Collector.GetSnapshot()[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_responses_take_longer_than_the_slack_few_permits_are_wasted()
    {
        Budget.BeforeResponse = () =>
        {
            Clock.Advance(TimeSpan.FromMilliseconds(100));
            return Task.CompletedTask;
        };
        _ = AcquireAsync();
        await RunAsync(TimeSpan.FromSeconds(60), TimeSpan.FromMilliseconds(100));
        Assert.InRange(Budget.Batches.Count, 20, 70);
        Assert.All(Budget.Batches, batch => Assert.Equal(1, batch));
    }

    [Fact]
    public async Task The_end_of_the_limiter_is_the_end_of_waiting()
    {
        Budget.Next = TimeSpan.FromDays(1);
        var caller = AcquireAsync();
        await Limiter.DisposeAsync();
        using var lease = await caller;
        Assert.False(lease.IsAcquired);
        Assert.True(lease.TryGetMetadata(MetadataName.ReasonPhrase, out var reason));
        Assert.Equal("the rate limiter was disposed", reason);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => AcquireAsync());
    }

    [Fact]
    public void There_is_no_permit_without_a_wait()
    {
        using RateLimitLease now = Limiter.AttemptAcquire(1), none = Limiter.AttemptAcquire(0);
        Assert.Equal((false, true), (now.IsAcquired, none.IsAcquired));
    }

    [Fact]
    public async Task A_permit_is_for_one_attempt()
        => await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Limiter.AcquireAsync(2));

    [Fact]
    public async Task A_full_queue_is_refused_with_the_option_that_sets_it()
    {
        Options.QueueLimit = 2;
        Budget.Next = TimeSpan.FromDays(1);
        _ = (AcquireAsync(), AcquireAsync());
        using var third = await AcquireAsync();
        Assert.True(third.TryGetMetadata(MetadataName.ReasonPhrase, out var reason));
        Assert.Equal(
            "the rate-limit queue is full (2 waiting, 100 calls/s): raise OrleansRateLimitOptions.QueueLimit or call less often", reason);
        var statistics = Limiter.GetStatistics();
        Assert.Equal((2, 1), (statistics.CurrentQueuedCount, statistics.TotalFailedLeases));
    }

    [Fact]
    public async Task A_limiter_is_idle_from_its_last_permit_on()
    {
        await RunAsync(CallAsync(), s_step);
        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.InRange(Limiter.IdleDuration!.Value, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1.1));
        Budget.Next = TimeSpan.FromDays(1);
        _ = AcquireAsync();
        Assert.Null(Limiter.IdleDuration);
    }

    [Fact]
    public async Task A_limit_of_one_call_a_minute_is_used_in_full()
    {
        Rate = new(1, TimeSpan.FromMinutes(1));
        var callers = Enumerable.Range(0, 4).Select(_ => CallAsync()).ToArray();
        await RunAsync(Task.WhenAll(callers), TimeSpan.FromMilliseconds(50));
        var given = await Task.WhenAll(callers);
        Assert.InRange(given[^1] - given[0], TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(3.1));
    }
}
