using System.Threading.RateLimiting;

namespace Fleet;

/// <summary>A permit, or the lack of one. There is nothing to give back: its time is over when it has been given.</summary>
/// <param name="givenAt">When it was given, as a timestamp of the limiter's clock; null when it was not.</param>
internal sealed class PermitLease(long? givenAt) : RateLimitLease
{
    public long? GivenAt => givenAt;

    public override bool IsAcquired => givenAt is not null;

    public override IEnumerable<string> MetadataNames => [];

    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = null;
        return false;
    }
}
