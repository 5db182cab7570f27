using System.Threading.Channels;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;

namespace Fleet;

/// <summary>
/// Gives permits that it takes from elsewhere in batches, each at its own time: not before, and not later than a slack allows. A permit whose time
/// has passed is thrown away, so that a process which stood still does not catch up at the expense of the limit. Callers are served in the order in
/// which they came.
/// </summary>
internal sealed partial class LeasedRateLimiter : RateLimiter
{
    private readonly Func<int, CancellationToken, Task<PermitBatch>> _take;
    private readonly FleetOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<Waiter> _waiters = Channel.CreateUnbounded<Waiter>();
    private readonly Channel<Permit> _permits = Channel.CreateUnbounded<Permit>(new() { SingleReader = true, SingleWriter = true });
    private readonly SemaphoreSlim _demand = new(0);
    private readonly Task _work;

    /// <summary>The exception for callers after the last permit.</summary>
    private Exception _end = new ObjectDisposedException(nameof(LeasedRateLimiter));
    private int _waiting;
    private int _ahead;
    private long _given;
    private long _late;

    /// <param name="take">Takes a number of permits from the budget that is shared.</param>
    /// <param name="options">The limit.</param>
    /// <param name="time">The clock by which permits are given.</param>
    /// <param name="logger">Is told of permits that came too late.</param>
    public LeasedRateLimiter(
        Func<int, CancellationToken, Task<PermitBatch>> take, FleetOptions options, TimeProvider time, ILogger<LeasedRateLimiter> logger)
    {
        (_take, _options, _time, _logger) = (take, options, time, logger);
        _work = Task.WhenAll(Task.Run(TakeAsync), Task.Run(GiveAsync));
    }

    /// <summary>The number of permits that were dropped because their time had passed.</summary>
    public long Late => Interlocked.Read(ref _late);

    public override TimeSpan? IdleDuration => null;

    public override RateLimiterStatistics GetStatistics()
        => new()
        {
            CurrentAvailablePermits = 0,
            CurrentQueuedCount = _waiting,
            TotalSuccessfulLeases = Interlocked.Read(ref _given),
            TotalFailedLeases = 0,
        };

    /// <summary>There is no permit without a wait: each has a time of its own.</summary>
    protected override RateLimitLease AttemptAcquireCore(int permitCount) => new PermitLease(permitCount == 0 ? _time.GetTimestamp() : null);

    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        if (permitCount == 0)
            return new PermitLease(_time.GetTimestamp());
        ArgumentOutOfRangeException.ThrowIfNotEqual(permitCount, 1);
        cancellationToken.ThrowIfCancellationRequested();
        var waiter = new Waiter();
        Interlocked.Increment(ref _waiting);
        if (!_waiters.Writer.TryWrite(waiter))
            throw _end;
        _demand.Release();
        await using (cancellationToken.UnsafeRegister(static (state, token) => ((Waiter)state!).Given.TrySetCanceled(token), waiter))
        {
            try
            {
                return await waiter.Given.Task;
            }
            catch (OperationCanceledException)
            {
                Interlocked.Decrement(ref _waiting);
                throw;
            }
        }
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        Dispose(true);
        await _work;
        await base.DisposeAsyncCore();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stop.Cancel();
            End();
        }
        base.Dispose(disposing);
    }

    /// <summary>Sees to it that there are as many permits ahead as callers wait, in batches.</summary>
    private async Task TakeAsync()
    {
        try
        {
            while (true)
            {
                await _demand.WaitAsync(_stop.Token);
                var missing = Volatile.Read(ref _waiting) - Volatile.Read(ref _ahead);
                if (missing <= 0 || _ahead > _options.Batch / 2)
                    continue;
                await TakeAsync(Math.Min(missing, _options.Batch));
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The end.
        }
        catch (Exception e)
        {
            // A permanent error is thrown to every caller.
            _end = e;
            End();
        }
    }

    private async Task TakeAsync(int count)
    {
        var asked = _time.GetTimestamp();
        var batch = await _take(count, _stop.Token);
        var received = _time.GetTimestamp();
        Interlocked.Add(ref _ahead, batch.Count);
        for (var i = 0; i < batch.Count; i++)
        {
            // The budget's "now" lay between the question and the response. So it is never too early after the one, and never too late before the
            // other.
            var after = batch.FirstAfter + i * _options.Interval;
            _permits.Writer.TryWrite(new(Later(received, after), Later(asked, after + _options.Slack)));
        }
    }

    private async Task GiveAsync()
    {
        try
        {
            await foreach (var permit in _permits.Reader.ReadAllAsync(_stop.Token))
            {
                // A delay is cut to whole milliseconds, and a permit is never early.
                while (_time.GetElapsedTime(_time.GetTimestamp(), permit.From) is { Ticks: > 0 } wait)
                    await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), _time, _stop.Token);
                Give(permit);
                // Callers that still wait, and those whose permit was late, need more.
                _demand.Release();
            }
        }
        catch (OperationCanceledException)
        {
            // The end.
        }
    }

    private void Give(Permit permit)
    {
        Interlocked.Decrement(ref _ahead);
        while (_time.GetTimestamp() is var now && now <= permit.Until)
        {
            if (!_waiters.Reader.TryRead(out var waiter))
                return;
            if (!waiter.Given.TrySetResult(new PermitLease(now)))
                continue; // it was cancelled meanwhile
            Interlocked.Decrement(ref _waiting);
            Interlocked.Increment(ref _given);
            return;
        }
        LogLate(_logger, Interlocked.Increment(ref _late));
    }

    private void End()
    {
        _waiters.Writer.TryComplete();
        while (_waiters.Reader.TryRead(out var waiter))
            waiter.Given.TrySetException(_end);
    }

    private long Later(long timestamp, TimeSpan by) => timestamp + (long)(by.TotalSeconds * _time.TimestampFrequency);

    [LoggerMessage(
        LogLevel.Debug,
        "A permit came too late, {Late} so far. If that is often, Fleet:Slack is too short for this machine or its way to the database.")]
    private static partial void LogLate(ILogger logger, long late);

    /// <summary>A permit that may be given from one time to another.</summary>
    private readonly record struct Permit(long From, long Until);

    private sealed class Waiter
    {
        public TaskCompletionSource<RateLimitLease> Given { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
