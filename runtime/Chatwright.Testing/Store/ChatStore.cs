using Chatwright.TencentChat;
using Chatwright.Testing.Rules;

namespace Chatwright.Testing.Store;

/// <summary>The state of the service: accounts, administrators, chat groups. Callers hold the lock <see cref="Gate"/>.</summary>
internal sealed class ChatStore(TimeProvider time)
{
    private readonly Dictionary<string, UserRecord> _users = new(StringComparer.Ordinal);
    private readonly HashSet<string> _admins = new(StringComparer.Ordinal);
    private readonly HashSet<string> _chatGroups = new(StringComparer.Ordinal);

    internal object Gate { get; } = new();

    internal DateTimeOffset Now => time.GetUtcNow();

    internal bool IsAdmin(string account) => _admins.Contains(account);

    internal bool IsImported(string account) => _users.ContainsKey(account);

    internal UserRecord? Find(string account) => _users.GetValueOrDefault(account);

    /// <summary>Returns the user of an account, which is created if it is new.</summary>
    internal UserRecord Import(string account)
    {
        if (!_users.TryGetValue(account, out var user))
            _users.Add(account, user = new(account));
        return user;
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
            _chatGroups.Add(peer.Id);
        else
            Import(peer.Id);
        return peer;
    }

    internal void Disband(string chatGroup) => _chatGroups.Remove(chatGroup);

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
            return _chatGroups.Contains(peer.Id) ? null : new(TencentChatErrorCode.ChatGroupNotResolved, $"There is no {peer}.");
        return IsImported(peer.Id) ? null : new(TencentChatErrorCode.UserNotImported, $"The {peer} is not imported.");
    }
}
