using Chatwright.TencentChat;

namespace Chatwright.Testing;

/// <summary>A copy of a message of a chat group.</summary>
public sealed record FakeGroupMessage
{
    /// <summary>The sequence number in the group; 0 for a message that is not stored.</summary>
    public required long Seq { get; init; }

    /// <summary>The sender.</summary>
    public required string From { get; init; }

    /// <summary>The time, in whole seconds.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The elements, in the types of the compiled client.</summary>
    public ApiList<MessageElement> MsgBody { get; init; }

    /// <summary>The texts of the elements one after the other; empty if no element is a text.</summary>
    public string Text => string.Concat(MsgBody.OfType<MessageElement.TextElement>().Select(static element => element.Text));

    /// <summary>The data of the application; null if there is none.</summary>
    public string? CloudCustomData { get; init; }

    /// <summary>The only recipients; empty if all members got the message.</summary>
    public ApiList<string> Recipients { get; init; }

    /// <summary><c>true</c> if the message was recalled; otherwise, <c>false</c>.</summary>
    public bool IsRecalled { get; init; }
}
