namespace Chatwright.Testing.Store;

/// <summary>The conversations of one user in the order of their time; those of one second in the order in which they came.</summary>
internal sealed class ConversationList
{
    private readonly Dictionary<FakePeer, ConversationEntry> _byPeer = [];
    private readonly SortedSet<ConversationEntry> _inOrder = new(Comparer<ConversationEntry>.Create(
        static (left, right) => (left.Second, left.Number).CompareTo((right.Second, right.Number))));

    private long _lastNumber;

    internal IEnumerable<ConversationEntry> InOrder => _inOrder;

    /// <summary>Adds a conversation, or puts it in the place of the one with the same peer.</summary>
    internal void Put(FakePeer peer, long second, bool isPinned, bool isEmpty)
    {
        Remove(peer);
        var entry = new ConversationEntry(peer, second, ++_lastNumber, isPinned, isEmpty);
        _byPeer.Add(peer, entry);
        _inOrder.Add(entry);
    }

    internal void Remove(FakePeer peer)
    {
        if (_byPeer.Remove(peer, out var entry))
            _inOrder.Remove(entry);
    }
}
