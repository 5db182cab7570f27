using Chatwright.TencentChat;

namespace Chatwright.Testing.Store;

/// <summary>A message of a chat group. Its time is in Unix seconds, as in JSON.</summary>
internal sealed class GroupMessageRecord
{
    /// <summary>The sequence number in the group; 0 for a message that is not stored.</summary>
    internal required long Seq { get; init; }

    internal required string From { get; init; }

    internal required uint Random { get; init; }

    internal required long Second { get; init; }

    internal required ApiList<MessageElement> Body { get; init; }

    internal required GroupMessagePriority Priority { get; init; }

    internal string? CustomData { get; init; }

    /// <summary>The only recipients; empty for all members.</summary>
    internal required ApiList<string> Recipients { get; init; }

    internal bool IsRecalled { get; set; }

    internal bool IsStored => Seq > 0;
}
