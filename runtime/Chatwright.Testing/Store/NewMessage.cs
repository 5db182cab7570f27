using Chatwright.TencentChat;

namespace Chatwright.Testing.Store;

/// <summary>A one-to-one message that is to be sent or imported.</summary>
/// <param name="From">The sender.</param>
/// <param name="Body">The elements.</param>
internal sealed record NewMessage(string From, ApiList<MessageElement> Body)
{
    /// <summary>The sequence number; null for the next one of the service.</summary>
    internal uint? Seq { get; init; }

    /// <summary>The random number; null for one that the service makes up.</summary>
    internal uint? Random { get; init; }

    /// <summary>The time in Unix seconds; null for the present time.</summary>
    internal long? Second { get; init; }

    internal string? CustomData { get; init; }

    internal bool IsStored { get; init; } = true;

    internal bool CountsAsUnread { get; init; } = true;

    /// <summary><c>true</c> if the message moves the conversation to the end of both lists.</summary>
    internal bool IsListed { get; init; } = true;

    /// <summary><c>true</c> if the sender gets a copy.</summary>
    internal bool IsCopied { get; init; } = true;
}
