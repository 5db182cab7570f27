using System.Diagnostics;
using System.Threading.RateLimiting;
using Chatwright;
using Chatwright.Orleans.Limiting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace Orleans.Tests.Limiting;

/// <summary>A limiter by a clock that stands still until a test moves it.</summary>
public abstract class LimiterTestBase : IDisposable
{
    private protected static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Lazy<BudgetRateLimiter> _limiter;
    private int _served;

    protected LimiterTestBase()
    {
        Budget = new(Clock);
        Log = new(FakeLogCollector.Create(new() { TimeProvider = Clock }));
        _limiter = new(() => new(Budget.TakeAsync, Rate, Options, Clock, new(Logger ?? Log, "v4/endpoint", Clock)));
    }

    private protected WaitCountingClock Clock { get; } = new();

    private protected FakeLogger Log { get; }

    /// <summary>The logger in place of <see cref="Log"/>; null for that one.</summary>
    private protected ILogger? Logger { get; set; }

    private protected FakeBudget Budget { get; }

    private protected OrleansRateLimitOptions Options { get; } = new() { Batch = 8 };

    private protected BudgetRate Rate { get; set; } = new(100, TimeSpan.FromSeconds(1));

    private protected BudgetRateLimiter Limiter => _limiter.Value;

    private protected TimeSpan Now => TimeSpan.FromTicks(Clock.GetTimestamp());

    public void Dispose()
    {
        Limiter.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <returns>When the permit was given.</returns>
    private protected async Task<TimeSpan> CallAsync()
    {
        using var permit = await Limiter.AcquireAsync(1);
        Assert.True(permit.IsAcquired);
        var now = Now;
        Interlocked.Increment(ref _served);
        return now;
    }

    /// <param name="received">Is called before time can pass.</param>
    private protected async Task<RateLimitLease> AcquireAsync(Action? received = null, CancellationToken cancellationToken = default)
    {
        var lease = await Limiter.AcquireAsync(1, cancellationToken);
        received?.Invoke();
        if (lease.IsAcquired)
            Interlocked.Increment(ref _served);
        return lease;
    }

    /// <returns>When the permit was confirmed, and whether another one has replaced it.</returns>
    private protected async Task<(TimeSpan At, bool IsReplaced)> ConfirmAsync(ApiRateLimitLease lease)
    {
        var confirming = lease.ConfirmAsync(default);
        if (confirming.IsCompletedSuccessfully)
            return (Now, false);
        Interlocked.Decrement(ref _served);
        await confirming;
        var now = Now;
        Interlocked.Increment(ref _served);
        return (now, true);
    }

    /// <summary>Lets time pass in steps until something has happened.</summary>
    private protected async Task RunAsync(Task task, TimeSpan step)
    {
        while (!task.IsCompleted)
        {
            await SettleAsync(task);
            await PassAsync(step);
        }
        await task;
    }

    /// <summary>Lets a step of time pass if something awaits that. If not, something that takes a thread is still under way.</summary>
    /// <param name="isAwaited"><c>true</c> if the test itself awaits it.</param>
    private protected Task PassAsync(TimeSpan step, bool isAwaited = false)
    {
        if (!isAwaited && Limiter.GetStatistics().CurrentQueuedCount == 0 && Clock.Waits == 0)
            return Task.Delay(1);
        Clock.Advance(step);
        return Task.CompletedTask;
    }

    private protected async Task RunAsync(TimeSpan time, TimeSpan step)
    {
        for (var end = Now + time; Now < end; Clock.Advance(step))
            await SettleAsync();
    }

    /// <summary>Lets the limiter do all it can without time passing.</summary>
    private protected async Task SettleAsync(Task? task = null)
    {
        var start = Stopwatch.GetTimestamp();
        while (task?.IsCompleted != true && !IsIdle)
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < Patience, "The limiter does not come to rest.");
            await Task.Delay(1);
        }
    }

    /// <summary>Every permit has reached its caller, and permits are taken by nobody, or only when time has passed.</summary>
    private bool IsIdle => HaveAllBeenServed && (!Limiter.IsTaking || Clock.Waits > 0) && HaveAllBeenServed;

    private bool HaveAllBeenServed => Limiter.GetStatistics().TotalSuccessfulLeases == Volatile.Read(ref _served);
}
