namespace Chatwright.Resilience;

/// <summary>Chooses the host of each attempt: the first in the order of preference that is not known to be unreachable.</summary>
internal sealed class HostRing
{
    private readonly object _gate = new();
    private readonly HostAddress[] _hosts;
    private readonly TimeProvider _time;

    internal HostRing(ApiHost host, TimeSpan failoverDuration, TimeProvider time)
    {
        _hosts = new HostAddress[1 + host.Backups.Count];
        _hosts[0] = new(host.Primary);
        for (var i = 1; i < _hosts.Length; i++)
            _hosts[i] = new(host.Backups[i - 1]);
        FailoverDuration = failoverDuration;
        _time = time;
    }

    /// <summary>The time for which an unreachable host is passed over.</summary>
    internal TimeSpan FailoverDuration { get; }

    /// <summary><see langword="true"/> if another host is available at once after one was marked unreachable.</summary>
    internal bool HasOther => _hosts.Length > 1 && Array.Exists(_hosts, static host => host.FailedAt is null);

    /// <summary>
    /// Chooses the host of the next attempt. When an unreachable host is due for a check, only one caller gets it, so that no other waits for a
    /// host that is still unreachable.
    /// </summary>
    /// <param name="failsOver">
    /// True if the attempt before could not reach its host. Then no host is due for a check: with a short failover duration, it would be the same.
    /// </param>
    internal HostAddress Choose(bool failsOver)
    {
        var first = _hosts[0];
        if (first.FailedAt is null)
            return first;
        lock (_gate)
        {
            foreach (var host in _hosts)
            {
                if (host.FailedAt is null)
                    return host;
                if (failsOver || _time.GetElapsedTime(host.FailedAt.Value) < FailoverDuration)
                    continue;
                host.FailedAt = _time.GetTimestamp();
                return host;
            }
            return LongestUnreachable();
        }
    }

    /// <summary>Marks a host to which no connection could be made. A host without a backup is never marked.</summary>
    /// <returns><see langword="true"/> if the host was not marked before; otherwise, <see langword="false"/>.</returns>
    internal bool MarkUnreachable(HostAddress host)
    {
        if (_hosts.Length == 1)
            return false;
        lock (_gate)
        {
            var isNew = host.FailedAt is null;
            host.FailedAt = _time.GetTimestamp();
            return isNew;
        }
    }

    /// <summary>Removes the mark from a host that responded.</summary>
    /// <returns><see langword="true"/> if the host was marked; otherwise, <see langword="false"/>.</returns>
    internal bool MarkReachable(HostAddress host)
    {
        if (host.FailedAt is null)
            return false;
        lock (_gate)
        {
            var wasMarked = host.FailedAt is not null;
            host.FailedAt = null;
            return wasMarked;
        }
    }

    private HostAddress LongestUnreachable()
    {
        var longest = _hosts[0];
        foreach (var host in _hosts)
        {
            if (host.FailedAt < longest.FailedAt)
                longest = host;
        }
        return longest;
    }
}
