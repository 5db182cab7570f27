using Chatwright.TencentChat;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints.Groups;

/// <summary>Adds, removes and changes members of a chat group.</summary>
/// <remarks>
/// A user who is not imported has the outcome Failed; only if none of the users is imported, the call fails. Nobody has to agree to join.
/// </remarks>
internal sealed class ChangeMembers(ChatStore store)
{
    internal AddGroupMembersResponse Add(AddGroupMembersRequest request)
    {
        var group = GroupParts.ExistingExcept(store, request.GroupId, GroupType.Live);
        var accounts = request.MemberList.Select(static member => member.MemberAccount).ToList();
        if (!accounts.Exists(store.IsImported))
            throw new RefusalException(TencentChatErrorCode.GroupUserNotFound, "No account of MemberList is imported.");
        var joining = accounts.Where(account => store.IsImported(account) && group.FindMember(account) is null).Distinct().Count();
        if (group.MemberCount + joining > group.Info.MaxMembers)
            throw new RefusalException(TencentChatErrorCode.GroupFull, $"The group takes at most {group.Info.MaxMembers} members.");
        return new()
        {
            MemberList = accounts.Select(account => new GroupMemberAdditionResult { MemberAccount = account, Result = Add(group, account) })
                .ToApiList(),
        };
    }

    internal DeleteGroupMembersResponse Delete(DeleteGroupMembersRequest request)
    {
        var group = GroupParts.ExistingExcept(store, request.GroupId, GroupType.Live);
        foreach (var account in request.MemberToDelAccount)
            store.Groups.RemoveMember(group, account);
        return new();
    }

    internal ModifyGroupMemberResponse Modify(ModifyGroupMemberRequest request)
    {
        var group = GroupParts.ExistingExcept(store, request.GroupId, GroupType.Live);
        var member = GroupParts.ExistingMember(group, request.MemberAccount);
        if (request.MuteTime is not null && group.Type == GroupType.Work)
            throw GroupParts.Denied("Members of a work group cannot be muted.");
        if (request.Role is { } role && role != GroupRole.Admin && role != GroupRole.Member)
            throw GroupParts.Invalid($"Role is {role}; it must be Admin or Member.");
        store.Groups.SetMember(group, member, request.Role, request.NameCard, request.MsgFlag);
        store.Groups.SetCustomFields(member, request.AppMemberDefinedData ?? []);
        if (request.MuteTime is { } seconds)
            store.Groups.Mute(group, member.Account, seconds);
        return new();
    }

    /// <remarks>As documented, it has no effect in meeting and live groups.</remarks>
    internal SetGroupUnreadCountResponse SetUnreadCount(SetGroupUnreadCountRequest request)
    {
        var group = GroupParts.Existing(store, request.GroupId);
        if (group.Type != GroupType.Meeting && group.Type != GroupType.Live)
            store.Groups.SetUnread(group, GroupParts.ExistingMember(group, request.MemberAccount), request.UnreadMsgNum);
        return new();
    }

    private GroupMemberAdditionOutcome Add(GroupRecord group, string account)
    {
        if (!store.IsImported(account))
            return GroupMemberAdditionOutcome.Failed;
        if (group.FindMember(account) is not null)
            return GroupMemberAdditionOutcome.AlreadyMember;
        store.Groups.AddMember(group, account);
        return GroupMemberAdditionOutcome.Added;
    }
}
