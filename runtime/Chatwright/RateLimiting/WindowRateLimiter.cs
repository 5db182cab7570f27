using System.Threading.RateLimiting;

namespace Chatwright.RateLimiting;

/// <summary>
/// Lets so many permits count at a time, each for one window from the end of what it was for. Those who wait are served in their order.
/// </summary>
/// <remarks>
/// <para>The limiters of System.Threading.RateLimiting count by segments and from the moment of the permit: what is held up on its way can arrive
/// together with what was permitted a window later. Here the window begins when the lease is disposed: the request has arrived by then. From that
/// moment the time is taken off that every request needs, as the fastest so far: it shifts all arrivals alike. For requests that take longer the
/// window begins no later than one window after that, so that a service which hangs does not use the limit up. Both apply to leases given after the
/// first hundred have ended, when connections and code are warm and it is known what is usual.</para>
/// <para>The clock is a <see cref="TimeProvider"/>, and no timer runs while nobody waits.</para>
/// </remarks>
internal sealed class WindowRateLimiter : RateLimiter
{
    private const int LeewayShare = 50;
    private const int FewLeases = 100;

    private readonly object _gate = new();
    private readonly int _limit;
    private readonly int _queueLimit;
    private readonly TimeProvider _time;
    private readonly long _window;
    private readonly long _leeway;
    private readonly ITimer _timer;

    /// <summary>Leases whose window has not begun, in the order in which they were given.</summary>
    private readonly Queue<WindowLease> _open = [];

    /// <summary>
    /// Permits whose window has begun, and when it ends; about the earliest first. One behind a later one comes back with that one.
    /// </summary>
    private readonly Queue<(long End, int Permits)> _windows = [];

    private readonly LinkedList<Waiter> _waiters = [];
    private int _used;
    private int _waiting;
    private long _granted;
    private long _refused;
    private long _lastUse;
    private long _fastest = long.MaxValue;
    private int _ended;
    private bool _disposed;

    /// <param name="limit">The permits that may count at a time.</param>
    /// <param name="window">How long a permit counts.</param>
    /// <param name="queueLimit">How many permits may be waited for.</param>
    /// <param name="time">The clock.</param>
    internal WindowRateLimiter(int limit, TimeSpan window, int queueLimit, TimeProvider time)
    {
        _limit = limit;
        _queueLimit = queueLimit;
        _time = time;
        _window = (long)(window.TotalSeconds * time.TimestampFrequency);
        _leeway = _window / LeewayShare;
        _lastUse = time.GetTimestamp();
        _timer = time.CreateTimer(static limiter => ((WindowRateLimiter)limiter!).Wake(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (_gate)
            {
                Settle();
                return _used + _waiting > 0 ? null : _time.GetElapsedTime(_lastUse);
            }
        }
    }

    public override RateLimiterStatistics GetStatistics()
    {
        lock (_gate)
        {
            Settle();
            return new()
            {
                CurrentAvailablePermits = _limit - _used,
                CurrentQueuedCount = _waiting,
                TotalSuccessfulLeases = _granted,
                TotalFailedLeases = _refused,
            };
        }
    }

    /// <summary>Begins the window of a lease, unless it has begun.</summary>
    internal void Close(WindowLease lease)
    {
        lock (_gate)
        {
            Settle();
            var now = _time.GetTimestamp();
            _fastest = Math.Min(_fastest, now - lease.GivenAt);
            _ended++;
            if (lease.HasWindow)
                return;
            Begin(lease, lease.IsWarm ? now - Usual : now);
            ServeWaiters();
        }
    }

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        Check(permitCount);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            Settle();
            return CanServe(permitCount) ? Grant(permitCount) : Refuse();
        }
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        Check(permitCount);
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled<RateLimitLease>(cancellationToken);
        Waiter waiter;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            Settle();
            if (CanServe(permitCount))
                return new(Grant(permitCount));
            if (permitCount > _queueLimit - _waiting)
                return new(Refuse());
            waiter = new(permitCount);
            waiter.Place = _waiters.AddLast(waiter);
            _waiting += permitCount;
            SetTimer();
        }
        return new(waiter.WaitAsync(this, cancellationToken));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            End();
        base.Dispose(disposing);
    }

    private void End()
    {
        lock (_gate)
        {
            if (_disposed)
                return;
            _disposed = true;
            foreach (var waiter in _waiters)
                waiter.TrySetResult(Refuse());
            _waiters.Clear();
            _waiting = 0;
        }
        _timer.Dispose();
    }

    /// <summary>Takes a waiter out of the queue whose caller gave up, unless it was served.</summary>
    private void GiveUp(Waiter waiter, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!waiter.TrySetCanceled(cancellationToken))
                return;
            Remove(waiter);
            // The one behind may want less.
            ServeWaiters();
        }
    }

    private void Wake()
    {
        lock (_gate)
        {
            if (!_disposed)
                ServeWaiters();
        }
    }

    private void ServeWaiters()
    {
        Settle();
        while (_waiters.First?.Value is { } next && next.Permits <= _limit - _used)
        {
            Remove(next);
            next.TrySetResult(Grant(next.Permits));
        }
        SetTimer();
    }

    /// <summary>Brings the books to the present: begins windows that begin by themselves, and ends those that have ended.</summary>
    private void Settle()
    {
        var now = _time.GetTimestamp();
        while (_open.TryPeek(out var lease) && (lease.HasWindow || SelfEnd(lease) <= now))
        {
            _open.Dequeue();
            if (!lease.HasWindow)
                Begin(lease, lease.GivenAt + _window);
        }
        while (_windows.TryPeek(out var window) && window.End <= now)
        {
            _windows.Dequeue();
            _used -= window.Permits;
        }
    }

    /// <summary>When the window of a lease begins even if the lease does not end.</summary>
    private long SelfEnd(WindowLease lease) => lease.IsWarm ? lease.GivenAt + _window + Math.Min(Usual, _window) : long.MaxValue;

    /// <summary>What every request takes at least, but for a little that may differ from one to the next.</summary>
    private long Usual => Math.Max(0, _fastest - _leeway);

    private void Begin(WindowLease lease, long start)
    {
        lease.HasWindow = true;
        _windows.Enqueue((start + _window, lease.Permits));
    }

    private bool CanServe(int permits) => _waiters.Count == 0 && permits <= _limit - _used;

    private WindowLease Grant(int permits)
    {
        var lease = new WindowLease(this, permits, _time.GetTimestamp(), isWarm: _ended >= FewLeases);
        _lastUse = lease.GivenAt;
        _granted++;
        if (permits > 0)
        {
            _used += permits;
            _open.Enqueue(lease);
        }
        return lease;
    }

    private RefusedLease Refuse()
    {
        _refused++;
        return new(NextEnd() is { } end ? Until(end) : null);
    }

    private void Remove(Waiter waiter)
    {
        _waiters.Remove(waiter.Place!);
        _waiting -= waiter.Permits;
    }

    private void SetTimer()
    {
        if (_waiters.Count > 0 && NextEnd() is { } end)
            _timer.Change(Until(end), Timeout.InfiniteTimeSpan);
    }

    /// <summary>When the next permit comes back, at the latest; null when that depends on the end of a lease.</summary>
    private long? NextEnd()
    {
        if (_windows.TryPeek(out var window))
            return window.End;
        return _open.TryPeek(out var lease) && lease.IsWarm ? lease.GivenAt + _window + _window : null;
    }

    /// <summary>In whole milliseconds, as timers count, and not too few.</summary>
    private TimeSpan Until(long end)
        => TimeSpan.FromMilliseconds(Math.Max(0, Math.Ceiling((end - _time.GetTimestamp()) * 1000.0 / _time.TimestampFrequency)));

    private void Check(int permits)
        => ArgumentOutOfRangeException.ThrowIfGreaterThan(permits, _limit, "permitCount");

    /// <summary>One who waits for permits.</summary>
    private sealed class Waiter(int permits) : TaskCompletionSource<RateLimitLease>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        internal int Permits => permits;

        internal LinkedListNode<Waiter>? Place { get; set; }

        internal async Task<RateLimitLease> WaitAsync(WindowRateLimiter limiter, CancellationToken cancellationToken)
        {
            var registration = cancellationToken.UnsafeRegister((_, token) => limiter.GiveUp(this, token), null);
            await using (registration.ConfigureAwait(false))
                return await Task.ConfigureAwait(false);
        }
    }
}
