using Chatwright.TencentChat;

namespace Chatwright.Testing.Store;

/// <summary>A member of a chat group. Times are in Unix seconds, as in JSON. The number orders members by when they joined.</summary>
internal sealed class MemberRecord(string account, long joinedAt, long number)
{
    internal string Account { get; } = account;

    internal long JoinedAt { get; } = joinedAt;

    internal long Number { get; } = number;

    internal bool IsAdmin { get; set; }

    internal string NameCard { get; set; } = "";

    internal GroupReceiveOption ReceiveOption { get; set; } = GroupReceiveOption.AcceptAndNotify;

    /// <summary>The sequence number of the last message that counts as read.</summary>
    internal long ReadSeq { get; set; }

    /// <summary>The time of the member's latest message; 0 without one.</summary>
    internal long LastSentAt { get; set; }

    internal SortedDictionary<string, string> CustomFields { get; } = new(StringComparer.Ordinal);
}
