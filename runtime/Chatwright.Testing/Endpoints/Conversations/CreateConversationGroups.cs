using Chatwright.TencentChat;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints.Conversations;

/// <summary>Creates a conversation group.</summary>
/// <remarks>
/// An existing name is 50002, since later calls identify groups by name. An empty list of conversations is 51006; an absent one is valid.
/// </remarks>
internal sealed class CreateConversationGroups(ChatStore store)
{
    internal CreateConversationGroupsResponse Handle(CreateConversationGroupsRequest request)
    {
        var marks = store.Owner(request.FromAccount).Marks;
        if (request.GroupContactItem.Count != 1)
            throw RequestParts.Invalid($"GroupContactItem has {request.GroupContactItem.Count} elements; it must have one.");
        var wanted = request.GroupContactItem[0];
        Check(marks, wanted);

        var members = new HashSet<Peer>();
        var results = Array.ConvertAll((wanted.ContactItem ?? []).ToArray(), key => Add(members, key));
        RequestParts.CheckGrouped(marks, null, members);
        var group = marks.AddGroup(wanted.GroupName);
        marks.SetMembers(group, members, store.Now);
        return new()
        {
            GroupResultItem = [new() { GroupItem = ResponseParts.Group(group), ResultItem = results }],
        };
    }

    private ConversationGroupingResult Add(HashSet<Peer> members, ConversationKey key)
    {
        var peer = RequestParts.PeerOf(key);
        var refusal = store.RefusalOf(peer);
        if (refusal is null)
            members.Add(peer);
        return new() { ContactItem = key, ResultCode = ResponseParts.Code(refusal), ResultInfo = ResponseParts.Info(refusal) };
    }

    private static void Check(MarkBook marks, NewConversationGroup wanted)
    {
        RequestParts.CheckGroupName(wanted.GroupName);
        if (wanted.ContactItem is { } items)
            RequestParts.CheckCount(items.Count);
        if (marks.FindGroup(wanted.GroupName) is not null)
            throw RequestParts.Invalid($"There is a conversation group {wanted.GroupName} already.");
        if (marks.Groups.Count >= Limits.Groups)
            throw new RefusalException(TencentChatErrorCode.ConversationGroupLimitReached,
                $"The user has {Limits.Groups} conversation groups already.");
    }
}
