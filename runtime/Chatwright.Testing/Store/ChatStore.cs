using System.Diagnostics.CodeAnalysis;
using Chatwright.TencentChat;
using Chatwright.Testing.Rules;

namespace Chatwright.Testing.Store;

/// <summary>The state of the service. All changes of it are methods of this room. Callers hold the lock <see cref="Gate"/>.</summary>
[SuppressMessage("Performance", "CA1822", Justification = "Changes of the state go through the store, where events of them can be raised.")]
internal sealed class ChatStore
{
    private readonly TimeProvider _time;
    private readonly Dictionary<string, UserRecord> _users = new(StringComparer.Ordinal);
    private readonly HashSet<string> _admins = new(StringComparer.Ordinal);

    internal ChatStore(TimeProvider time) => (_time, Messages, Groups, Topics, Friends) = (time, new(this), new(this), new(this), new(this));

    internal object Gate { get; } = new();

    internal DateTimeOffset Now => _time.GetUtcNow();

    internal MessageStore Messages { get; }

    internal GroupStore Groups { get; }

    internal GroupData GroupData { get; } = new();

    internal TopicStore Topics { get; }

    internal FriendStore Friends { get; }

    /// <summary>The users in the order in which they were imported.</summary>
    internal IReadOnlyCollection<UserRecord> Users => _users.Values;

    internal bool IsAdmin(string account) => _admins.Contains(account);

    internal bool IsImported(string account) => _users.ContainsKey(account);

    /// <summary>Returns the user of an account; null if it is not imported.</summary>
    internal UserRecord? Find(string account) => _users.GetValueOrDefault(account);

    /// <summary>Returns the user of an account, which is created if it is new.</summary>
    internal UserRecord Import(string account)
    {
        if (!_users.TryGetValue(account, out var user))
            _users.Add(account, user = new(account));
        return user;
    }

    /// <summary>Sets fields of a profile; an existing one of the same tag is replaced.</summary>
    internal void SetProfile(UserRecord user, IEnumerable<ProfileItem> items)
    {
        foreach (var item in items)
            user.Profile[item.Tag] = item;
    }

    /// <summary>Deletes an account with its profile, lists and friendships. Messages stay.</summary>
    /// <returns><c>true</c> if it was there; otherwise, <c>false</c>.</returns>
    internal bool Delete(string account)
    {
        foreach (var user in Users)
            user.Friends.Remove(account);
        _admins.Remove(account);
        return _users.Remove(account);
    }

    internal void AddAdmin(string account)
    {
        Import(account);
        _admins.Add(account);
    }

    /// <summary>Creates the user or chat group unless it exists, and returns the peer.</summary>
    internal Peer EnsureExists(Peer peer)
    {
        if (peer.IsGroup)
            Groups.EnsureExists(peer.Id);
        else
            Import(peer.Id);
        return peer;
    }

    /// <summary>The user whose data a call reads or changes.</summary>
    /// <exception cref="RefusalException">50002: the UserID is empty; 50001: the user is not imported.</exception>
    internal UserRecord Owner(string? account)
    {
        if (string.IsNullOrEmpty(account))
            throw new RefusalException(TencentChatErrorCode.RequestParameterInvalid, "From_Account is empty.");
        return _users.TryGetValue(account, out var user)
            ? user
            : throw new RefusalException(TencentChatErrorCode.UserNotImported, $"The user {account} is not imported.");
    }

    /// <summary>The refusal of operations on a conversation with a peer that does not exist; null if the peer exists.</summary>
    internal RefusalException? RefusalOf(Peer peer)
    {
        if (peer.IsGroup)
            return Groups.Find(peer.Id) is not null ? null : new(TencentChatErrorCode.ChatGroupNotResolved, $"There is no {peer}.");
        return IsImported(peer.Id) ? null : new(TencentChatErrorCode.UserNotImported, $"The {peer} is not imported.");
    }
}
