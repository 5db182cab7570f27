namespace Chatwright.Resilience;

/// <summary>The waits between attempts: exponential, full jitter, capped.</summary>
/// <param name="BaseDelay">The maximum wait before the first retry.</param>
/// <param name="MaxDelay">The maximum wait before any retry.</param>
internal readonly record struct Backoff(TimeSpan BaseDelay, TimeSpan MaxDelay)
{
    /// <param name="retries">The number of retries so far.</param>
    /// <param name="random">A number from 0 to less than 1.</param>
    internal TimeSpan Delay(int retries, double random)
    {
        // Computed as a double, so that doubling never overflows.
        var longest = Math.Min(MaxDelay.Ticks, BaseDelay.Ticks * Math.Pow(2, retries));
        return TimeSpan.FromTicks((long)(longest * random));
    }

    /// <summary>Adds the wait of a retry, as jitter, to one that the service demands, so that clients do not return at the same moment.</summary>
    /// <param name="demanded">The wait that the service demands. The sum does not exceed the range of times.</param>
    /// <param name="retries">The number of retries so far.</param>
    /// <param name="random">A number from 0 to less than 1.</param>
    internal TimeSpan Delay(TimeSpan demanded, int retries, double random)
    {
        var jitter = Delay(retries, random);
        return demanded < TimeSpan.MaxValue - jitter ? demanded + jitter : TimeSpan.MaxValue;
    }
}
