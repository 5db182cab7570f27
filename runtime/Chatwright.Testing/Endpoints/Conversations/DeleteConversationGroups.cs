using Chatwright.TencentChat;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints.Conversations;

/// <summary>Deletes a conversation group. Its conversations stay in the list and in other groups.</summary>
internal sealed class DeleteConversationGroups(ChatStore store)
{
    internal DeleteConversationGroupsResponse Handle(DeleteConversationGroupsRequest request)
    {
        var marks = store.Owner(request.FromAccount).Marks;
        if (request.GroupName.Count != 1)
            throw RequestParts.Invalid($"GroupName has {request.GroupName.Count} elements; it must have one.");
        var group = RequestParts.ExistingGroup(marks, request.GroupName[0]);
        marks.RemoveGroup(group, store.Now);
        return new() { GroupItem = [ResponseParts.Group(group)] };
    }
}
