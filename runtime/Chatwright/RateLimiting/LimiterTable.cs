using System.Collections.Concurrent;

namespace Chatwright.RateLimiting;

/// <summary>A limiter for each application, endpoint and rate.</summary>
/// <remarks>
/// Two tables by text, and not one by <see cref="ApiRateLimitKey"/>: .NET has the code of a table by text ready, while that of a table by a structure
/// would be compiled for the first call, and added to every native program.
/// </remarks>
internal sealed class LimiterTable(Func<ApiRateLimitKey, WindowRateLimiter> create)
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, Entry>> _endpoints = new(StringComparer.Ordinal);

    /// <summary>All limiters.</summary>
    internal IEnumerable<WindowRateLimiter> All
    {
        get
        {
            foreach (var endpoint in _endpoints)
            {
                foreach (var app in endpoint.Value)
                {
                    for (var entry = app.Value; entry is not null; entry = entry.Next)
                        yield return entry.Limiter;
                }
            }
        }
    }

    /// <summary>Gets the limiter of a key; creates it for the first call.</summary>
    internal WindowRateLimiter Get(in ApiRateLimitKey key)
    {
        if (!_endpoints.TryGetValue(key.Endpoint, out var apps))
            apps = _endpoints.GetOrAdd(key.Endpoint, new ConcurrentDictionary<string, Entry>(StringComparer.Ordinal));
        return apps.TryGetValue(key.AppId ?? "", out var first) && Find(first, key) is { } limiter ? limiter : Add(apps, key);
    }

    private WindowRateLimiter Add(ConcurrentDictionary<string, Entry> apps, in ApiRateLimitKey key)
    {
        // Of concurrent first calls, one creates the limiter that all use.
        lock (apps)
        {
            apps.TryGetValue(key.AppId ?? "", out var first);
            if (Find(first, key) is { } limiter)
                return limiter;
            var entry = new Entry(key, create(key), first);
            apps[key.AppId ?? ""] = entry;
            return entry.Limiter;
        }
    }

    private static WindowRateLimiter? Find(Entry? entry, in ApiRateLimitKey key)
    {
        for (; entry is not null; entry = entry.Next)
        {
            if (entry.IsOf(key))
                return entry.Limiter;
        }
        return null;
    }

    /// <summary>A limiter, and those of the same application and endpoint with other rates.</summary>
    private sealed class Entry(ApiRateLimitKey key, WindowRateLimiter limiter, Entry? next)
    {
        internal WindowRateLimiter Limiter => limiter;

        internal Entry? Next => next;

        internal bool IsOf(in ApiRateLimitKey other)
            => key.Permits == other.Permits && key.Window == other.Window && string.Equals(key.AppId, other.AppId, StringComparison.Ordinal);
    }
}
