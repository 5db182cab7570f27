using Chatwright.TencentChat;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints.Conversations;

/// <summary>Removes a conversation from the list.</summary>
/// <remarks>
/// Its groups and marks stay, since they are stored apart from the list. A conversation that is not in the list is no error. Clearing concerns the
/// messages that one side sees of a one-to-one conversation.
/// </remarks>
internal sealed class DeleteConversation(ChatStore store)
{
    internal DeleteConversationResponse Handle(DeleteConversationRequest request)
    {
        var owner = store.Owner(request.FromAccount);
        var peer = PeerOf(request);
        owner.Conversations.Remove(peer);
        if (!peer.IsGroup && request.IsRoamingCleared == true)
            store.Messages.Clear(owner.Account, peer.Id);
        return new();
    }

    private static Peer PeerOf(DeleteConversationRequest request) => request switch
    {
        DeleteConversationRequest.OneToOne one => RequestParts.UserPeer(one.ToAccount),
        DeleteConversationRequest.Group group => RequestParts.GroupPeer(group.ToGroupId),
        _ => throw RequestParts.UnknownType(request.Type),
    };
}
