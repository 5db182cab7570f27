using Chatwright.Testing.Store;

namespace Chatwright.Testing;

/// <summary>The other side of a conversation: another user, or a chat group.</summary>
public sealed record FakePeer
{
    internal FakePeer(Peer peer) => Peer = peer;

    /// <summary>The UserID or the chat group's id.</summary>
    public string Id => Peer.Id;

    /// <summary><c>true</c> if the peer is a chat group; <c>false</c> if it is a user.</summary>
    public bool IsGroup => Peer.IsGroup;

    internal Peer Peer { get; }

    /// <summary>Creates the peer for another user.</summary>
    /// <param name="account">The UserID; not empty.</param>
    /// <exception cref="ArgumentException"><paramref name="account"/> is null or empty.</exception>
    public static FakePeer User(string account)
    {
        ArgumentException.ThrowIfNullOrEmpty(account);
        return new(Peer.User(account));
    }

    /// <summary>Creates the peer for a chat group.</summary>
    /// <param name="groupId">The group's id; not empty.</param>
    /// <exception cref="ArgumentException"><paramref name="groupId"/> is null or empty.</exception>
    public static FakePeer Group(string groupId)
    {
        ArgumentException.ThrowIfNullOrEmpty(groupId);
        return new(Peer.Group(groupId));
    }

    /// <summary>Returns the kind and the id.</summary>
    public override string ToString() => Peer.ToString();
}
