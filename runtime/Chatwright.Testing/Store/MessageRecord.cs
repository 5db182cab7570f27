using System.Globalization;
using Chatwright.TencentChat;

namespace Chatwright.Testing.Store;

/// <summary>A one-to-one message. Its time is in Unix seconds, as in JSON.</summary>
internal sealed class MessageRecord
{
    internal required string From { get; init; }

    internal required string To { get; init; }

    /// <summary>The sequence number, which orders messages of the same second.</summary>
    internal required uint Seq { get; init; }

    internal required uint Random { get; init; }

    internal required long Second { get; init; }

    internal required ApiList<MessageElement> Body { get; set; }

    internal string? CustomData { get; set; }

    /// <summary><c>false</c> for a message that only recipients who are online get, and no history holds.</summary>
    internal bool IsStored { get; init; } = true;

    /// <summary><c>true</c> once the recipient has read it, and from the start if it does not count as unread.</summary>
    internal bool IsRead { get; set; }

    /// <summary><c>true</c> once the recipient has sent a read receipt.</summary>
    internal bool IsReceiptSent { get; set; }

    internal bool IsRecalled { get; set; }

    /// <summary>The accounts whose history lacks the message.</summary>
    internal HashSet<string> HiddenFrom { get; } = new(StringComparer.Ordinal);

    internal string Key => KeyOf(Seq, Random, Second);

    internal static string KeyOf(uint seq, uint random, long second) => string.Create(CultureInfo.InvariantCulture, $"{seq}_{random}_{second}");

    internal bool IsInHistoryOf(string account) => IsStored && !HiddenFrom.Contains(account);
}
