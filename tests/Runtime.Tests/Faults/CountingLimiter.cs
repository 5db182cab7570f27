using System.Threading.RateLimiting;

namespace Runtime.Tests.Faults;

/// <summary>Grants every permit, and counts those that are held.</summary>
internal sealed class CountingLimiter : RateLimiter
{
    private int _given;
    private int _held;

    public int Given => Volatile.Read(ref _given);

    public int Held => Volatile.Read(ref _held);

    public override TimeSpan? IdleDuration => null;

    public override RateLimiterStatistics? GetStatistics() => null;

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        Interlocked.Increment(ref _given);
        Interlocked.Increment(ref _held);
        return new Lease(this);
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
        => new(AttemptAcquireCore(permitCount));

    private sealed class Lease(CountingLimiter limiter) : RateLimitLease
    {
        private int _disposed;

        public override bool IsAcquired => true;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata) => (metadata = null) is not null;

        protected override void Dispose(bool disposing)
        {
            if (Interlocked.Exchange(ref _disposed, 1) == 0)
                Interlocked.Decrement(ref limiter._held);
            base.Dispose(disposing);
        }
    }
}
