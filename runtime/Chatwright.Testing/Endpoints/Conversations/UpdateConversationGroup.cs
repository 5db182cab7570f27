using Chatwright.TencentChat;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints.Conversations;

/// <summary>Renames a conversation group, or adds and removes conversations.</summary>
/// <remarks>Adding a member and removing a conversation that is no member are no errors. An existing name is 50002.</remarks>
internal sealed class UpdateConversationGroup(ChatStore store)
{
    internal UpdateConversationGroupResponse Handle(UpdateConversationGroupRequest request)
    {
        var marks = store.Owner(request.FromAccount).Marks;
        if (request.UpdateType != 1)
            throw RequestParts.Invalid($"UpdateType is {request.UpdateType}; it must be 1.");
        var result = request.UpdateGroup switch
        {
            ConversationGroupUpdate.Rename rename => Rename(marks, rename),
            ConversationGroupUpdate.Conversations conversations => Change(marks, conversations),
            var unknown => throw RequestParts.Invalid($"UpdateGroupType is {unknown.UpdateGroupType}; it must be 1 or 2."),
        };
        return new() { UpdateType = request.UpdateType, UpdateGroupResult = result };
    }

    private static ConversationGroupUpdateResult Rename(MarkBook marks, ConversationGroupUpdate.Rename rename)
    {
        var group = RequestParts.ExistingGroup(marks, rename.OldGroupName);
        RequestParts.CheckGroupName(rename.NewGroupName);
        if (marks.FindGroup(rename.NewGroupName) is { } other && other != group)
            throw RequestParts.Invalid($"There is a conversation group {rename.NewGroupName} already.");
        group.Name = rename.NewGroupName;
        return Result(ConversationGroupUpdateKind.Rename, group, rename.OldGroupName);
    }

    private ConversationGroupUpdateResult Change(MarkBook marks, ConversationGroupUpdate.Conversations update)
    {
        var group = RequestParts.ExistingGroup(marks, update.OldGroupName);
        RequestParts.CheckCount(update.ContactUpdateItem.Count);
        var members = marks.MembersOf(group);
        var results = Array.ConvertAll(update.ContactUpdateItem.ToArray(), change => Change(members, change));
        RequestParts.CheckGrouped(marks, group, members);
        marks.SetMembers(group, members, store.Now);
        return Result(ConversationGroupUpdateKind.Conversations, group, update.OldGroupName) with { ContactResultItem = results };
    }

    private ConversationChangeResult Change(HashSet<Peer> members, ConversationChange change)
    {
        var peer = RequestParts.PeerOf(change.ContactItem);
        if (change.ContactOptType is not (ConversationOperation.Add or ConversationOperation.Remove))
            throw RequestParts.Invalid($"ContactOptType is {(long)change.ContactOptType}; it must be 1 or 2.");
        var refusal = store.RefusalOf(peer);
        if (refusal is null && change.ContactOptType == ConversationOperation.Add)
            members.Add(peer);
        else if (refusal is null)
            members.Remove(peer);
        return new()
        {
            ContactOptType = change.ContactOptType,
            ContactItem = change.ContactItem,
            ResultCode = ResponseParts.Code(refusal),
            ResultInfo = ResponseParts.Info(refusal),
        };
    }

    private static ConversationGroupUpdateResult Result(ConversationGroupUpdateKind kind, GroupEntry group, string oldName)
        => new() { UpdateGroupType = kind, GroupName = group.Name, GroupId = group.Id, OldGroupName = oldName };
}
