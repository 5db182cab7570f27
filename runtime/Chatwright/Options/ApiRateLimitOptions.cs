using System.Threading.RateLimiting;

namespace Chatwright;

/// <summary>The rate limits of a client, which keep its calls within the frequency that the service allows.</summary>
/// <remarks>
/// By default, each endpoint with a documented limit has a limiter of its own for each application. Calls wait in their order, within their
/// <see cref="ApiClientOptions.Timeout"/>, and each attempt counts. A permit counts for one window (one second for <c>200/s</c>) from the moment when
/// its attempt has arrived at the service for certain. So the service receives no more calls in any window than allowed. The time that all attempts
/// need on their way costs nothing of the limit. A slower attempt holds its permit for that time, but for no more than one window. Each client has
/// limiters of its own; to share them, set <see cref="Limiter"/>.
/// </remarks>
public sealed class ApiRateLimitOptions
{
    internal const int DefaultQueueLimit = 10_000;

    /// <summary><c>true</c> if calls wait for permits; otherwise, <c>false</c>. <c>true</c> by default.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// The maximum number of attempts that may wait for the permit of one endpoint. The next one is an <see cref="ApiRateLimitException"/>. 10000 by
    /// default; at least 0. Ignored when <see cref="Limiter"/> is set.
    /// </summary>
    public int QueueLimit { get; set; } = DefaultQueueLimit;

    /// <summary>
    /// The limiter of all attempts, in place of the client's own: one that several clients share
    /// (<see cref="ApiRateLimiter.Create(int, TimeProvider?)"/>), or one that several processes share. It is called for each attempt, also of
    /// endpoints without a documented limit. The caller disposes it. Null by default.
    /// </summary>
    public PartitionedRateLimiter<ApiRateLimitKey>? Limiter { get; set; }
}
