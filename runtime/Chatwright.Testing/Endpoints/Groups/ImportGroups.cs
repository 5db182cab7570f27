using Chatwright.TencentChat;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints.Groups;

/// <summary>Imports a chat group and its members.</summary>
/// <remarks>A member who is not imported, whose time is not allowed or for whom there is no room has the outcome Failed.</remarks>
internal sealed class ImportGroups(ChatStore store)
{
    internal ImportGroupResponse Import(ImportGroupRequest request)
    {
        if (request.Type == GroupType.Live)
            throw GroupParts.Denied("Live groups cannot be imported.");
        var second = GroupParts.CreationSecond(store, request.CreateTime);
        var group = new CreateGroup(store).Import(Creation(request), second);
        return new() { GroupId = group.Id };
    }

    internal ImportGroupMembersResponse ImportMembers(ImportGroupMembersRequest request)
    {
        var group = GroupParts.ExistingExcept(store, request.GroupId, GroupType.Live);
        if (request.MemberList.Any(static member => member.Role is { } role && role != GroupRole.Admin && role != GroupRole.Member))
            throw GroupParts.Invalid("Role of a member is neither Admin nor Member.");
        return new()
        {
            MemberList = request.MemberList
                .Select(member => new GroupMemberAdditionResult { MemberAccount = member.MemberAccount, Result = Import(group, member) })
                .ToApiList(),
        };
    }

    private static CreateGroupRequest Creation(ImportGroupRequest request) => new()
    {
        OwnerAccount = request.OwnerAccount,
        Type = request.Type,
        GroupId = request.GroupId,
        Name = request.Name,
        Introduction = request.Introduction,
        Notification = request.Notification,
        FaceUrl = request.FaceUrl,
        MaxMemberCount = request.MaxMemberCount,
        ApplyJoinOption = request.ApplyJoinOption,
        AppDefinedData = request.AppDefinedData,
        IsTopicSupported = request.IsTopicSupported,
    };

    private GroupMemberAdditionOutcome Import(GroupRecord group, ImportedGroupMember imported)
    {
        if (group.FindMember(imported.MemberAccount) is not null)
            return GroupMemberAdditionOutcome.AlreadyMember;
        var second = (imported.JoinTime ?? store.Now).ToUnixTimeSeconds();
        var isAllowed = store.IsImported(imported.MemberAccount) && second >= group.CreatedAt && second <= store.Now.ToUnixTimeSeconds()
            && group.MemberCount < group.Info.MaxMembers;
        if (!isAllowed)
            return GroupMemberAdditionOutcome.Failed;
        var member = store.Groups.AddMember(group, imported.MemberAccount, second);
        store.Groups.SetMember(group, member, imported.Role, nameCard: null, receiveOption: null);
        store.Groups.SetUnread(group, member, imported.UnreadMsgNum ?? 0);
        return GroupMemberAdditionOutcome.Added;
    }
}
