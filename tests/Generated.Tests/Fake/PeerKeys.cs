using Chatwright.Testing;
using Generated.Tests.TencentChat;

namespace Generated.Tests.Fake;

internal static class PeerKeys
{
    /// <summary>How calls name the conversation with a peer.</summary>
    public static ConversationKey Key(this FakePeer peer)
        => peer.IsGroup ? new ConversationKey.Group { ToGroupId = peer.Id } : new ConversationKey.OneToOne { ToAccount = peer.Id };
}
