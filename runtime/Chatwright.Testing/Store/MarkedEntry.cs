namespace Chatwright.Testing.Store;

/// <summary>The groups and marks of a conversation. The number orders entries by when they were added.</summary>
internal sealed class MarkedEntry(Peer peer, long number)
{
    internal Peer Peer { get; } = peer;

    internal long Number { get; } = number;

    internal ConversationMark Mark { get; set; }

    /// <summary>The ids of the conversation groups that hold it.</summary>
    internal SortedSet<long> Groups { get; } = [];

    internal DateTimeOffset ChangedAt { get; set; }

    internal bool IsBlank => Mark.IsBlank && Groups.Count == 0;
}
