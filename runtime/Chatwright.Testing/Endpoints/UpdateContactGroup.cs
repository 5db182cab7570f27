using Chatwright.Testing.Chat.RecentContact;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints;

/// <summary>
/// Renames a conversation group, or adds and removes conversations. What is added twice or removed without being there is no error; a name that
/// is taken is 50002.
/// </summary>
internal sealed class UpdateContactGroup(ChatStore store)
{
    internal UpdateContactGroupResponse Answer(UpdateContactGroupRequest request)
    {
        var marks = store.Owner(request.FromAccount).Marks;
        if (request.UpdateType != 1)
            throw Keys.Bad($"UpdateType is {request.UpdateType}; it must be 1.");
        var result = request.UpdateGroup switch
        {
            ConversationGroupUpdate.Rename rename => Rename(marks, rename),
            ConversationGroupUpdate.Conversations conversations => Change(marks, conversations),
            var unknown => throw Keys.Bad($"UpdateGroupType is {unknown.UpdateGroupType}; it must be 1 or 2."),
        };
        return new() { UpdateType = request.UpdateType, UpdateGroupResult = result, ActionStatus = Wire.Ok, ErrorCode = 0, ErrorInfo = "" };
    }

    private static ConversationGroupUpdateResult Rename(MarkBook marks, ConversationGroupUpdate.Rename rename)
    {
        var group = Keys.ExistingGroup(marks, rename.OldGroupName);
        Keys.CheckGroupName(rename.NewGroupName);
        if (marks.FindGroup(rename.NewGroupName) is { } other && other != group)
            throw Keys.Bad($"There is a conversation group {rename.NewGroupName} already.");
        group.Name = rename.NewGroupName;
        return Result(ConversationGroupUpdateKind.Rename, group, rename.OldGroupName);
    }

    private ConversationGroupUpdateResult Change(MarkBook marks, ConversationGroupUpdate.Conversations update)
    {
        var group = Keys.ExistingGroup(marks, update.OldGroupName);
        Keys.CheckCount(update.ContactUpdateItem.Count);
        var members = marks.MembersOf(group);
        var results = Array.ConvertAll(update.ContactUpdateItem.ToArray(), change => Change(members, change));
        Keys.CheckGrouped(marks, group, members);
        marks.SetMembers(group, members, store.Now);
        return Result(ConversationGroupUpdateKind.Conversations, group, update.OldGroupName) with { ContactResultItem = results };
    }

    private ConversationChangeResult Change(HashSet<FakePeer> members, ConversationChange change)
    {
        var peer = Keys.Peer(change.ContactItem);
        if (change.ContactOptType is not (ConversationOperation.Add or ConversationOperation.Remove))
            throw Keys.Bad($"ContactOptType is {(long)change.ContactOptType}; it must be 1 or 2.");
        var objection = store.Objection(peer);
        if (objection is null && change.ContactOptType == ConversationOperation.Add)
            members.Add(peer);
        else if (objection is null)
            members.Remove(peer);
        return new()
        {
            ContactOptType = change.ContactOptType,
            ContactItem = change.ContactItem,
            ResultCode = Wire.Code(objection),
            ResultInfo = Wire.Info(objection),
        };
    }

    private static ConversationGroupUpdateResult Result(ConversationGroupUpdateKind kind, GroupEntry group, string oldName)
        => new() { UpdateGroupType = kind, GroupName = group.Name, GroupId = group.Id, OldGroupName = oldName };
}
