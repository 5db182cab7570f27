using System.Threading.RateLimiting;
using Chatwright.RateLimiting;

namespace Chatwright;

/// <summary>Creates limiters for <see cref="ApiRateLimitOptions.Limiter"/>.</summary>
/// <example>
/// Two clients of one application share its documented limits:
/// <code>
/// using var limiter = ApiRateLimiter.Create();
/// first.RateLimits.Limiter = limiter;
/// second.RateLimits.Limiter = limiter;
/// </code>
/// </example>
public static class ApiRateLimiter
{
    /// <summary>
    /// Creates a limiter that keeps the documented limit of each endpoint, for each application, as a client's own limiter does. Several clients may
    /// share it.
    /// </summary>
    /// <param name="queueLimit">The maximum number of attempts that may wait for the permit of one endpoint; at least 0.</param>
    /// <param name="timeProvider">The clock. Null, the default: <see cref="TimeProvider.System"/>.</param>
    /// <returns>The limiter, which the caller disposes after the clients.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="queueLimit"/> is negative.</exception>
    public static PartitionedRateLimiter<ApiRateLimitKey> Create(
        int queueLimit = ApiRateLimitOptions.DefaultQueueLimit, TimeProvider? timeProvider = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(queueLimit);
        return new EndpointRateLimiter(queueLimit, timeProvider ?? TimeProvider.System, $"the {nameof(queueLimit)} of ApiRateLimiter.Create");
    }

    /// <summary>Creates a limiter that takes the permit of every attempt from one other limiter, whatever its endpoint.</summary>
    /// <param name="limiter">The other limiter, which the caller disposes.</param>
    /// <returns>The limiter, whose disposal does nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="limiter"/> is null.</exception>
    public static PartitionedRateLimiter<ApiRateLimitKey> Create(RateLimiter limiter)
    {
        ArgumentNullException.ThrowIfNull(limiter);
        return new SingleRateLimiter(limiter);
    }
}
