namespace Chatwright.Testing.Store;

/// <summary>An imported user. As documented, conversations and marks are stored apart: changing one does not affect the other.</summary>
internal sealed class UserRecord(string account)
{
    internal string Account { get; } = account;

    internal ConversationList Conversations { get; } = new();

    internal MarkBook Marks { get; } = new();
}
