namespace Chatwright;

/// <summary>How long to wait before a retry: exponential, full jitter, capped.</summary>
internal static class Backoff
{
    /// <param name="retries">The retries so far.</param>
    /// <param name="options">Where the waits begin and end.</param>
    /// <param name="random">From 0 to less than 1.</param>
    internal static TimeSpan Delay(int retries, RetryOptions options, double random)
    {
        // In double, so that doubling never overflows.
        var longest = Math.Min(options.MaxDelay.Ticks, options.BaseDelay.Ticks * Math.Pow(2, retries));
        return TimeSpan.FromTicks((long)(longest * random));
    }
}
