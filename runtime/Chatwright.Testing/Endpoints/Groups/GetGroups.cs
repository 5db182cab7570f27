using Chatwright.TencentChat;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints.Groups;

/// <summary>Gets the profiles of chat groups, with all of their members.</summary>
internal sealed class GetGroups(ChatStore store)
{
    internal GetGroupsResponse Handle(GetGroupsRequest request) => new()
    {
        GroupInfo = request.GroupIdList
            .Select(id => store.Groups.Find(id) is { } group ? Profile(group, request.ResponseFilter ?? new()) : Missing(id)).ToApiList(),
    };

    private static GroupProfile Missing(string id)
        => new() { GroupId = id, ErrorCode = (int)TencentChatErrorCode.GroupNotFound, ErrorInfo = $"There is no group {id}." };

    private static GroupProfile Profile(GroupRecord group, GroupProfileFilter filter)
    {
        var fields = new GroupFields<GroupProfileField>(filter.GroupBaseInfoFilter);
        var info = group.Info;
        return new()
        {
            GroupId = group.Id,
            ErrorCode = 0,
            ErrorInfo = "",
            Type = fields.Take(GroupProfileField.Type, group.Type),
            Name = fields.Text(GroupProfileField.Name, info.Name),
            Introduction = fields.Text(GroupProfileField.Introduction, info.Introduction),
            Notification = fields.Text(GroupProfileField.Notification, info.Notification),
            FaceUrl = fields.Text(GroupProfileField.FaceUrl, info.FaceUrl),
            OwnerAccount = fields.Text(GroupProfileField.OwnerAccount, group.Owner ?? ""),
            CreateTime = fields.Take(GroupProfileField.CreateTime, GroupParts.Time(group.CreatedAt)),
            InfoSeq = fields.Take(GroupProfileField.InfoSeq, group.InfoSeq),
            LastInfoTime = fields.Take(GroupProfileField.LastInfoTime, GroupParts.Time(group.InfoChangedAt)),
            LastMsgTime = fields.Take(GroupProfileField.LastMsgTime, GroupParts.Time(group.LastMessageAt)),
            NextMsgSeq = fields.Take(GroupProfileField.NextMsgSeq, group.NextSeq),
            MemberNum = fields.Take(GroupProfileField.MemberNum, group.MemberCount),
            MaxMemberNum = fields.Take(GroupProfileField.MaxMemberNum, info.MaxMembers),
            ApplyJoinOption = fields.Take(GroupProfileField.ApplyJoinOption, info.JoinOption),
            InviteJoinOption = info.InviteOption is { } invite ? fields.Take(GroupProfileField.InviteJoinOption, invite) : null,
            MuteAllMember = fields.Take(GroupProfileField.MuteAllMember, info.MuteAll),
            AppDefinedData = Custom(group, filter.AppDefinedDataFilterGroup.GetValueOrDefault()),
            MemberList = group.Members.Select(member => MemberParts.Profile(
                group, member, filter.MemberInfoFilter, filter.AppDefinedDataFilterGroupMember)).ToApiList(),
        };
    }

    private static ApiList<GroupCustomField> Custom(GroupRecord group, ApiList<string> names) => group.CustomFields
        .Where(field => names.IsEmpty || names.Contains(field.Key))
        .Select(static field => new GroupCustomField { Key = field.Key, Value = field.Value }).ToApiList();
}
