using System.Threading.RateLimiting;

namespace Chatwright.RateLimiting;

/// <summary>No permits, the reason, and when there may be some.</summary>
internal sealed class RefusedLease(string reason, string? remedy, TimeSpan? retryAfter) : RateLimitLease
{
    /// <summary>The remedy, as the beginning of a sentence; null if there is none.</summary>
    internal string? Remedy => remedy;

    public override bool IsAcquired => false;

    public override IEnumerable<string> MetadataNames
        => retryAfter is null ? [MetadataName.ReasonPhrase.Name] : [MetadataName.ReasonPhrase.Name, MetadataName.RetryAfter.Name];

    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = metadataName == MetadataName.RetryAfter.Name ? retryAfter
            : metadataName == MetadataName.ReasonPhrase.Name ? reason
            : null;
        return metadata is not null;
    }
}
