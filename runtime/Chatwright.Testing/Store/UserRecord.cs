using Chatwright.TencentChat;

namespace Chatwright.Testing.Store;

/// <summary>An imported user. As documented, conversations and marks are stored apart: changing one does not affect the other.</summary>
internal sealed class UserRecord(string account)
{
    internal string Account { get; } = account;

    /// <summary>The fields of the profile by their tags.</summary>
    internal SortedDictionary<string, ProfileItem> Profile { get; } = new(StringComparer.Ordinal);

    internal FriendBook Friends { get; } = new();

    internal ConversationList Conversations { get; } = new();

    internal MarkBook Marks { get; } = new();
}
