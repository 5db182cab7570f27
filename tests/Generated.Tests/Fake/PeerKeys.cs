using Chatwright.Testing;
using Generated.Tests.TencentChat;

namespace Generated.Tests.Fake;

internal static class PeerKeys
{
    /// <summary>The names of conversations in requests.</summary>
    public static ConversationKey Key(this FakePeer peer)
        => peer.IsGroup ? new ConversationKey.Group { ToGroupId = peer.Id } : new ConversationKey.OneToOne { ToAccount = peer.Id };
}
