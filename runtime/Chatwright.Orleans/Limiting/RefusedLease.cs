using System.Threading.RateLimiting;

namespace Chatwright.Orleans.Limiting;

/// <summary>No permit, and the reason.</summary>
internal sealed class RefusedLease(string reason) : RateLimitLease
{
    public override bool IsAcquired => false;

    public override IEnumerable<string> MetadataNames => [MetadataName.ReasonPhrase.Name];

    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = metadataName == MetadataName.ReasonPhrase.Name ? reason : null;
        return metadata is not null;
    }
}
