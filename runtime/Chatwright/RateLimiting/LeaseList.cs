namespace Chatwright.RateLimiting;

/// <summary>
/// Leases in the order in which they were acquired. Each holds its own place, so that one is removed at once wherever it stands: behind a request
/// that hangs, others come and go.
/// </summary>
internal sealed class LeaseList
{
    private WindowLease? _last;

    /// <summary>The oldest lease; null if there is none.</summary>
    internal WindowLease? First { get; private set; }

    internal void Add(WindowLease lease)
    {
        lease.Previous = _last;
        if (_last is null)
            First = lease;
        else
            _last.Next = lease;
        _last = lease;
    }

    /// <summary>Removes a lease that is in this list.</summary>
    internal void Remove(WindowLease lease)
    {
        if (lease.Previous is { } previous)
            previous.Next = lease.Next;
        else
            First = lease.Next;
        if (lease.Next is { } next)
            next.Previous = lease.Previous;
        else
            _last = lease.Previous;
        (lease.Previous, lease.Next) = (null, null);
    }
}
