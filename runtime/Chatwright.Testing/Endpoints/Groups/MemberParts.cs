using Chatwright.TencentChat;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints.Groups;

/// <summary>Creates the members of chat groups in responses.</summary>
internal static class MemberParts
{
    /// <summary>A member with the fields that a request asks for.</summary>
    /// <param name="group">The group.</param>
    /// <param name="member">The member.</param>
    /// <param name="filter">The fields; null or none for all.</param>
    /// <param name="customFilter">The custom fields; null or none for all.</param>
    internal static GroupMemberProfile Profile(
        GroupRecord group, MemberRecord member, ApiList<GroupMemberField>? filter, ApiList<string>? customFilter)
    {
        var fields = new GroupFields<GroupMemberField>(filter);
        return new()
        {
            MemberAccount = member.Account,
            Role = fields.Take(GroupMemberField.Role, group.RoleOf(member.Account)),
            JoinTime = fields.Take(GroupMemberField.JoinTime, GroupParts.Time(member.JoinedAt)),
            MsgSeq = fields.Take(GroupMemberField.MsgSeq, member.ReadSeq),
            MsgFlag = fields.Take(GroupMemberField.MsgFlag, member.ReceiveOption),
            LastSendMsgTime = fields.Take(GroupMemberField.LastSendMsgTime, GroupParts.Time(member.LastSentAt)),
            MuteUntil = fields.Take(GroupMemberField.MuteUntil, GroupParts.Time(group.MutedUntil.GetValueOrDefault(member.Account))),
            NameCard = fields.Text(GroupMemberField.NameCard, member.NameCard),
            AppMemberDefinedData = Custom(member, customFilter.GetValueOrDefault()),
        };
    }

    private static ApiList<GroupMemberCustomField> Custom(MemberRecord member, ApiList<string> names) => member.CustomFields
        .Where(field => names.IsEmpty || names.Contains(field.Key))
        .Select(static field => new GroupMemberCustomField { Key = field.Key, Value = field.Value }).ToApiList();
}
