using System.Threading.RateLimiting;
using Chatwright;

namespace Runtime.Tests.RateLimiting;

/// <summary>Grants every permit, and confirms it as it is told.</summary>
internal sealed class ConfirmingLimiter(Func<CancellationToken, ValueTask> confirm) : RateLimiter
{
    private int _confirmed;

    /// <summary>The number of confirmations that have ended well.</summary>
    public int Confirmed => Volatile.Read(ref _confirmed);

    public override TimeSpan? IdleDuration => null;

    public override RateLimiterStatistics? GetStatistics() => null;

    protected override RateLimitLease AttemptAcquireCore(int permitCount) => new Lease(this);

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) => new(new Lease(this));

    private async ValueTask ConfirmAsync(CancellationToken cancellationToken)
    {
        await confirm(cancellationToken);
        Interlocked.Increment(ref _confirmed);
    }

    private sealed class Lease(ConfirmingLimiter limiter) : ApiRateLimitLease
    {
        public override bool IsAcquired => true;

        public override IEnumerable<string> MetadataNames => [];

        public override ValueTask ConfirmAsync(CancellationToken cancellationToken) => limiter.ConfirmAsync(cancellationToken);

        public override bool TryGetMetadata(string metadataName, out object? metadata) => (metadata = null) is not null;
    }
}
