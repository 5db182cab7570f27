using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.RateLimiting;
using Chatwright.CodeGeneration;

namespace Chatwright.RateLimiting;

/// <summary>The limiters of one <see cref="RateLimitOptions"/> object. Clients whose options hold the same object share them.</summary>
internal sealed class RateLimiters
{
    private static readonly ConditionalWeakTable<RateLimitOptions, ConcurrentDictionary<RateLimitKey, RateLimiter>> s_shared = [];

    private readonly ConcurrentDictionary<RateLimitKey, RateLimiter> _own;
    private readonly RateLimiter? _limiter;
    private readonly PartitionedRateLimiter<RateLimitKey>? _limiters;
    private readonly bool _isEnabled;
    private readonly int _queueLimit;
    private readonly TimeProvider _time;

    private RateLimiters(RateLimitOptions options, TimeProvider time)
    {
        _own = s_shared.GetOrCreateValue(options);
        (_isEnabled, _limiter, _limiters, _queueLimit, _time) = (options.Enabled, options.Limiter, options.Limiters, options.QueueLimit, time);
    }

    internal static RateLimiters Of(RateLimitOptions options, TimeProvider time) => new(options, time);

    /// <summary>Gets the permit of one attempt.</summary>
    /// <param name="endpoint">The endpoint that is called.</param>
    /// <param name="appId">The application that calls it, from its credential.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The permit, to be disposed after the attempt; null when no limit applies.</returns>
    internal ValueTask<RateLimitLease?> AcquireAsync(ApiEndpoint endpoint, string? appId, CancellationToken cancellationToken)
    {
        if (!_isEnabled)
            return default;
        if (_limiter is not null)
            return _limiter.AcquireAsync(1, cancellationToken)!;
        var key = new RateLimitKey(appId, endpoint.Path, endpoint.Calls?.Permits, endpoint.Calls?.Window ?? TimeSpan.Zero);
        if (_limiters is not null)
            return _limiters.AcquireAsync(key, 1, cancellationToken)!;
        if (endpoint.Calls is null)
            return default;
        var limiter = _own.GetOrAdd(key, static (key, it) => new WindowRateLimiter(key.Permits!.Value, key.Window, it._queueLimit, it._time), this);
        return limiter.AcquireAsync(1, cancellationToken)!;
    }
}
