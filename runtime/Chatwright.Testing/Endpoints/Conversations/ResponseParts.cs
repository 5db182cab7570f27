using Chatwright.TencentChat;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints.Conversations;

/// <summary>Creates the parts that responses of several endpoints share.</summary>
internal static class ResponseParts
{
    internal static ConversationGroup Group(GroupEntry group) => new() { GroupName = group.Name, GroupId = group.Id };

    internal static MarkedConversation Marked(MarkedEntry entry)
    {
        var text = entry.Mark.Text();
        var groups = entry.Groups.ToArray();
        return entry.Peer.IsGroup
            ? new MarkedConversation.Group
            {
                ToGroupId = entry.Peer.Id,
                StandardMark = text,
                CustomMark = entry.Mark.Custom,
                ContactGroupId = groups,
                Timestamp = entry.ChangedAt,
            }
            : new MarkedConversation.OneToOne
            {
                ToAccount = entry.Peer.Id,
                StandardMark = text,
                CustomMark = entry.Mark.Custom,
                ContactGroupId = groups,
                Timestamp = entry.ChangedAt,
            };
    }

    /// <summary>The result code of one conversation; 0 for success.</summary>
    internal static int Code(RefusalException? refusal) => (int)(refusal?.Code ?? 0);

    /// <summary>The result text of one conversation; empty for success.</summary>
    internal static string Info(RefusalException? refusal) => refusal?.Message ?? "";
}
