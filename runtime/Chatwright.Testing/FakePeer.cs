namespace Chatwright.Testing;

/// <summary>The other side of a conversation: one other user, or a chat group.</summary>
public sealed record FakePeer
{
    private FakePeer(string id, bool isGroup) => (Id, IsGroup) = (id, isGroup);

    /// <summary>The UserID or the chat group's id.</summary>
    public string Id { get; }

    /// <summary><c>true</c> if the peer is a chat group; <c>false</c> if it is a user.</summary>
    public bool IsGroup { get; }

    /// <summary>One other user.</summary>
    /// <param name="account">The UserID; not empty.</param>
    /// <exception cref="ArgumentException"><paramref name="account"/> is null or empty.</exception>
    public static FakePeer User(string account)
    {
        ArgumentException.ThrowIfNullOrEmpty(account);
        return new(account, isGroup: false);
    }

    /// <summary>A chat group.</summary>
    /// <param name="groupId">The group's id; not empty.</param>
    /// <exception cref="ArgumentException"><paramref name="groupId"/> is null or empty.</exception>
    public static FakePeer Group(string groupId)
    {
        ArgumentException.ThrowIfNullOrEmpty(groupId);
        return new(groupId, isGroup: true);
    }

    /// <summary>Returns the kind and the id.</summary>
    public override string ToString() => (IsGroup ? "chat group " : "user ") + Id;
}
