using System.Threading.RateLimiting;

namespace Chatwright.RateLimiting;

/// <summary>
/// Limits the permits in use. A permit stays in use for one window after its lease ends. Waiting callers are served in order.
/// </summary>
/// <remarks>
/// <para>The limiters of System.Threading.RateLimiting count by segments from the moment of the permit: a delayed request can arrive together with
/// one that was permitted a window later. Here the window begins when the lease is disposed, by which time the request has arrived. The duration of
/// the fastest request so far is subtracted, since it delays all arrivals alike. The window of a slower request begins at most one window after
/// that, so that a hanging service does not use up the limit. Both rules apply to leases given after the first hundred have ended, when connections
/// and code are warm and the usual duration is known. The window of an earlier lease begins after a minute at the latest. An attempt that ended
/// without a response tells nothing about the usual duration, and nothing of it is subtracted.</para>
/// <para>The clock is a <see cref="TimeProvider"/>. No timer runs while no caller waits.</para>
/// </remarks>
internal sealed class WindowRateLimiter : RateLimiter
{
    private const int LeewayShare = 50;
    private const int WarmUpLeases = 100;

    /// <summary>Keeps sums of several windows within the range of timestamps.</summary>
    private const long MaxWindow = long.MaxValue / 4;

    private static readonly TimeSpan s_maxColdDuration = TimeSpan.FromMinutes(1);

    /// <summary>Timers have a maximum of 49 days. Waking early does no harm.</summary>
    private static readonly TimeSpan s_maxTimer = TimeSpan.FromDays(1);

    private readonly object _gate = new();
    private readonly int _limit;
    private readonly int _queueLimit;
    private readonly string _queueOption;
    private readonly TimeProvider _time;
    private readonly TimeSpan _period;
    private readonly long _window;
    private readonly long _leeway;
    private readonly long _maxColdDuration;

    /// <summary>Leases whose window has not begun, acquired before the usual duration was known.</summary>
    private readonly LeaseList _cold = new();

    /// <summary>Leases whose window has not begun, acquired later.</summary>
    private readonly LeaseList _warm = new();

    /// <summary>
    /// Permits whose window has begun, and its end, roughly in order of the ends. A window behind a later one ends with that one.
    /// </summary>
    private readonly Queue<(long End, int Permits)> _windows = [];

    private readonly LinkedList<Waiter> _waiters = [];

    /// <summary>Serves waiting callers. Null as long as no caller has waited.</summary>
    private ITimer? _timer;

    private int _used;
    private int _waiting;
    private long _granted;
    private long _refused;
    private long _lastUse;
    private long _fastest = long.MaxValue;
    private int _roundTrips;
    private bool _disposed;

    /// <param name="limit">The maximum number of permits in use.</param>
    /// <param name="window">The duration of the window.</param>
    /// <param name="queueLimit">The maximum number of permits that callers wait for.</param>
    /// <param name="time">The clock.</param>
    /// <param name="queueOption">The name of the option that sets <paramref name="queueLimit"/>, for messages.</param>
    internal WindowRateLimiter(int limit, TimeSpan window, int queueLimit, TimeProvider time, string queueOption = EndpointRateLimiter.QueueOption)
    {
        _limit = limit;
        _queueLimit = queueLimit;
        _queueOption = queueOption;
        _time = time;
        _period = window;
        _window = Ticks(window);
        _leeway = _window / LeewayShare;
        _maxColdDuration = Math.Max(_window, Ticks(s_maxColdDuration));
        _lastUse = time.GetTimestamp();
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
            if (lease.IsRoundTrip)
            {
                _fastest = Math.Min(_fastest, now - lease.GivenAt);
                _roundTrips++;
            }
            if (lease.HasWindow)
                return;
            Begin(lease, WindowStart(lease, now));
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
            return CanServe(permitCount) ? Grant(permitCount) : RefuseQueue();
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
                return new(RefuseQueue());
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

    protected override ValueTask DisposeAsyncCore()
    {
        End();
        return base.DisposeAsyncCore();
    }

    private void End()
    {
        lock (_gate)
        {
            if (_disposed)
                return;
            _disposed = true;
            foreach (var waiter in _waiters)
                waiter.TrySetResult(Refuse("the rate limiter was disposed"));
            _waiters.Clear();
            _waiting = 0;
        }
        _timer?.Dispose();
    }

    /// <summary>Removes a cancelled waiter from the queue, unless it was served.</summary>
    private void GiveUp(Waiter waiter, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!waiter.TrySetCanceled(cancellationToken))
                return;
            Remove(waiter);
            // The next waiter may need fewer permits.
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

    /// <summary>Updates the counts to the present: begins windows that are due, and ends those that are over.</summary>
    private void Settle()
    {
        var now = _time.GetTimestamp();
        while (_cold.First is { } cold && ColdEnd(cold) <= now)
            Begin(cold, ColdEnd(cold));
        while (_warm.First is { } warm && warm.GivenAt + _window + Math.Min(Usual, _window) <= now)
            Begin(warm, warm.GivenAt + _window);
        while (_windows.TryPeek(out var window) && window.End <= now)
        {
            _windows.Dequeue();
            _used -= window.Permits;
        }
    }

    /// <summary>The time at which the window of a cold lease begins even if the lease has not ended.</summary>
    private long ColdEnd(WindowLease lease) => lease.GivenAt + _maxColdDuration;

    /// <summary>The minimum duration of a request, less a leeway for variation.</summary>
    private long Usual => Math.Max(0, _fastest - _leeway);

    /// <summary>The time at which the window of a lease begins that ends now.</summary>
    private long WindowStart(WindowLease lease, long now)
    {
        if (!lease.IsWarm)
            return now;
        // A request without a response may have been sent at the last moment, and still be on its way.
        return lease.IsRoundTrip ? now - Usual : Math.Min(now, lease.GivenAt + _window);
    }

    private LeaseList OpenLeases(WindowLease lease) => lease.IsWarm ? _warm : _cold;

    private void Begin(WindowLease lease, long start)
    {
        OpenLeases(lease).Remove(lease);
        lease.HasWindow = true;
        _windows.Enqueue((start + _window, lease.Permits));
    }

    private bool CanServe(int permits) => _waiters.Count == 0 && permits <= _limit - _used;

    private WindowLease Grant(int permits)
    {
        var lease = new WindowLease(this, permits, _time.GetTimestamp(), isWarm: _roundTrips >= WarmUpLeases);
        _lastUse = lease.GivenAt;
        _granted++;
        if (permits > 0)
        {
            _used += permits;
            OpenLeases(lease).Add(lease);
        }
        return lease;
    }

    private RefusedLease RefuseQueue() => Refuse(
        $"the rate-limit queue is full ({_queueLimit} waiting, {RateText.Of(_limit, _period)})",
        $"Raise {_queueOption} or call less often",
        NextEnd() is { } end ? Until(end) : null);

    private RefusedLease Refuse(string reason, string? remedy = null, TimeSpan? retryAfter = null)
    {
        _refused++;
        return new(reason, remedy, retryAfter);
    }

    private void Remove(Waiter waiter)
    {
        _waiters.Remove(waiter.Place!);
        _waiting -= waiter.Permits;
    }

    private void SetTimer()
    {
        if (_waiters.Count == 0)
            return;
        var end = NextEnd() ?? long.MaxValue;
        if (_cold.First is { } cold)
            end = Math.Min(end, ColdEnd(cold) + _window);
        if (end == long.MaxValue)
            return;
        _timer ??= _time.CreateTimer(
            static limiter => ((WindowRateLimiter)limiter!).Wake(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(Until(end) is var wait && wait < s_maxTimer ? wait : s_maxTimer, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The latest time at which the next permit is free; null when that depends on the end of a lease.</summary>
    private long? NextEnd()
    {
        if (_windows.TryPeek(out var window))
            return window.End;
        // A permit of a warm lease is free two windows after it was given, whenever its window begins.
        return _warm.First?.GivenAt + _window + _window;
    }

    /// <summary>The remaining time, rounded up to the whole milliseconds of timers.</summary>
    private TimeSpan Until(long end)
        => TimeSpan.FromMilliseconds(Math.Max(0, Math.Ceiling((end - _time.GetTimestamp()) * 1000.0 / _time.TimestampFrequency)));

    private long Ticks(TimeSpan time) => (long)Math.Min(time.TotalSeconds * _time.TimestampFrequency, MaxWindow);

    private void Check(int permits)
        => ArgumentOutOfRangeException.ThrowIfGreaterThan(permits, _limit, "permitCount");

    /// <summary>A caller that waits for permits.</summary>
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
