using System.Threading.RateLimiting;

namespace Chatwright.Orleans.Limiting;

/// <summary>A permit. There is nothing to give back: its time is over when it has been given.</summary>
internal sealed class PermitLease : RateLimitLease
{
    internal static readonly PermitLease Instance = new();

    private PermitLease()
    {
    }

    public override bool IsAcquired => true;

    public override IEnumerable<string> MetadataNames => [];

    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = null;
        return false;
    }
}
