using System.Threading.RateLimiting;

namespace Chatwright.RateLimiting;

/// <summary>Takes all permits from one limiter, whatever the endpoint.</summary>
internal sealed class SingleRateLimiter(RateLimiter limiter) : PartitionedRateLimiter<ApiRateLimitKey>
{
    public override RateLimiterStatistics? GetStatistics(ApiRateLimitKey resource) => limiter.GetStatistics();

    protected override RateLimitLease AttemptAcquireCore(ApiRateLimitKey resource, int permitCount) => limiter.AttemptAcquire(permitCount);

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(
        ApiRateLimitKey resource, int permitCount, CancellationToken cancellationToken)
        => limiter.AcquireAsync(permitCount, cancellationToken);
}
