namespace Chatwright.Testing.Store;

/// <summary>The groups and marks of one conversation. The number orders the entries by when they came.</summary>
internal sealed class MarkedEntry(FakePeer peer, long number)
{
    internal FakePeer Peer { get; } = peer;

    internal long Number { get; } = number;

    internal ConversationMark Mark { get; set; }

    /// <summary>The ids of the conversation groups that hold it.</summary>
    internal SortedSet<long> Groups { get; } = [];

    internal DateTimeOffset ChangedAt { get; set; }

    internal bool IsBlank => Mark.IsBlank && Groups.Count == 0;
}
