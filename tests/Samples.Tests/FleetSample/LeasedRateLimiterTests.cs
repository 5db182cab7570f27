using System.Diagnostics;
using System.Threading.RateLimiting;
using Fleet;
using Microsoft.Extensions.Logging.Abstractions;

namespace Samples.Tests.FleetSample;

/// <summary>The limiter by a clock that stands still, over a budget in memory that hands out the times of a calendar as the database does.</summary>
public sealed class LeasedRateLimiterTests : IAsyncDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly FleetOptions _options = new()
    {
        Permits = 100,
        Window = TimeSpan.FromSeconds(1),
        Slack = TimeSpan.FromMilliseconds(60),
        Batch = 8,
    };
    private readonly List<int> _batches = [];
    private readonly LeasedRateLimiter _limiter;
    private TimeSpan _next;
    private Func<Task> _delay = () => Task.CompletedTask;

    public LeasedRateLimiterTests() => _limiter = new(TakeAsync, _options, _clock, NullLogger<LeasedRateLimiter>.Instance);

    private TimeSpan Now => TimeSpan.FromTicks(_clock.GetTimestamp());

    [Fact]
    public async Task Permits_are_given_in_the_order_of_the_callers_and_none_before_its_time()
    {
        var start = Now;
        var callers = Enumerable.Range(0, 40).Select(_ => CallAsync()).ToArray();
        await RunAsync(Task.WhenAll(callers), TimeSpan.FromMilliseconds(1));
        var given = await Task.WhenAll(callers);
        Assert.Equal(given.Order(), given);
        for (var i = 0; i < given.Length; i++)
            Assert.True(given[i] - start >= _options.Interval * i, $"permit {i} was given {given[i] - start} after the start");
    }

    [Fact]
    public async Task No_window_holds_more_than_the_limit_however_long_the_process_stands_still()
    {
        var random = new Random(1);
        var callers = Enumerable.Range(0, 300).Select(_ => CallAsync()).ToArray();
        var all = Task.WhenAll(callers);
        while (!all.IsCompleted)
        {
            await SettleAsync(all);
            _clock.Advance(TimeSpan.FromMilliseconds(random.Next(20) == 0 ? random.Next(500) : random.Next(10)));
        }
        var given = await all;
        Assert.All(given, from => Assert.InRange(given.Count(at => at >= from && at < from + _options.Window), 1, _options.Permits));
        Assert.True(_limiter.Late > 0, "nothing was late, so nothing was tried");
    }

    [Fact]
    public async Task Permits_are_taken_in_batches()
    {
        var callers = Task.WhenAll(Enumerable.Range(0, 64).Select(_ => CallAsync()));
        await RunAsync(callers, TimeSpan.FromMilliseconds(5));
        Assert.All(_batches, batch => Assert.InRange(batch, 1, _options.Batch));
        Assert.Contains(_options.Batch, _batches);
    }

    [Fact]
    public async Task A_caller_alone_takes_a_permit_alone()
    {
        for (var i = 0; i < 20; i++)
        {
            var caller = CallAsync();
            await RunAsync(caller, TimeSpan.FromMilliseconds(5));
        }
        await Task.Delay(20);
        Assert.Equal(20, _batches.Sum() - _limiter.Late);
    }

    [Fact]
    public async Task A_caller_who_gives_up_leaves_the_permit_to_the_next()
    {
        _next = Now + TimeSpan.FromSeconds(1);
        using var gives = new CancellationTokenSource();
        var first = _limiter.AcquireAsync(1, gives.Token).AsTask();
        var second = _limiter.AcquireAsync(1).AsTask();
        await gives.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await RunAsync(second, TimeSpan.FromMilliseconds(10));
        Assert.True((await second).IsAcquired);
    }

    [Fact]
    public async Task A_budget_that_responds_late_gives_no_permit_whose_time_has_passed()
    {
        var slow = true;
        _delay = () =>
        {
            if (slow)
                _clock.Advance(TimeSpan.FromMilliseconds(100));
            slow = false;
            return Task.CompletedTask;
        };
        using var permit = await _limiter.AcquireAsync(1);
        Assert.True(permit.IsAcquired);
        Assert.Equal((1, 2), (_limiter.Late, _batches.Count));
    }

    [Fact]
    public async Task A_permanent_error_of_the_budget_reaches_waiting_and_later_callers()
    {
        _delay = () => throw new InvalidOperationException("There is no budget.");
        await Assert.ThrowsAsync<InvalidOperationException>(() => _limiter.AcquireAsync(1).AsTask());
        await Assert.ThrowsAsync<InvalidOperationException>(() => _limiter.AcquireAsync(1).AsTask());
    }

    [Fact]
    public async Task The_end_of_the_limiter_is_the_end_of_waiting()
    {
        _next = Now + TimeSpan.FromDays(1);
        var caller = _limiter.AcquireAsync(1).AsTask();
        await _limiter.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => caller);
    }

    [Fact]
    public void There_is_no_permit_without_a_wait()
    {
        using RateLimitLease now = _limiter.AttemptAcquire(1), none = _limiter.AttemptAcquire(0);
        Assert.Equal((false, true), (now.IsAcquired, none.IsAcquired));
    }

    public ValueTask DisposeAsync() => _limiter.DisposeAsync();

    /// <summary>As the database does it: the next free time, or now.</summary>
    private async Task<PermitBatch> TakeAsync(int count, CancellationToken cancellationToken)
    {
        var first = _next > Now ? _next : Now;
        _next = first + _options.Interval * count;
        _batches.Add(count);
        var wait = first - Now;
        await _delay();
        return new(count, wait);
    }

    /// <returns>When the permit was given.</returns>
    private async Task<TimeSpan> CallAsync()
    {
        using var permit = (PermitLease)await _limiter.AcquireAsync(1);
        return TimeSpan.FromTicks(permit.GivenAt!.Value);
    }

    /// <summary>Lets time pass in steps until something has happened.</summary>
    private async Task RunAsync(Task task, TimeSpan step)
    {
        while (!task.IsCompleted)
        {
            await SettleAsync(task);
            _clock.Advance(step);
        }
        await task;
    }

    /// <summary>
    /// Lets the limiter do all it can without time passing, as far as that is visible from outside. A permit missed then is late, and not granted.
    /// </summary>
    private async Task SettleAsync(Task task)
    {
        var start = Stopwatch.GetTimestamp();
        var before = (-1L, -1, -1L);
        while (!task.IsCompleted && Stopwatch.GetElapsedTime(start) < TimeSpan.FromMilliseconds(100))
        {
            var now = (_limiter.GetStatistics()!.TotalSuccessfulLeases, _batches.Count, _limiter.Late);
            if (now == before)
                return;
            before = now;
            await Task.Delay(1);
        }
    }
}
