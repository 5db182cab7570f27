namespace Chatwright.Testing.Store;

/// <summary>The conversations of a user, ordered by time and then by when they were added.</summary>
internal sealed class ConversationList
{
    private readonly Dictionary<Peer, ConversationEntry> _byPeer = [];
    private readonly SortedSet<ConversationEntry> _inOrder = new(Comparer<ConversationEntry>.Create(
        static (left, right) => (left.Second, left.Number).CompareTo((right.Second, right.Number))));

    private long _lastNumber;

    internal IEnumerable<ConversationEntry> InOrder => _inOrder;

    /// <summary>Adds a conversation, or replaces the one with the same peer.</summary>
    internal void Put(Peer peer, long second, bool isPinned, bool isEmpty)
    {
        Remove(peer);
        var entry = new ConversationEntry(peer, second, ++_lastNumber, isPinned, isEmpty);
        _byPeer.Add(peer, entry);
        _inOrder.Add(entry);
    }

    /// <summary>Moves a conversation to the time of its latest message. It stays pinned if it was.</summary>
    internal void Touch(Peer peer, long second)
    {
        var known = _byPeer.GetValueOrDefault(peer);
        Put(peer, Math.Max(second, known?.Second ?? 0), known?.IsPinned ?? false, isEmpty: false);
    }

    internal void Remove(Peer peer)
    {
        if (_byPeer.Remove(peer, out var entry))
            _inOrder.Remove(entry);
    }
}
