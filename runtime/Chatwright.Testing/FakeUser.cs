using Chatwright.TencentChat;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;

namespace Chatwright.Testing;

/// <summary>A user of a <see cref="FakeTencentChat"/>, to seed before calls are made and to look at after.</summary>
/// <remarks>Seeds may exceed the limits of calls. Properties return copies. Safe for concurrent use.</remarks>
public sealed class FakeUser
{
    private readonly ChatStore _store;
    private readonly UserRecord _user;

    internal FakeUser(ChatStore store, UserRecord user) => (_store, _user) = (store, user);

    /// <summary>The UserID.</summary>
    public string Id => _user.Account;

    /// <summary>The nickname of the profile; null if none is set.</summary>
    public string? Nick
    {
        get
        {
            lock (_store.Gate)
                return (_user.Profile.GetValueOrDefault(ProfileTag.Values.Nick) as ProfileItem.Nick)?.Value;
        }
    }

    /// <summary>The number of messages to the user that count as unread.</summary>
    public int UnreadCount
    {
        get
        {
            lock (_store.Gate)
                return _store.Messages.Unread(Id).Count();
        }
    }

    /// <summary>The conversation list in the order in which calls list it, which is that of its times; pinned ones in between.</summary>
    public IReadOnlyList<FakeConversation> Conversations
    {
        get
        {
            lock (_store.Gate)
                return [.. _user.Conversations.InOrder.Select(Snapshot)];
        }
    }

    /// <summary>The names of the user's conversation groups in the order of their creation.</summary>
    public IReadOnlyList<string> ConversationGroups
    {
        get
        {
            lock (_store.Gate)
                return [.. _user.Marks.Groups.Select(static group => group.Name)];
        }
    }

    /// <summary>
    /// The one-to-one messages that the user received from another one, in the order of their times. Recalled ones are among them, those that the
    /// user deleted are not.
    /// </summary>
    /// <param name="sender">The other user's UserID.</param>
    /// <exception cref="ArgumentNullException"><paramref name="sender"/> is null.</exception>
    public IReadOnlyList<FakeMessage> MessagesFrom(string sender)
    {
        ArgumentNullException.ThrowIfNull(sender);
        lock (_store.Gate)
        {
            return [.. _store.Messages.Between(sender, Id)
                .Where(message => message.To == Id && message.From == sender && !message.HiddenFrom.Contains(Id)).Select(Snapshot)];
        }
    }

    /// <summary>Sends a text to another user, who is imported.</summary>
    /// <param name="account">The other user's UserID; not empty.</param>
    /// <param name="text">The text.</param>
    /// <param name="at">The time of the message, from 1970 on; null for the present time of the fake. Fractions of a second are dropped.</param>
    /// <returns>This user.</returns>
    /// <exception cref="ArgumentException">A parameter is null or out of its range.</exception>
    public FakeUser Send(string account, string text, DateTimeOffset? at = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(account);
        ArgumentNullException.ThrowIfNull(text);
        var second = at?.ToUnixTimeSeconds();
        ArgumentOutOfRangeException.ThrowIfNegative(second ?? 0, nameof(at));
        lock (_store.Gate)
        {
            _store.Import(account);
            _store.Messages.Add(new(Id, [text]) { Second = second }, account);
        }
        return this;
    }

    /// <summary>Adds a conversation with one other user, who is imported, or replaces the one there is.</summary>
    /// <param name="account">The other user's UserID; not empty.</param>
    /// <param name="at">Its time, from 1970 on; fractions of a second are dropped.</param>
    /// <param name="isPinned"><c>true</c> to pin the conversation.</param>
    /// <param name="isEmpty"><c>true</c> for a conversation without messages, which is listed only on request.</param>
    /// <returns>This user.</returns>
    /// <exception cref="ArgumentException">A parameter is out of its range.</exception>
    public FakeUser AddOneToOne(string account, DateTimeOffset at, bool isPinned = false, bool isEmpty = false)
        => Add(FakePeer.User(account), at, isPinned, isEmpty);

    /// <summary>Adds the conversation of a chat group, which is founded, or replaces the one there is.</summary>
    /// <param name="groupId">The chat group's id; not empty.</param>
    /// <param name="at">Its time, from 1970 on; fractions of a second are dropped.</param>
    /// <param name="isPinned"><c>true</c> to pin the conversation.</param>
    /// <param name="isEmpty"><c>true</c> for a conversation without messages, which is listed only on request.</param>
    /// <returns>This user.</returns>
    /// <exception cref="ArgumentException">A parameter is out of its range.</exception>
    public FakeUser AddGroup(string groupId, DateTimeOffset at, bool isPinned = false, bool isEmpty = false)
        => Add(FakePeer.Group(groupId), at, isPinned, isEmpty);

    /// <summary>Sets bits of the standard mark of a conversation. It need not be in the list: marks are kept apart from it.</summary>
    /// <param name="peer">The other side of the conversation.</param>
    /// <param name="bits">The numbers of the bits, from 1 to 64: 1 starred, 2 unread, 3 folded, 4 hidden.</param>
    /// <returns>This user.</returns>
    /// <exception cref="ArgumentNullException">A parameter is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A bit is out of its range.</exception>
    public FakeUser Mark(FakePeer peer, params int[] bits)
    {
        ArgumentNullException.ThrowIfNull(bits);
        var mask = 0UL;
        foreach (var bit in bits)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(bit, 1, nameof(bits));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(bit, Limits.MarkBits, nameof(bits));
            mask |= ConversationMark.Bit(bit);
        }
        return Mark(peer, mark => mark with { Bits = mark.Bits | mask });
    }

    /// <summary>Sets the custom mark of a conversation. It need not be in the list: marks are kept apart from it.</summary>
    /// <param name="peer">The other side of the conversation.</param>
    /// <param name="mark">The mark; not empty.</param>
    /// <returns>This user.</returns>
    /// <exception cref="ArgumentException">A parameter is null, or the mark is empty.</exception>
    public FakeUser MarkCustom(FakePeer peer, string mark)
    {
        ArgumentException.ThrowIfNullOrEmpty(mark);
        return Mark(peer, old => old with { Custom = mark });
    }

    /// <summary>
    /// Adds a conversation group, or conversations to the one of that name. They need not be in the list: groups are kept apart from it.
    /// </summary>
    /// <param name="name">The group's name; not empty.</param>
    /// <param name="peers">The other sides of the conversations; may be none.</param>
    /// <returns>This user.</returns>
    /// <exception cref="ArgumentException">A parameter is null, or the name is empty.</exception>
    public FakeUser AddConversationGroup(string name, params FakePeer[] peers)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(peers);
        lock (_store.Gate)
        {
            var group = _user.Marks.FindGroup(name) ?? _user.Marks.AddGroup(name);
            var members = _user.Marks.MembersOf(group);
            members.UnionWith(peers.Select(peer => _store.EnsureExists(peer.Peer)));
            _user.Marks.SetMembers(group, members, _store.Now);
        }
        return this;
    }

    /// <summary>The marks and groups of a conversation; null when it has none.</summary>
    /// <param name="peer">The other side of the conversation.</param>
    /// <exception cref="ArgumentNullException"><paramref name="peer"/> is null.</exception>
    public FakeMark? MarkOf(FakePeer peer)
    {
        ArgumentNullException.ThrowIfNull(peer);
        lock (_store.Gate)
            return _user.Marks.Find(peer.Peer) is { } entry ? Snapshot(entry) : null;
    }

    /// <summary>Returns the UserID and the numbers of conversations and groups.</summary>
    public override string ToString() => $"{Id}: {Conversations.Count} conversations, {ConversationGroups.Count} conversation groups";

    private FakeUser Add(FakePeer peer, DateTimeOffset at, bool isPinned, bool isEmpty)
    {
        var second = at.ToUnixTimeSeconds();
        ArgumentOutOfRangeException.ThrowIfNegative(second, nameof(at));
        lock (_store.Gate)
            _user.Conversations.Put(_store.EnsureExists(peer.Peer), second, isPinned, isEmpty);
        return this;
    }

    private FakeUser Mark(FakePeer peer, Func<ConversationMark, ConversationMark> change)
    {
        ArgumentNullException.ThrowIfNull(peer);
        lock (_store.Gate)
            _user.Marks.SetMark(_store.EnsureExists(peer.Peer), change(_user.Marks.Find(peer.Peer)?.Mark ?? default), _store.Now);
        return this;
    }

    private static FakeMessage Snapshot(MessageRecord message) => new()
    {
        Key = message.Key,
        From = message.From,
        To = message.To,
        At = DateTimeOffset.FromUnixTimeSeconds(message.Second),
        MsgBody = message.Body,
        CloudCustomData = message.CustomData,
        IsRead = message.IsRead,
        IsRecalled = message.IsRecalled,
    };

    private static FakeConversation Snapshot(ConversationEntry entry) => new()
    {
        Peer = new(entry.Peer),
        At = DateTimeOffset.FromUnixTimeSeconds(entry.Second),
        IsPinned = entry.IsPinned,
        IsEmpty = entry.IsEmpty,
    };

    private FakeMark Snapshot(MarkedEntry entry)
    {
        var groups = _user.Marks.Groups.Where(group => entry.Groups.Contains(group.Id)).Select(static group => group.Name).ToArray();
        return new() { Bits = entry.Mark.Numbers(), Custom = entry.Mark.Custom, Groups = groups, ChangedAt = entry.ChangedAt };
    }
}
