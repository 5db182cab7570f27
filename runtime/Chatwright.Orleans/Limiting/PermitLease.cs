namespace Chatwright.Orleans.Limiting;

/// <summary>A permit of a limiter. There is nothing to give back: its time is over when it has been given.</summary>
/// <param name="limiter">The limiter; null if there is no limit.</param>
/// <param name="permit">The permit.</param>
internal sealed class PermitLease(BudgetRateLimiter? limiter, Permit permit) : ApiRateLimitLease
{
    /// <summary>The permit of an endpoint without a limit.</summary>
    internal static readonly PermitLease Free = new(null, default);

    private Permit _permit = permit;

    public override bool IsAcquired => true;

    public override IEnumerable<string> MetadataNames => [];

    /// <summary><c>true</c> if the slack of the permit is over.</summary>
    internal bool IsLate => limiter?.IsLate(_permit) == true;

    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = null;
        return false;
    }

    public override ValueTask ConfirmAsync(CancellationToken cancellationToken) => IsLate ? new(RenewAsync(cancellationToken)) : default;

    private async Task RenewAsync(CancellationToken cancellationToken)
    {
        var lease = await limiter!.AcquireAgainAsync(cancellationToken).ConfigureAwait(false);
        _permit = lease is PermitLease another ? another._permit : throw new ObjectDisposedException(nameof(BudgetRateLimiter));
    }
}
