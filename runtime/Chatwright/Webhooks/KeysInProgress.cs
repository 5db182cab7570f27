using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Chatwright.Webhooks;

/// <summary>
/// The keys of the webhooks whose handlers run in this process. All receivers of one log share them, also the one that follows another when the
/// options change. Safe for concurrent use.
/// </summary>
internal sealed class KeysInProgress
{
    private static readonly ConditionalWeakTable<IWebhookLog, KeysInProgress> s_ofLogs = new();

    private readonly ConcurrentDictionary<string, bool> _keys = new(StringComparer.Ordinal);

    /// <summary>Gets the keys of a log. They live as long as the log does.</summary>
    internal static KeysInProgress Of(IWebhookLog log) => s_ofLogs.GetValue(log, static _ => new());

    /// <summary>Adds a key.</summary>
    /// <returns><see langword="true"/> if it was added; <see langword="false"/> if it is in progress already.</returns>
    internal bool TryAdd(string key) => _keys.TryAdd(key, true);

    internal void Remove(string key) => _keys.TryRemove(key, out _);
}
