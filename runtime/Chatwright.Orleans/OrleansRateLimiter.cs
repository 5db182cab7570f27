using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using Chatwright.Orleans;
using Chatwright.Orleans.Grains;
using Chatwright.Orleans.Limiting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans;

namespace Chatwright;

/// <summary>
/// A limiter whose permits are shared by all processes of an Orleans cluster. One grain for each application and endpoint counts them. For
/// <see cref="ApiRateLimitOptions.Limiter"/>; in a host, <c>UseOrleansRateLimits</c> sets it.
/// </summary>
/// <remarks>
/// <para>Calls wait while the grain cannot be reached; their <see cref="ApiClientOptions.Timeout"/> limits the wait. The log tells once when that
/// begins and when it ends.</para>
/// <para>A permit is for one attempt: to acquire more than one at a time is an <see cref="ArgumentOutOfRangeException"/>. Endpoints without a limit
/// have their permit at once.</para>
/// </remarks>
public sealed class OrleansRateLimiter : PartitionedRateLimiter<ApiRateLimitKey>
{
    private readonly IGrainFactory _grains;
    private readonly OrleansRateLimitOptions _options;
    private readonly Dictionary<string, OrleansRateLimit> _limits;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly ConcurrentDictionary<ApiRateLimitKey, Lazy<BudgetRateLimiter>> _limiters = [];
    private volatile bool _isDisposed;

    /// <summary>Initializes a limiter.</summary>
    /// <param name="grains">The silo or client of the cluster.</param>
    /// <param name="options">The options, which are copied.</param>
    /// <param name="timeProvider">The clock. Null, the default: <see cref="TimeProvider.System"/>.</param>
    /// <param name="loggerFactory">The factory of the logger <c>Chatwright.Orleans</c>. Null, the default: nothing is logged.</param>
    /// <exception cref="ArgumentNullException"><paramref name="grains"/> or <paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">Options are out of range. The message has a line for each.</exception>
    public OrleansRateLimiter(
        IGrainFactory grains, OrleansRateLimitOptions options, TimeProvider? timeProvider = null, ILoggerFactory? loggerFactory = null)
    {
        ArgumentNullException.ThrowIfNull(grains);
        ArgumentNullException.ThrowIfNull(options);
        if (OptionRules.Check(options) is { Count: > 0 } errors)
            throw new ArgumentException(string.Join('\n', errors), nameof(options));
        _grains = grains;
        _options = new() { Slack = options.Slack, Batch = options.Batch, QueueLimit = options.QueueLimit };
        _limits = new(options.Limits, StringComparer.Ordinal);
        _time = timeProvider ?? TimeProvider.System;
        _logger = loggerFactory?.CreateLogger("Chatwright.Orleans") ?? NullLogger.Instance;
    }

    /// <inheritdoc/>
    public override RateLimiterStatistics? GetStatistics(ApiRateLimitKey resource) => LimiterOf(resource)?.GetStatistics();

    /// <inheritdoc/>
    protected override RateLimitLease AttemptAcquireCore(ApiRateLimitKey resource, int permitCount)
        => LimiterOf(resource)?.AttemptAcquire(permitCount) ?? PermitLease.Free;

    /// <inheritdoc/>
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(ApiRateLimitKey resource, int permitCount, CancellationToken cancellationToken)
        => LimiterOf(resource)?.AcquireAsync(permitCount, cancellationToken) ?? new(PermitLease.Free);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _isDisposed = true;
            foreach (var limiter in _limiters.Values)
                limiter.Value.Dispose();
        }
        base.Dispose(disposing);
    }

    /// <inheritdoc/>
    protected override ValueTask DisposeAsyncCore()
    {
        Dispose(true);
        return base.DisposeAsyncCore();
    }

    /// <summary>The limiter of a key; null when the key has no limit.</summary>
    private BudgetRateLimiter? LimiterOf(ApiRateLimitKey key)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return BudgetRate.Of(key, _limits) is { } rate ? LimiterOf(key, rate) : null;
    }

    private BudgetRateLimiter LimiterOf(ApiRateLimitKey key, BudgetRate rate)
    {
        // Of concurrent first calls, one creates the limiter that all use.
        var limiter = _limiters.GetOrAdd(
            key, static (key, state) => new(() => state.Limiter.Create(key, state.Rate)), (Limiter: this, Rate: rate)).Value;
        // Disposal may have passed before it was there.
        if (_isDisposed)
            limiter.Dispose();
        return limiter;
    }

    private BudgetRateLimiter Create(ApiRateLimitKey key, BudgetRate rate)
    {
        var grain = BudgetKey.Of(key);
        return new(
            (count, interval) => _grains.GetGrain<IBudgetGrain>(grain).TakeAsync(count, interval),
            rate, _options, _time, new(_logger, key.Endpoint, _time));
    }
}
