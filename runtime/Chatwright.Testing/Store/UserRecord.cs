namespace Chatwright.Testing.Store;

/// <summary>One imported user. The list and the marks are apart, as the documents say: what happens to one leaves the other alone.</summary>
internal sealed class UserRecord(string account)
{
    internal string Account { get; } = account;

    internal ConversationList Conversations { get; } = new();

    internal MarkBook Marks { get; } = new();
}
