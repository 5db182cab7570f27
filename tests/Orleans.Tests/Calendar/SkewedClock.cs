namespace Orleans.Tests.Calendar;

/// <summary>The clocks of one machine: a monotonic one that moves with those of others, and a wall clock that is wrong by any time.</summary>
internal sealed class SkewedClock : TimeProvider
{
    private readonly FakeTimeProvider _steady = new();

    /// <summary>The error of the wall clock.</summary>
    public TimeSpan Skew { get; set; }

    public override long TimestampFrequency => _steady.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => _steady.GetUtcNow() + Skew;

    public override long GetTimestamp() => _steady.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        => _steady.CreateTimer(callback, state, dueTime, period);

    public void Advance(TimeSpan by) => _steady.Advance(by);
}
