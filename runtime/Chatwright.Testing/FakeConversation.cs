namespace Chatwright.Testing;

/// <summary>A copy of an entry of a user's conversation list.</summary>
/// <param name="Peer">The other side.</param>
/// <param name="At">Its time, in whole seconds.</param>
/// <param name="IsPinned"><c>true</c> if the conversation is pinned; otherwise, <c>false</c>.</param>
/// <param name="IsEmpty"><c>true</c> if the conversation has no messages; otherwise, <c>false</c>.</param>
public sealed record FakeConversation(FakePeer Peer, DateTimeOffset At, bool IsPinned, bool IsEmpty);
