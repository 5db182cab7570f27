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
        var timer = new CountedTimer(this, dueTime != Timeout.InfiniteTimeSpan);
        timer.Inner = base.CreateTimer(
            value =>
            {
                timer.Count(period != Timeout.InfiniteTimeSpan);
                callback(value);
            },
            state,
            dueTime,
            period);
        return timer;
    }

    private sealed class CountedTimer : ITimer
    {
        private readonly TimerCountingClock _clock;
        private int _waits;

        public CountedTimer(TimerCountingClock clock, bool waits)
        {
            _clock = clock;
            Count(waits);
        }

        public ITimer? Inner { private get; set; }

        public void Count(bool waits)
        {
            var now = waits ? 1 : 0;
            Interlocked.Add(ref _clock._waiting, now - Interlocked.Exchange(ref _waits, now));
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Count(dueTime != Timeout.InfiniteTimeSpan);
            return Inner!.Change(dueTime, period);
        }

        public void Dispose()
        {
            Count(false);
            Inner?.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
