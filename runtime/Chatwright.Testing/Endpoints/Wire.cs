using Chatwright.Testing.Chat.RecentContact;
using Chatwright.Testing.Http;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints;

/// <summary>Writes the parts of answers that several endpoints have.</summary>
internal static class Wire
{
    /// <summary>The status of success.</summary>
    internal const string Ok = "OK";

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

    /// <summary>The code of one conversation of a call.</summary>
    internal static int Code(RefusalException? objection) => (int)(objection?.Code ?? 0);

    /// <summary>The text beside that code.</summary>
    internal static string Info(RefusalException? objection) => objection?.Message ?? "";
}
