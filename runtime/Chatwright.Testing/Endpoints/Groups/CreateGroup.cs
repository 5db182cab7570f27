using Chatwright.TencentChat;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;
using Chatwright.Testing.Webhooks;

namespace Chatwright.Testing.Endpoints.Groups;

/// <summary>Creates a chat group.</summary>
/// <remarks>An owner or a first member who is not imported is 10004, since the codes of the endpoint have no other for it.</remarks>
internal sealed class CreateGroup(ChatStore store)
{
    internal CreateGroupResponse Handle(CreateGroupRequest request, CallWebhooks webhooks)
    {
        var info = Checked(request);
        var id = request.GroupId ?? webhooks.Once(() => store.Groups.NextId(request.Type));
        CheckId(id, request);
        var events = new GroupWebhooks(store, webhooks);
        events.DecideCreation(request);
        events.Created(Create(id, request, info, second: null), request);
        return new() { GroupId = id, Type = request.Type };
    }

    /// <summary>Creates a group of another system, of which no webhook tells.</summary>
    /// <param name="request">The request.</param>
    /// <param name="second">The time of the creation; null for now.</param>
    internal GroupRecord Import(CreateGroupRequest request, long? second)
    {
        var info = Checked(request);
        var id = request.GroupId ?? store.Groups.NextId(request.Type);
        CheckId(id, request);
        return Create(id, request, info, second);
    }

    private GroupRecord Create(string id, CreateGroupRequest request, GroupInfo info, long? second)
    {
        var group = store.Groups.Create(id, request.Type, request.OwnerAccount, info, second);
        foreach (var first in request.MemberList ?? [])
        {
            var member = store.Groups.AddMember(group, first.MemberAccount);
            store.Groups.SetMember(group, member, first.Role, nameCard: null, receiveOption: null);
            store.Groups.SetCustomFields(member, first.AppMemberDefinedData ?? []);
        }
        store.Groups.SetCustomFields(group, request.AppDefinedData ?? []);
        if (request.IsTopicSupported == true && request.Type == GroupType.Community)
            store.Topics.Allow(group);
        return group;
    }

    private GroupInfo Checked(CreateGroupRequest request)
    {
        var info = Info(request);
        CheckMembers(request, info.MaxMembers);
        return info;
    }

    private static GroupInfo Info(CreateGroupRequest request) => new()
    {
        Name = request.Name,
        Introduction = request.Introduction ?? "",
        Notification = request.Notification ?? "",
        FaceUrl = request.FaceUrl ?? "",
        MaxMembers = request.MaxMemberCount ?? GroupInfo.MaxMembersOf(request.Type),
        JoinOption = request.ApplyJoinOption ?? GroupJoinOption.NeedPermission,
        InviteOption = request.InviteJoinOption,
    };

    /// <exception cref="RefusalException">10015: the id is not allowed; 10021, 10025: it is in use.</exception>
    private void CheckId(string id, CreateGroupRequest request)
    {
        if (request.GroupId is not null)
        {
            var isAllowed = request.Type == GroupType.Community
                ? id.StartsWith(GroupStore.CommunityPrefix, StringComparison.Ordinal)
                : !id.StartsWith(GroupStore.ServicePrefix, StringComparison.Ordinal);
            if (!isAllowed || !id.All(static c => c is > ' ' and <= '~'))
                throw new RefusalException(TencentChatErrorCode.GroupIdInvalid, $"A group of the type {request.Type} cannot have the id {id}.");
        }
        if (store.Groups.Find(id) is not { } taken)
            return;
        var isOwn = taken.Owner is { } owner && owner == request.OwnerAccount;
        var code = isOwn ? TencentChatErrorCode.GroupIdAlreadyOwned : TencentChatErrorCode.GroupIdTaken;
        throw new RefusalException(code, $"There is a group {id} already.");
    }

    /// <exception cref="RefusalException">10004: a member is not allowed; 10038: there are too many.</exception>
    private void CheckMembers(CreateGroupRequest request, int max)
    {
        var members = (request.MemberList ?? []).Select(static member => member.MemberAccount).ToList();
        if (request.Type == GroupType.Live && members.Count > 0)
            throw GroupParts.Invalid("A live group takes no MemberList.");
        if ((request.MemberList ?? []).Any(static member => member.Role is { } role && role != GroupRole.Admin && role != GroupRole.Member))
            throw GroupParts.Invalid("Role of a first member is neither Admin nor Member.");
        var accounts = request.OwnerAccount is { } owner ? members.Append(owner) : members;
        foreach (var account in accounts)
            GroupParts.CheckImported(store, account);
        if (accounts.Distinct().Count() > max)
            throw new RefusalException(TencentChatErrorCode.GroupMemberLimitReached, $"The group takes at most {max} members.");
    }
}
