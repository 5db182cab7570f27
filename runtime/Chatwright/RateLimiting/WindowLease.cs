using System.Threading.RateLimiting;

namespace Chatwright.RateLimiting;

/// <summary>Permits of a <see cref="WindowRateLimiter"/>. Their window begins on disposal, at the latest after a limited time.</summary>
internal sealed class WindowLease(WindowRateLimiter limiter, int permits, long givenAt, bool isWarm) : RateLimitLease
{
    internal int Permits => permits;

    internal long GivenAt => givenAt;

    /// <summary><c>true</c> if the usual duration of a request was known when the lease was given; otherwise, <c>false</c>.</summary>
    internal bool IsWarm => isWarm;

    /// <summary>The lease before this one in its <see cref="LeaseList"/>. Guarded by the limiter's lock, as the next one is.</summary>
    internal WindowLease? Previous { get; set; }

    /// <summary>The lease after this one in its <see cref="LeaseList"/>.</summary>
    internal WindowLease? Next { get; set; }

    /// <summary><c>true</c> if the window has begun. Guarded by the limiter's lock.</summary>
    internal bool HasWindow { get; set; }

    /// <summary>
    /// <c>true</c> if the lease lasts as long as a request and its response; <c>false</c> if there was no response, and the end of the lease tells
    /// nothing about the way. <c>true</c> by default. A client sets it before it disposes the lease.
    /// </summary>
    internal bool IsRoundTrip { get; set; } = true;

    public override bool IsAcquired => true;

    public override IEnumerable<string> MetadataNames => [];

    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = null;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && permits > 0)
            limiter.Close(this);
        base.Dispose(disposing);
    }
}
