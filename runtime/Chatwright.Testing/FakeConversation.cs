namespace Chatwright.Testing;

/// <summary>A copy of an entry of a user's conversation list.</summary>
public sealed record FakeConversation
{
    /// <summary>The other side.</summary>
    public required FakePeer Peer { get; init; }

    /// <summary>The time of the conversation, in whole seconds.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary><c>true</c> if the conversation is pinned; otherwise, <c>false</c>.</summary>
    public bool IsPinned { get; init; }

    /// <summary><c>true</c> if the conversation has no messages; otherwise, <c>false</c>.</summary>
    public bool IsEmpty { get; init; }
}
