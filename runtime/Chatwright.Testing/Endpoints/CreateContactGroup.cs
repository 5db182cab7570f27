using Chatwright.Testing.Chat;
using Chatwright.Testing.Chat.RecentContact;
using Chatwright.Testing.Http;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints;

/// <summary>
/// Creates a conversation group. A name that exists is 50002, since later calls name groups by it; an empty list of conversations is 51006, an
/// absent one is fine.
/// </summary>
internal sealed class CreateContactGroup(ChatStore store)
{
    internal CreateContactGroupResponse Answer(CreateContactGroupRequest request)
    {
        var marks = store.Owner(request.FromAccount).Marks;
        if (request.GroupContactItem.Count != 1)
            throw Keys.Bad($"GroupContactItem has {request.GroupContactItem.Count} elements; it must have one.");
        var wanted = request.GroupContactItem[0];
        Check(marks, wanted);

        var members = new HashSet<FakePeer>();
        var results = Array.ConvertAll((wanted.ContactItem ?? []).ToArray(), key => Add(members, key));
        Keys.CheckGrouped(marks, null, members);
        var group = marks.AddGroup(wanted.GroupName);
        marks.SetMembers(group, members, store.Now);
        return new()
        {
            GroupResultItem = [new() { GroupItem = Wire.Group(group), ResultItem = results }],
            ActionStatus = Wire.Ok,
            ErrorCode = 0,
            ErrorInfo = "",
        };
    }

    private ConversationGroupingResult Add(HashSet<FakePeer> members, ConversationKey key)
    {
        var peer = Keys.Peer(key);
        var objection = store.Objection(peer);
        if (objection is null)
            members.Add(peer);
        return new() { ContactItem = key, ResultCode = Wire.Code(objection), ResultInfo = Wire.Info(objection) };
    }

    private static void Check(MarkBook marks, NewConversationGroup wanted)
    {
        Keys.CheckGroupName(wanted.GroupName);
        if (wanted.ContactItem is { } items)
            Keys.CheckCount(items.Count);
        if (marks.FindGroup(wanted.GroupName) is not null)
            throw Keys.Bad($"There is a conversation group {wanted.GroupName} already.");
        if (marks.Groups.Count >= Limits.Groups)
            throw new RefusalException(ChatErrorCode.ConversationGroupLimitReached, $"The user has {Limits.Groups} conversation groups already.");
    }
}
