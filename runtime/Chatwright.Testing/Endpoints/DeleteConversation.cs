using Chatwright.TencentChat;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints;

/// <summary>Removes a conversation from the list.</summary>
/// <remarks>
/// Its groups and marks stay, since they are stored apart from the list. A conversation that is not in the list is no error. The fake has no
/// messages, so clearing them does nothing.
/// </remarks>
internal sealed class DeleteConversation(ChatStore store)
{
    internal DeleteConversationResponse Handle(DeleteConversationRequest request)
    {
        var owner = store.Owner(request.FromAccount);
        owner.Conversations.Remove(PeerOf(request));
        return new();
    }

    private static Peer PeerOf(DeleteConversationRequest request) => request switch
    {
        DeleteConversationRequest.OneToOne one => RequestParts.UserPeer(one.ToAccount),
        DeleteConversationRequest.Group group => RequestParts.GroupPeer(group.ToGroupId),
        _ => throw RequestParts.UnknownType(request.Type),
    };
}
