namespace Hosting.Tests.Harness;

/// <summary>A clock that stands still until it is moved. Its timers never fire.</summary>
internal sealed class ManualClock : TimeProvider
{
    /// <summary>Near the clock of the fake, which must find signatures valid.</summary>
    private DateTimeOffset _now = DateTimeOffset.UtcNow;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new Never();

    public void Advance(TimeSpan by) => _now += by;

    private sealed class Never : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => default;
    }
}
