using Chatwright.TencentChat;
using Chatwright.Testing.Store;
using Chatwright.Testing.Webhooks;

namespace Chatwright.Testing.Endpoints.Groups;

/// <summary>The webhooks of chat groups.</summary>
/// <param name="store">The store.</param>
/// <param name="webhooks">The webhooks of the call.</param>
internal sealed class GroupWebhooks(ChatStore store, CallWebhooks webhooks)
{
    /// <summary>Lets the receiver decide on a group that is to be created.</summary>
    internal void DecideCreation(CreateGroupRequest request) => webhooks.Ask<GroupCreatingWebhook, GroupCreatingReply>(
        new()
        {
            OperatorAccount = webhooks.Caller,
            OwnerAccount = request.OwnerAccount,
            Type = request.Type,
            Name = request.Name,
            CreateGroupNum = store.Groups.InOrder.Count(group => group.Type == request.Type && group.Owner == request.OwnerAccount),
            MemberList = Accounts(FirstMembers(request)),
            EventTime = store.Now,
        },
        TencentChatErrorCode.GroupRejectedByWebhook);

    internal void Created(GroupRecord group, CreateGroupRequest request) => webhooks.Raise(new GroupCreatedWebhook
    {
        GroupId = group.Id,
        OperatorAccount = webhooks.Caller,
        OwnerAccount = group.Owner,
        Type = group.Type,
        Name = group.Info.Name,
        MemberList = Accounts(FirstMembers(request)),
        UserDefinedDataList = request.AppDefinedData.GetValueOrDefault(),
        EventTime = store.Now,
    });

    /// <summary>Lets the receiver decide on users who would join a group.</summary>
    /// <returns>Those who may not.</returns>
    internal ApiList<string> DecideMembers(GroupRecord group, IReadOnlyCollection<string> joining)
    {
        if (joining.Count == 0)
            return [];
        var reply = webhooks.Ask<GroupMemberInvitingWebhook, GroupMemberInvitingReply>(
            new()
            {
                GroupId = group.Id,
                Type = group.Type,
                OperatorAccount = webhooks.Caller,
                DestinationMembers = Accounts(joining),
                EventTime = store.Now,
            },
            TencentChatErrorCode.GroupRejectedByWebhook);
        return reply?.RefusedMembersAccount ?? [];
    }

    internal void Joined(GroupRecord group, IReadOnlyCollection<string> joined)
    {
        if (joined.Count == 0)
            return;
        webhooks.Raise(new GroupMemberJoinedWebhook
        {
            GroupId = group.Id,
            Type = group.Type,
            JoinType = GroupJoinType.Invited,
            OperatorAccount = webhooks.Caller,
            NewMemberList = Accounts(joined),
            EventTime = store.Now,
        });
        if (group.MemberCount >= group.Info.MaxMembers)
            Filled(group);
    }

    /// <summary>The group is full, or a user could not join since it is.</summary>
    internal void Filled(GroupRecord group) => webhooks.Raise(new GroupFilledWebhook { GroupId = group.Id, EventTime = store.Now });

    internal void Left(GroupRecord group, IReadOnlyCollection<string> left)
    {
        if (left.Count == 0)
            return;
        webhooks.Raise(new GroupMemberLeftWebhook
        {
            GroupId = group.Id,
            Type = group.Type,
            ExitType = GroupExitType.Kicked,
            OperatorAccount = webhooks.Caller,
            ExitMemberList = Accounts(left),
            EventTime = store.Now,
        });
    }

    /// <summary>A change of other fields than these four causes no webhook.</summary>
    internal void Modified(GroupRecord group, GroupInfo old)
    {
        var info = group.Info;
        var webhook = new GroupModifiedWebhook
        {
            GroupId = group.Id,
            Type = group.Type,
            OperatorAccount = webhooks.Caller,
            Name = Changed(old.Name, info.Name),
            Introduction = Changed(old.Introduction, info.Introduction),
            Notification = Changed(old.Notification, info.Notification),
            FaceUrl = Changed(old.FaceUrl, info.FaceUrl),
            EventTime = store.Now,
        };
        if ((webhook.Name ?? webhook.Introduction ?? webhook.Notification ?? webhook.FaceUrl) is not null)
            webhooks.Raise(webhook);
    }

    internal void OwnerChanged(GroupRecord group, string? old) => webhooks.Raise(new GroupOwnerChangedWebhook
    {
        GroupId = group.Id,
        Type = group.Type,
        OperatorAccount = webhooks.Caller,
        OldOwnerAccount = old,
        NewOwnerAccount = group.Owner!,
        EventTime = store.Now,
    });

    /// <remarks>As documented, communities have no list of members.</remarks>
    internal void Destroyed(GroupRecord group) => webhooks.Raise(new GroupDestroyedWebhook
    {
        GroupId = group.Id,
        Type = group.Type,
        OwnerAccount = group.Owner,
        Name = group.Info.Name,
        MemberList = group.Type == GroupType.Community ? [] : Accounts(group.Members.Select(static member => member.Account)),
        EventTime = store.Now,
    });

    /// <summary>A change of other fields than role and name causes no webhook.</summary>
    internal void MemberModified(GroupRecord group, MemberRecord member, GroupRole oldRole, string oldName)
    {
        var role = group.RoleOf(member.Account);
        if (role == oldRole && member.NameCard == oldName)
            return;
        webhooks.Raise(new GroupMemberModifiedWebhook
        {
            GroupId = group.Id,
            Type = group.Type,
            OperatorAccount = webhooks.Caller,
            MemberAccount = member.Account,
            Role = role == oldRole ? default(GroupRole?) : role,
            NameCard = Changed(oldName, member.NameCard),
            EventTime = store.Now,
        });
    }

    internal void Recalled(GroupRecord group, IReadOnlyCollection<long> recalled)
    {
        if (recalled.Count == 0)
            return;
        webhooks.Raise(new GroupMessageRecalledWebhook
        {
            GroupId = group.Id,
            Type = group.Type,
            OperatorAccount = webhooks.Caller,
            MsgSeqList = recalled.Select(static seq => new GroupMessageKey { MsgSeq = seq }).ToApiList(),
            EventTime = store.Now,
        });
    }

    /// <summary>Attributes that were deleted have an empty value.</summary>
    internal void AttributesChanged(GroupRecord group, GroupAttributeOperation operation, ApiList<GroupAttribute> attributes)
        => webhooks.Raise(new GroupAttributesChangedWebhook
        {
            GroupId = group.Id,
            Type = group.Type,
            OperatorAccount = webhooks.Caller,
            OptionType = operation,
            GroupAttr = attributes,
            EventTime = store.Now,
        });

    private static string? Changed(string old, string now) => old == now ? null : now;

    private static IEnumerable<string> FirstMembers(CreateGroupRequest request)
        => (request.MemberList ?? []).Select(static member => member.MemberAccount);

    private static ApiList<GroupMemberKey> Accounts(IEnumerable<string> accounts)
        => accounts.Select(static account => new GroupMemberKey { MemberAccount = account }).ToApiList();
}
