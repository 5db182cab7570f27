namespace Chatwright;

/// <summary>Chooses the host of each try: the first in the order of preference that is not known to be out of reach.</summary>
internal sealed class HostRing
{
    private readonly object _gate = new();
    private readonly HostAddress[] _hosts;
    private readonly TimeProvider _time;

    internal HostRing(ApiHost host, TimeSpan failBackAfter, TimeProvider time)
    {
        _hosts = [.. host.Backups.Prepend(host.Primary).Select(address => new HostAddress(address))];
        FailBackAfter = failBackAfter;
        _time = time;
    }

    /// <summary>How long a host that was out of reach is passed over.</summary>
    internal TimeSpan FailBackAfter { get; }

    /// <summary>
    /// The host to try now. One that was out of reach is given out again when its time has come, to one caller only: should it still be out of reach, the
    /// others have not waited for it.
    /// </summary>
    internal HostAddress Choose()
    {
        var first = _hosts[0];
        if (first.FailedAt is null)
            return first;
        lock (_gate)
        {
            foreach (var host in _hosts)
            {
                if (host.FailedAt is { } failedAt && _time.GetElapsedTime(failedAt) < FailBackAfter)
                    continue;
                if (host.FailedAt is not null)
                    host.FailedAt = _time.GetTimestamp();
                return host;
            }
            return _hosts.MinBy(host => host.FailedAt)!;
        }
    }

    /// <summary>Whether there is another host to turn to at once, after one was <see cref="Lost"/>.</summary>
    internal bool HasOther => _hosts.Length > 1 && Array.Exists(_hosts, static host => host.FailedAt is null);

    /// <summary>A connection to the host could not be made. The only host there is stays the one to try.</summary>
    /// <returns>Whether that is news.</returns>
    internal bool Lost(HostAddress lost)
    {
        if (_hosts.Length == 1)
            return false;
        lock (_gate)
        {
            var isNew = lost.FailedAt is null;
            lost.FailedAt = _time.GetTimestamp();
            return isNew;
        }
    }

    /// <summary>The host answered.</summary>
    /// <returns>Whether it was out of reach before.</returns>
    internal bool Reached(HostAddress reached)
    {
        if (reached.FailedAt is null)
            return false;
        lock (_gate)
        {
            var wasLost = reached.FailedAt is not null;
            reached.FailedAt = null;
            return wasLost;
        }
    }
}
