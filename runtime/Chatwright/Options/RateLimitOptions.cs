using System.Threading.RateLimiting;

namespace Chatwright;

/// <summary>How calls are kept within the frequency that the API's documents allow.</summary>
/// <remarks>
/// By default each endpoint with a documented limit has a limiter of its own for each application. Calls wait in the order in which they came, within their
/// <see cref="ApiClientOptions.Timeout"/>; each try counts. A permit counts for one window (one second for <c>200/s</c>) from the moment when its try has
/// certainly arrived at the service, so that the service sees no more calls in any window than allowed. What all tries take alike on their way costs
/// nothing of the limit; a try that takes longer than usual holds its permit for that time, but for no more than one window. Clients whose options hold the same object of this type
/// share its limiters. For a limit that several processes share, set <see cref="Limiter"/> or <see cref="Limiters"/>.
/// </remarks>
public sealed class RateLimitOptions
{
    /// <summary>Whether calls wait for permits at all. True by default.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How many tries may wait for one of the default limiters at a time. The next one ends in a <see cref="RateLimitException"/>. 10000 by default; at least 0.</summary>
    public int QueueLimit { get; set; } = 10_000;

    /// <summary>One limiter for all tries of all endpoints, those without a documented limit included, in place of the default ones. It stays yours. Null by default.</summary>
    public RateLimiter? Limiter { get; set; }

    /// <summary>A limiter for each application and endpoint, in place of the default ones. It is asked for every try, with a key that tells the documented limit, and stays yours. Null by default.</summary>
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
