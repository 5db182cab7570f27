using Chatwright.TencentChat;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints.Groups;

/// <summary>Lists the chat groups that a user has joined.</summary>
/// <remarks>A work group is active from its first message on.</remarks>
internal sealed class ListJoinedGroups(ChatStore store)
{
    internal ListGroupsJoinedResponse Handle(ListGroupsJoinedRequest request)
    {
        GroupParts.CheckImported(store, request.MemberAccount);
        var groups = store.Groups.InOrder.Where(group => IsListed(group, request)).ToList();
        return new()
        {
            TotalCount = groups.Count,
            GroupIdList = groups.Skip(request.Offset ?? 0).Take(request.Limit ?? int.MaxValue).Select(group => Item(group, request)).ToApiList(),
        };
    }

    private static bool IsListed(GroupRecord group, ListGroupsJoinedRequest request)
    {
        if (group.FindMember(request.MemberAccount) is null || (request.GroupType is { } type && group.Type != type))
            return false;
        if (group.Type == GroupType.Live)
            return request.IsLiveGroupIncluded == true;
        return group.Type != GroupType.Work || group.NextSeq > 1 || request.IsInactiveGroupIncluded == true;
    }

    /// <summary>Without a filter, the response has ids only.</summary>
    private static JoinedGroup Item(GroupRecord group, ListGroupsJoinedRequest request)
    {
        var item = new JoinedGroup { GroupId = group.Id };
        if (request.ResponseFilter is not { } filter)
            return item;
        if (filter.GroupBaseInfoFilter is { IsEmpty: false } names)
            item = Fill(item, group, new(names));
        return filter.SelfInfoFilter is { IsEmpty: false } self
            ? item with { SelfInfo = Membership(group.FindMember(request.MemberAccount)!, group, new(self)) }
            : item;
    }

    private static JoinedGroup Fill(JoinedGroup item, GroupRecord group, GroupFields<GroupProfileField> fields) => item with
    {
        Type = fields.Take(GroupProfileField.Type, group.Type),
        Name = fields.Text(GroupProfileField.Name, group.Info.Name),
        Introduction = fields.Text(GroupProfileField.Introduction, group.Info.Introduction),
        Notification = fields.Text(GroupProfileField.Notification, group.Info.Notification),
        FaceUrl = fields.Text(GroupProfileField.FaceUrl, group.Info.FaceUrl),
        OwnerAccount = fields.Text(GroupProfileField.OwnerAccount, group.Owner ?? ""),
        CreateTime = fields.Take(GroupProfileField.CreateTime, GroupParts.Time(group.CreatedAt)),
        InfoSeq = fields.Take(GroupProfileField.InfoSeq, group.InfoSeq),
        LastInfoTime = fields.Take(GroupProfileField.LastInfoTime, GroupParts.Time(group.InfoChangedAt)),
        LastMsgTime = fields.Take(GroupProfileField.LastMsgTime, GroupParts.Time(group.LastMessageAt)),
        NextMsgSeq = fields.Take(GroupProfileField.NextMsgSeq, group.NextSeq),
        MemberNum = fields.Take(GroupProfileField.MemberNum, group.MemberCount),
        MaxMemberNum = fields.Take(GroupProfileField.MaxMemberNum, group.Info.MaxMembers),
        ApplyJoinOption = fields.Take(GroupProfileField.ApplyJoinOption, group.Info.JoinOption),
        MuteAllMember = fields.Take(GroupProfileField.MuteAllMember, group.Info.MuteAll),
    };

    private static JoinedGroupMembership Membership(MemberRecord member, GroupRecord group, GroupFields<GroupMemberField> fields) => new()
    {
        Role = fields.Take(GroupMemberField.Role, group.RoleOf(member.Account)),
        JoinTime = fields.Take(GroupMemberField.JoinTime, GroupParts.Time(member.JoinedAt)),
        MsgFlag = fields.Take(GroupMemberField.MsgFlag, member.ReceiveOption),
        MsgSeq = fields.Take(GroupMemberField.MsgSeq, member.ReadSeq),
    };
}
