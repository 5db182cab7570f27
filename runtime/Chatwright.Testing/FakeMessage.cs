using Chatwright.TencentChat;

namespace Chatwright.Testing;

/// <summary>A copy of a one-to-one message.</summary>
public sealed record FakeMessage
{
    /// <summary>The key, with which calls refer to the message.</summary>
    public required string Key { get; init; }

    /// <summary>The sender.</summary>
    public required string From { get; init; }

    /// <summary>The recipient.</summary>
    public required string To { get; init; }

    /// <summary>The time, in whole seconds.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The elements, in the types of the compiled client.</summary>
    public ApiList<MessageElement> MsgBody { get; init; }

    /// <summary>The texts of the elements one after the other; empty if no element is a text.</summary>
    public string Text => string.Concat(MsgBody.OfType<MessageElement.TextElement>().Select(static element => element.Text));

    /// <summary>The data of the application; null if there is none.</summary>
    public string? CloudCustomData { get; init; }

    /// <summary><c>true</c> if the recipient has read the message, or if it does not count as unread; otherwise, <c>false</c>.</summary>
    public bool IsRead { get; init; }

    /// <summary><c>true</c> if the message was recalled; otherwise, <c>false</c>.</summary>
    public bool IsRecalled { get; init; }
}
