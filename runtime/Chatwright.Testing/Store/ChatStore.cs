using Chatwright.Testing.Chat;
using Chatwright.Testing.Http;

namespace Chatwright.Testing.Store;

/// <summary>
/// Everything the service knows: accounts, administrators, chat groups. One lock guards it all; whoever calls holds <see cref="Gate"/>.
/// </summary>
internal sealed class ChatStore(TimeProvider time)
{
    private readonly Dictionary<string, UserRecord> _users = new(StringComparer.Ordinal);
    private readonly HashSet<string> _admins = new(StringComparer.Ordinal);
    private readonly HashSet<string> _chatGroups = new(StringComparer.Ordinal);

    internal object Gate { get; } = new();

    internal DateTimeOffset Now => time.GetUtcNow();

    internal bool IsAdmin(string account) => _admins.Contains(account);

    internal bool IsImported(string account) => _users.ContainsKey(account);

    /// <summary>The user of that name; a new one if there is none.</summary>
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

    /// <summary>Makes sure that the user or chat group exists.</summary>
    internal FakePeer Introduce(FakePeer peer)
    {
        if (peer.IsGroup)
            _chatGroups.Add(peer.Id);
        else
            Import(peer.Id);
        return peer;
    }

    internal void Disband(string chatGroup) => _chatGroups.Remove(chatGroup);

    /// <summary>The user whose data a call is about.</summary>
    /// <exception cref="RefusalException">50002: it is no UserID; 50001: it is not imported.</exception>
    internal UserRecord Owner(string? account)
    {
        if (string.IsNullOrEmpty(account))
            throw new RefusalException(ChatErrorCode.RequestParameterInvalid, "From_Account is empty.");
        return _users.TryGetValue(account, out var user)
            ? user
            : throw new RefusalException(ChatErrorCode.UserNotImported, $"The user {account} is not imported.");
    }

    /// <summary>Why nothing can be done with a conversation with that peer; null when it can.</summary>
    internal RefusalException? Objection(FakePeer peer)
    {
        if (peer.IsGroup)
            return _chatGroups.Contains(peer.Id) ? null : new(ChatErrorCode.ChatGroupNotResolved, $"There is no {peer}.");
        return IsImported(peer.Id) ? null : new(ChatErrorCode.UserNotImported, $"The {peer} is not imported.");
    }
}
