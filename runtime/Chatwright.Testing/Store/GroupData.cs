using System.Diagnostics.CodeAnalysis;

namespace Chatwright.Testing.Store;

/// <summary>Changes of the attributes and counters of chat groups. Callers hold the lock of the store.</summary>
[SuppressMessage("Performance", "CA1822", Justification = "Changes of the state go through the store, where events of them can be raised.")]
internal sealed class GroupData
{
    /// <summary>Replaces all attributes.</summary>
    internal void SetAttributes(GroupRecord group, IEnumerable<KeyValuePair<string, string>> attributes)
    {
        group.Attributes.Clear();
        foreach (var (key, value) in attributes)
            group.Attributes[key] = value;
    }

    internal void DeleteAttributes(GroupRecord group, IEnumerable<string> keys)
    {
        foreach (var key in keys)
            group.Attributes.Remove(key);
    }

    internal void SetCounter(GroupRecord group, string key, long value) => group.Counters[key] = value;

    internal void DeleteCounters(GroupRecord group, IEnumerable<string> keys)
    {
        foreach (var key in keys)
            group.Counters.Remove(key);
    }
}
