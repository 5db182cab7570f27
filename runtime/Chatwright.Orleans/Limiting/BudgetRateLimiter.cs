using System.Threading.RateLimiting;
using Chatwright.Orleans.Calendar;

namespace Chatwright.Orleans.Limiting;

/// <summary>
/// Gives permits that it takes from a budget in batches, each at its time: not before, and not later than a slack allows. Callers are served in their
/// order. Permits are taken only for callers who wait; nothing runs while there are none.
/// </summary>
internal sealed class BudgetRateLimiter : RateLimiter
{
    /// <summary>Timers have a maximum of 49 days. Waking early does no harm.</summary>
    private static readonly TimeSpan s_maxTimer = TimeSpan.FromDays(1);

    private readonly object _gate = new();
    private readonly BudgetRate _rate;
    private readonly int _batch;
    private readonly int _queueLimit;
    private readonly TimeSpan _slack;
    private readonly TimeProvider _time;
    private readonly LimiterLog _log;
    private readonly PermitTaker _taker;
    private readonly PermitQueue _permits;
    private readonly LinkedList<Waiter> _waiters = [];
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Serves callers when the time of a permit has come. Null as long as no caller has waited.</summary>
    private ITimer? _timer;
    private bool _isTaking;
    private bool _isDisposed;
    private long _given;
    private long _refused;
    private long _lastUse;

    /// <param name="budget">Takes permits: up to a number, an interval apart.</param>
    /// <param name="rate">The limit.</param>
    /// <param name="options">The slack, the batch and the queue.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">Is told of outages and late permits.</param>
    internal BudgetRateLimiter(
        Func<int, TimeSpan, Task<PermitBatch>> budget, BudgetRate rate, OrleansRateLimitOptions options, TimeProvider time, LimiterLog log)
    {
        (_rate, _batch, _queueLimit, _slack) = (rate, options.Batch, options.QueueLimit, options.Slack);
        (_time, _log) = (time, log);
        _taker = new(budget, rate.Interval(options.Slack), time, log);
        _permits = new(options.Slack, time);
        _lastUse = time.GetTimestamp();
    }

    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (_gate)
                return _waiters.Count > 0 ? null : _time.GetElapsedTime(_lastUse);
        }
    }

    /// <summary>The number of permits that were discarded because their slack was over.</summary>
    internal long Late
    {
        get
        {
            lock (_gate)
                return _permits.Late;
        }
    }

    /// <summary><c>true</c> while permits are being taken, pauses after failures included.</summary>
    internal bool IsTaking
    {
        get
        {
            lock (_gate)
                return _isTaking;
        }
    }

    public override RateLimiterStatistics GetStatistics()
    {
        lock (_gate)
        {
            return new()
            {
                CurrentAvailablePermits = DuePermit is null ? 0 : 1,
                CurrentQueuedCount = _waiters.Count,
                TotalSuccessfulLeases = _given,
                TotalFailedLeases = _refused,
            };
        }
    }

    internal bool IsLate(in Permit permit) => permit.IsLate(_time, _slack);

    /// <summary>Acquires another permit for a caller whose permit became late before it was used: the first of those who wait.</summary>
    internal Task<RateLimitLease> AcquireAgainAsync(CancellationToken cancellationToken) => WaitAsync(WaitAgain(), cancellationToken);

    private Permit? DuePermit => _permits.Peek() is { } permit && permit.Ahead(_time) <= TimeSpan.Zero ? permit : null;

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        if (!IsForOne(permitCount))
            return PermitLease.Free;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return _waiters.Count == 0 && DuePermit is { } permit ? Give(permit) : Refuse("a permit of the budget takes a wait");
        }
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        if (!IsForOne(permitCount))
            return new(PermitLease.Free);
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled<RateLimitLease>(cancellationToken);
        Waiter waiter;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_waiters.Count >= _queueLimit)
            {
                return new(Refuse(
                    $"the rate-limit queue is full ({_queueLimit} waiting, {_rate}): raise {nameof(OrleansRateLimitOptions)}."
                    + $"{nameof(OrleansRateLimitOptions.QueueLimit)} or call less often"));
            }
            waiter = new();
            waiter.Place = _waiters.AddLast(waiter);
            Serve();
        }
        return new(WaitAsync(waiter, cancellationToken));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            End();
        base.Dispose(disposing);
    }

    protected override ValueTask DisposeAsyncCore()
    {
        End();
        return base.DisposeAsyncCore();
    }

    private async Task<RateLimitLease> WaitAsync(Waiter waiter, CancellationToken cancellationToken)
    {
        while (true)
        {
            var registration = cancellationToken.UnsafeRegister((_, token) => GiveUp(waiter, token), null);
            await using (registration.ConfigureAwait(false))
            {
                var lease = await waiter.Task.ConfigureAwait(false);
                if (lease is not PermitLease { IsLate: true })
                    return lease;
            }
            waiter = WaitAgain();
        }
    }

    private Waiter WaitAgain()
    {
        var waiter = new Waiter();
        lock (_gate)
        {
            _given--;
            if (_isDisposed)
            {
                waiter.SetResult(Disposed());
                return waiter;
            }
            waiter.Place = _waiters.AddFirst(waiter);
            Serve();
        }
        return waiter;
    }

    /// <summary>Removes a cancelled caller from the queue, unless it was served.</summary>
    private void GiveUp(Waiter waiter, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (waiter.TrySetCanceled(cancellationToken))
                _waiters.Remove(waiter.Place!);
        }
    }

    /// <summary>Gives the permits whose time has come, sets the timer for the next one, and takes more if they do not suffice.</summary>
    private void Serve()
    {
        while (_waiters.First is { Value: var waiter } && _permits.Peek() is { } permit)
        {
            if (permit.Ahead(_time) is { Ticks: > 0 } ahead)
            {
                SetTimer(ahead);
                break;
            }
            _waiters.RemoveFirst();
            waiter.SetResult(Give(permit));
        }
        _log.Late(_permits.Late, _given);
        if (_isTaking || CountMissing() == 0)
            return;
        _isTaking = true;
        // The loop serves all callers: it must not carry the context of one of them, nor run in its turn of a grain.
        using (ExecutionContext.SuppressFlow())
            _ = Task.Run(TakeAsync);
    }

    private async Task TakeAsync()
    {
        try
        {
            await _taker.RunAsync(Missing, Receive, _stop.Token).ConfigureAwait(false);
        }
        catch
        {
            // The loop did not end by itself, so nothing else says that it has. The next caller starts another one.
            lock (_gate)
                _isTaking = false;
            throw;
        }
    }

    private PermitLease Give(in Permit permit)
    {
        _permits.Remove();
        _given++;
        _lastUse = _time.GetTimestamp();
        return new(this, permit);
    }

    private int CountMissing()
        => _isDisposed || _permits.Count > _batch / 2 ? 0 : Math.Clamp(_waiters.Count - _permits.Count, 0, _batch);

    /// <summary>The permits that the loop is to take. It ends without any, and is started again when there are.</summary>
    private int Missing()
    {
        lock (_gate)
        {
            var missing = CountMissing();
            _isTaking = missing > 0;
            return missing;
        }
    }

    private bool Receive(PermitBatch batch, TimeSpan interval, Moment requested, Moment received)
    {
        lock (_gate)
        {
            var isOfUse = _permits.Add(batch, interval, requested, received);
            if (!_isDisposed)
                Serve();
            return isOfUse;
        }
    }

    private void SetTimer(TimeSpan ahead)
    {
        if (_timer is null)
        {
            using (ExecutionContext.SuppressFlow())
                _timer = _time.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
        // Timers have whole milliseconds, and a permit is never early.
        var wait = TimeSpan.FromMilliseconds(Math.Ceiling(ahead.TotalMilliseconds));
        _timer.Change(Spans.Min(wait, s_maxTimer), Timeout.InfiniteTimeSpan);
    }

    private void Wake()
    {
        lock (_gate)
        {
            if (!_isDisposed)
                Serve();
        }
    }

    private void End()
    {
        lock (_gate)
        {
            if (_isDisposed)
                return;
            _isDisposed = true;
            foreach (var waiter in _waiters)
                waiter.SetResult(Disposed());
            _waiters.Clear();
            _timer?.Dispose();
        }
        _stop.Cancel();
        _stop.Dispose();
    }

    private RefusedLease Disposed() => Refuse("the rate limiter was disposed");

    private RefusedLease Refuse(string reason)
    {
        _refused++;
        return new(reason);
    }

    private static bool IsForOne(int permitCount)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(permitCount, 1);
        return permitCount == 1;
    }
}
