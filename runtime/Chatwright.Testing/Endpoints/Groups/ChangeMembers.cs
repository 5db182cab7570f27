using Chatwright.TencentChat;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;
using Chatwright.Testing.Webhooks;

namespace Chatwright.Testing.Endpoints.Groups;

/// <summary>Adds, removes and changes members of a chat group.</summary>
/// <remarks>
/// A user who is not imported has the outcome Failed; only if none of the users is imported, the call fails. Nobody has to agree to join.
/// </remarks>
internal sealed class ChangeMembers(ChatStore store)
{
    internal AddGroupMembersResponse Add(AddGroupMembersRequest request, CallWebhooks webhooks)
    {
        var group = GroupParts.ExistingExcept(store, request.GroupId, GroupType.Live);
        var accounts = request.MemberList.Select(static member => member.MemberAccount).ToList();
        if (!accounts.Exists(store.IsImported))
            throw new RefusalException(TencentChatErrorCode.GroupUserNotFound, "No account of MemberList is imported.");
        var events = new GroupWebhooks(store, webhooks);
        var joining = accounts.Where(account => store.IsImported(account) && group.FindMember(account) is null).Distinct().ToList();
        if (group.MemberCount + joining.Count > group.Info.MaxMembers)
        {
            events.Filled(group);
            throw new RefusalException(TencentChatErrorCode.GroupFull, $"The group takes at most {group.Info.MaxMembers} members.");
        }
        var refused = events.DecideMembers(group, joining);
        var results = accounts.Select(account => new GroupMemberAdditionResult
        {
            MemberAccount = account,
            Result = refused.Contains(account) ? GroupMemberAdditionOutcome.Failed : Add(group, account),
        }).ToApiList();
        events.Joined(group, joining.Where(account => group.FindMember(account) is not null).ToList());
        return new() { MemberList = results };
    }

    internal DeleteGroupMembersResponse Delete(DeleteGroupMembersRequest request, CallWebhooks webhooks)
    {
        var group = GroupParts.ExistingExcept(store, request.GroupId, GroupType.Live);
        var leaving = request.MemberToDelAccount.Where(account => group.FindMember(account) is not null).Distinct().ToList();
        foreach (var account in leaving)
            store.Groups.RemoveMember(group, account);
        new GroupWebhooks(store, webhooks).Left(group, leaving);
        return new();
    }

    internal ModifyGroupMemberResponse Modify(ModifyGroupMemberRequest request, CallWebhooks webhooks)
    {
        var group = GroupParts.ExistingExcept(store, request.GroupId, GroupType.Live);
        var member = GroupParts.ExistingMember(group, request.MemberAccount);
        if (request.MuteTime is not null && group.Type == GroupType.Work)
            throw GroupParts.Denied("Members of a work group cannot be muted.");
        if (request.Role is { } role && role != GroupRole.Admin && role != GroupRole.Member)
            throw GroupParts.Invalid($"Role is {role}; it must be Admin or Member.");
        var (oldRole, oldName) = (group.RoleOf(member.Account), member.NameCard);
        store.Groups.SetMember(group, member, request.Role, request.NameCard, request.MsgFlag);
        store.Groups.SetCustomFields(member, request.AppMemberDefinedData ?? []);
        if (request.MuteTime is { } seconds)
            store.Groups.Mute(group, member.Account, seconds);
        new GroupWebhooks(store, webhooks).MemberModified(group, member, oldRole, oldName);
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
