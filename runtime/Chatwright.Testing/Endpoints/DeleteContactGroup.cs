using Chatwright.Testing.Chat.RecentContact;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints;

/// <summary>Deletes a conversation group; its conversations stay in the list and in other groups.</summary>
internal sealed class DeleteContactGroup(ChatStore store)
{
    internal DeleteContactGroupResponse Answer(DeleteContactGroupRequest request)
    {
        var marks = store.Owner(request.FromAccount).Marks;
        if (request.GroupName.Count != 1)
            throw Keys.Bad($"GroupName has {request.GroupName.Count} elements; it must have one.");
        var group = Keys.ExistingGroup(marks, request.GroupName[0]);
        marks.RemoveGroup(group, store.Now);
        return new() { GroupItem = [Wire.Group(group)], ActionStatus = Wire.Ok, ErrorCode = 0, ErrorInfo = "" };
    }
}
