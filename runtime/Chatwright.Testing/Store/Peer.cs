namespace Chatwright.Testing.Store;

/// <summary>The other side of a conversation: another user, or a chat group.</summary>
/// <param name="Id">The UserID or the chat group's id.</param>
/// <param name="IsGroup"><c>true</c> for a chat group; <c>false</c> for a user.</param>
internal sealed record Peer(string Id, bool IsGroup)
{
    internal static Peer User(string account) => new(account, IsGroup: false);

    internal static Peer Group(string groupId) => new(groupId, IsGroup: true);

    public override string ToString() => (IsGroup ? "chat group " : "user ") + Id;
}
