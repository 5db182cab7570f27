using Chatwright.TencentChat;

namespace Chatwright.Testing.Store;

/// <summary>A friend of a user. The number orders friends by when they were added.</summary>
internal sealed class FriendRecord(string account, long number)
{
    internal string Account { get; } = account;

    internal long Number { get; } = number;

    /// <summary>The fields of the friendship by their tags.</summary>
    internal SortedDictionary<string, FriendItem> Items { get; } = new(StringComparer.Ordinal);

    internal IEnumerable<string> Groups => Items.Values.OfType<FriendItem.Group>().SelectMany(static item => item.Value);
}
