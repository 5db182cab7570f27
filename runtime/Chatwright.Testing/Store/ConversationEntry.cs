namespace Chatwright.Testing.Store;

/// <summary>One conversation of a list. Its time is Unix seconds, as on the wire; the number orders those of one second.</summary>
internal sealed record ConversationEntry(FakePeer Peer, long Second, long Number, bool IsPinned, bool IsEmpty);
