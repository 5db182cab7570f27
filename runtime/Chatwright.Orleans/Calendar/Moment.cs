namespace Chatwright.Orleans.Calendar;

/// <summary>A moment by both clocks of a machine.</summary>
/// <param name="Timestamp">The monotonic clock, which does not jump, and stands still while the machine is suspended.</param>
/// <param name="Wall">The wall clock, which may be set at any time.</param>
internal readonly record struct Moment(long Timestamp, DateTimeOffset Wall)
{
    internal static Moment Now(TimeProvider time) => new(time.GetTimestamp(), time.GetUtcNow());

    /// <summary>The time that has passed for certain: what must not begin too early waits by it.</summary>
    internal TimeSpan Elapsed(TimeProvider time) => time.GetElapsedTime(Timestamp);

    /// <summary>The time that may have passed: what must not be used too late ends by it.</summary>
    internal TimeSpan ElapsedAtMost(TimeProvider time)
        => Elapsed(time) is var steady && time.GetUtcNow() - Wall is var wall && wall > steady ? wall : steady;
}
