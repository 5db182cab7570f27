using Chatwright.Testing.Chat.RecentContact;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints;

/// <summary>Takes a conversation off the list. Its groups and marks stay, for they are kept apart; one that is not in the list is no error.</summary>
/// <remarks>There are no messages here, so that clearing them does nothing.</remarks>
internal sealed class Delete(ChatStore store)
{
    internal DeleteResponse Answer(DeleteRequest request)
    {
        var owner = store.Owner(request.FromAccount);
        owner.Conversations.Remove(Peer(request));
        return new() { ActionStatus = Wire.Ok, ErrorCode = 0, ErrorInfo = "", ErrorDisplay = "" };
    }

    private static FakePeer Peer(DeleteRequest request) => request switch
    {
        DeleteRequest.OneToOne one => Keys.User(one.ToAccount),
        DeleteRequest.Group group => Keys.Group(group.ToGroupId),
        _ => throw Keys.UnknownType(request.Type),
    };
}
