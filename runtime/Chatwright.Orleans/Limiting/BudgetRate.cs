using Chatwright.RateLimiting;

namespace Chatwright.Orleans.Limiting;

/// <summary>The limit of one budget.</summary>
/// <param name="Permits">The number of calls in one window.</param>
/// <param name="Window">The length of the window.</param>
internal readonly record struct BudgetRate(int Permits, TimeSpan Window)
{
    /// <summary>The limit of a key; null when it has none.</summary>
    internal static BudgetRate? Of(in ApiRateLimitKey key, IReadOnlyDictionary<string, OrleansRateLimit> overrides)
        => overrides.TryGetValue(key.Endpoint, out var limit) ? new(limit.Permits, limit.Window)
            : key.Permits is { } permits ? new(permits, key.Window)
            : null;

    /// <summary>The time between two calls that keeps the limit even if each call is late by up to a slack.</summary>
    internal TimeSpan Interval(TimeSpan slack) => TimeSpan.FromTicks(((Window + slack).Ticks + Permits - 1) / Permits);

    /// <summary>Such as <c>200 calls/s</c>.</summary>
    public override string ToString() => RateText.Of(Permits, Window);
}
