using Chatwright.TencentChat;

namespace Chatwright.Testing.Store;

/// <summary>A message that is to be sent in a chat group.</summary>
/// <param name="From">The sender.</param>
/// <param name="Body">The elements.</param>
internal sealed record NewGroupMessage(string From, ApiList<MessageElement> Body)
{
    /// <summary>The random number; null for one that the service makes up.</summary>
    internal uint? Random { get; init; }

    internal GroupMessagePriority Priority { get; init; } = GroupMessagePriority.Normal;

    internal string? CustomData { get; init; }

    /// <summary>The only recipients; empty for all members.</summary>
    internal ApiList<string> Recipients { get; init; }

    internal bool IsStored { get; init; } = true;

    internal bool CountsAsUnread { get; init; } = true;

    /// <summary><c>true</c> if the message moves the conversation to the end of the members' lists.</summary>
    internal bool IsListed { get; init; } = true;
}
