namespace Chatwright.Testing.Store;

/// <summary>A conversation of a list. Its time is in Unix seconds, as in JSON. The number orders conversations of the same second.</summary>
internal sealed record ConversationEntry(Peer Peer, long Second, long Number, bool IsPinned, bool IsEmpty);
