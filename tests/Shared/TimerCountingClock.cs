using Microsoft.Extensions.Time.Testing;

namespace Tests.Shared;

/// <summary>
/// A fake clock that tells how many timers wait, so that a test moves it only after the code under test has begun to wait.
/// The library's clock does not tell.
/// </summary>
internal sealed class TimerCountingClock : FakeTimeProvider
{
    private int _waiting;

    /// <summary>The timers that are set and have not fired yet.</summary>
    public int WaitingTimers => Volatile.Read(ref _waiting);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new CountedTimer(this);
        timer.Set(
            () => timer.Inner = base.CreateTimer(
                value =>
                {
                    timer.Fired();
                    callback(value);
                },
                state,
                dueTime,
                period),
            dueTime,
            period);
        return timer;
    }

    /// <summary>A timer counts only once it is set: moved before that, the clock would not reach it.</summary>
    private sealed class CountedTimer(TimerCountingClock clock) : ITimer
    {
        private readonly object _gate = new();
        private bool _waits;
        private bool _isPeriodic;
        private int _firings;

        public ITimer? Inner { private get; set; }

        public void Set(Action set, TimeSpan dueTime, TimeSpan period)
        {
            lock (_gate)
            {
                _isPeriodic = period != Timeout.InfiniteTimeSpan;
                var firings = _firings;
                set();
                var hasFired = firings != _firings;
                Count(hasFired ? _isPeriodic : dueTime != Timeout.InfiniteTimeSpan);
            }
        }

        public void Fired()
        {
            lock (_gate)
            {
                _firings++;
                Count(_isPeriodic);
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var isChanged = false;
            Set(() => isChanged = Inner!.Change(dueTime, period), dueTime, period);
            return isChanged;
        }

        public void Dispose() => Set(() => Inner!.Dispose(), Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }

        private void Count(bool waits)
        {
            if (waits != _waits)
                Interlocked.Add(ref clock._waiting, waits ? 1 : -1);
            _waits = waits;
        }
    }
}
