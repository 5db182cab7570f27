using System.Threading.RateLimiting;

namespace Chatwright.RateLimiting;

/// <summary>A <see cref="WindowRateLimiter"/> for each application and endpoint with a documented limit.</summary>
/// <remarks>
/// The partitioned limiter of System.Threading.RateLimiting runs a timer for its whole life; this one runs none while nobody waits.
/// </remarks>
internal sealed class EndpointRateLimiter : PartitionedRateLimiter<ApiRateLimitKey>
{
    /// <summary>The option that sets the maximum number of waiting attempts of a client's own limiter.</summary>
    internal const string QueueOption = "RateLimits.QueueLimit";

    private readonly LimiterTable _limiters;
    private volatile bool _isDisposed;

    internal EndpointRateLimiter(int queueLimit, TimeProvider time, string queueOption = QueueOption)
        => _limiters = new(key => new(key.Permits!.Value, key.Window, queueLimit, time, queueOption));

    /// <summary>The limiter that options ask for; null when rate limits are off.</summary>
    internal static PartitionedRateLimiter<ApiRateLimitKey>? Of(ApiRateLimitOptions options, TimeProvider time)
        => !options.Enabled ? null : options.Limiter ?? new EndpointRateLimiter(options.QueueLimit, time);

    public override RateLimiterStatistics? GetStatistics(ApiRateLimitKey resource) => LimiterOf(resource)?.GetStatistics();

    protected override RateLimitLease AttemptAcquireCore(ApiRateLimitKey resource, int permitCount)
        => LimiterOf(resource)?.AttemptAcquire(permitCount) ?? FreeLease.Instance;

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(
        ApiRateLimitKey resource, int permitCount, CancellationToken cancellationToken)
        => LimiterOf(resource)?.AcquireAsync(permitCount, cancellationToken) ?? new(FreeLease.Instance);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            End();
        base.Dispose(disposing);
    }

    protected override ValueTask DisposeAsyncCore()
    {
        End();
        return base.DisposeAsyncCore();
    }

    private void End()
    {
        _isDisposed = true;
        foreach (var limiter in _limiters.All)
            limiter.Dispose();
    }

    /// <summary>The limiter of a key; null when the key has no limit.</summary>
    private WindowRateLimiter? LimiterOf(ApiRateLimitKey key)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return key.Permits is null ? null : _limiters.Get(key);
    }

    /// <summary>The permit of an endpoint without a limit.</summary>
    private sealed class FreeLease : RateLimitLease
    {
        internal static readonly FreeLease Instance = new();

        public override bool IsAcquired => true;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }
    }
}
