namespace Chatwright.Testing;

/// <summary>An entry of a user's conversation list, as it was when it was looked at.</summary>
/// <param name="Peer">The other side.</param>
/// <param name="At">Its time, in whole seconds.</param>
/// <param name="IsPinned">Whether it is pinned.</param>
/// <param name="IsEmpty">Whether it holds no message.</param>
public sealed record FakeConversation(FakePeer Peer, DateTimeOffset At, bool IsPinned, bool IsEmpty);
