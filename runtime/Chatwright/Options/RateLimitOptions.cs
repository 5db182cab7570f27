using System.Threading.RateLimiting;

namespace Chatwright;

/// <summary>The limits that keep calls within the frequency that the API documents.</summary>
/// <remarks>
/// By default each endpoint with a documented limit has a separate limiter for each application. Calls wait in order, within their
/// <see cref="ApiClientOptions.Timeout"/>, and each attempt counts. A permit counts for one window (one second for <c>200/s</c>) from the moment when
/// its attempt has certainly arrived at the service. So the service receives no more calls in any window than allowed. The time that all attempts
/// need to arrive does not reduce the limit. A slower attempt holds its permit for that time, but at most for one window. Clients whose
/// options hold the same object of this type share its limiters. For a limit that several processes share, set <see cref="Limiter"/> or
/// <see cref="Limiters"/>.
/// </remarks>
public sealed class RateLimitOptions
{
    /// <summary><see langword="true"/> if calls wait for permits; otherwise, <see langword="false"/>. <see langword="true"/> by default.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// The most attempts that may wait for one of the default limiters at a time. The next one is a <see cref="ApiRateLimitException"/>. 10000 by
    /// default; at least 0.
    /// </summary>
    public int QueueLimit { get; set; } = 10_000;

    /// <summary>
    /// A limiter for all attempts of all endpoints, those without a documented limit included, in place of the default ones. The caller disposes it.
    /// Null by default.
    /// </summary>
    public RateLimiter? Limiter { get; set; }

    /// <summary>
    /// A limiter for each application and endpoint, in place of the default ones. Each attempt acquires from it, with a key that holds the documented
    /// limit. The caller disposes it. Null by default.
    /// </summary>
    public PartitionedRateLimiter<RateLimitKey>? Limiters { get; set; }

    internal void Bind(ApiSettings settings)
    {
        Enabled = settings.Bool(nameof(Enabled)) ?? Enabled;
        QueueLimit = settings.Int32(nameof(QueueLimit)) ?? QueueLimit;
    }

    internal void Validate()
    {
        if (QueueLimit < 0)
            throw new ArgumentException($"RateLimits.QueueLimit is {QueueLimit}; it must be at least 0.", "RateLimits.QueueLimit");
        if (Limiter is not null && Limiters is not null)
            throw new ArgumentException("RateLimits.Limiter is set, and so is RateLimits.Limiters; set one of them.", "RateLimits.Limiters");
    }
}
