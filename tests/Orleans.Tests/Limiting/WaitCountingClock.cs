namespace Orleans.Tests.Limiting;

/// <summary>A clock that stands still until a test moves it, and knows how many waits by it are under way.</summary>
internal sealed class WaitCountingClock : FakeTimeProvider
{
    private int _waits;

    /// <summary>The number of delays and timeouts that have not ended. A timer that is set later is none.</summary>
    public int Waits => Volatile.Read(ref _waits);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime == Timeout.InfiniteTimeSpan)
            return timer;
        // Only now: moved before the timer is set, the clock would not reach it.
        Interlocked.Increment(ref _waits);
        return new Wait(this, timer);
    }

    private sealed class Wait(WaitCountingClock clock, ITimer timer) : ITimer
    {
        private int _isDisposed;

        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
                Interlocked.Decrement(ref clock._waits);
            timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
