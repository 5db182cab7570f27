using Chatwright.Testing.Store;

namespace Chatwright.Testing;

/// <summary>A chat group of a <see cref="FakeTencentChat"/>, to seed before calls are made and to look at after.</summary>
/// <remarks>Seeds may exceed the limits of calls. Properties return copies. Safe for concurrent use.</remarks>
public sealed class FakeGroup
{
    private readonly ChatStore _store;
    private readonly GroupRecord _group;

    internal FakeGroup(ChatStore store, GroupRecord group) => (_store, _group) = (store, group);

    /// <summary>The id.</summary>
    public string Id => _group.Id;

    /// <summary>The type in the words of the API, such as <c>Public</c> or <c>AVChatRoom</c>.</summary>
    public string Type => _group.Type.Value;

    /// <summary>The name; empty without one.</summary>
    public string Name => Read(static group => group.Info.Name);

    /// <summary>The owner; null if there is none.</summary>
    public string? Owner => Read(static group => group.Owner);

    /// <summary>The members in the order in which they joined.</summary>
    public IReadOnlyList<FakeGroupMember> Members => Read(group => group.Members.Select(Snapshot).ToList());

    /// <summary>The messages in the order in which they were sent, recalled ones and those that are not stored included.</summary>
    public IReadOnlyList<FakeGroupMessage> Messages => Read(static group => group.Messages.Select(Snapshot).ToList());

    /// <summary>The contents of the system notifications in the order in which they were sent.</summary>
    public IReadOnlyList<string> Notifications => Read(static group => group.Notifications.ToList());

    /// <summary>The attributes by key.</summary>
    public IReadOnlyDictionary<string, string> Attributes => Read(static group => group.Attributes.ToDictionary());

    /// <summary>The counters by key.</summary>
    public IReadOnlyDictionary<string, long> Counters => Read(static group => group.Counters.ToDictionary());

    /// <summary>Adds users to the group. They are imported.</summary>
    /// <param name="userIds">The UserIDs; none empty.</param>
    /// <returns>This group.</returns>
    /// <exception cref="ArgumentException">A UserID is null or empty.</exception>
    public FakeGroup AddMembers(params string[] userIds)
    {
        lock (_store.Gate)
        {
            new FakeAccounts(_store).Add(userIds);
            foreach (var userId in userIds)
                _store.Groups.AddMember(_group, userId);
        }
        return this;
    }

    /// <summary>Sends a text in the group. The sender is imported, but does not become a member.</summary>
    /// <param name="from">The sender's UserID; not empty.</param>
    /// <param name="text">The text.</param>
    /// <returns>This group.</returns>
    /// <exception cref="ArgumentException">A parameter is null, or <paramref name="from"/> is empty.</exception>
    public FakeGroup Send(string from, string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(from);
        ArgumentNullException.ThrowIfNull(text);
        lock (_store.Gate)
            _store.Groups.Send(_group, new(_store.Import(from).Account, [text]));
        return this;
    }

    /// <summary>Returns the id, the name and the numbers of members and messages.</summary>
    public override string ToString()
        => Read(static group => $"{group.Id} {group.Info.Name}: {group.MemberCount} members, {group.Messages.Count} messages");

    private T Read<T>(Func<GroupRecord, T> read)
    {
        lock (_store.Gate)
            return read(_group);
    }

    private FakeGroupMember Snapshot(MemberRecord member) => new()
    {
        UserId = member.Account,
        Role = _group.RoleOf(member.Account).Value,
        NameCard = member.NameCard,
        MutedUntil = _group.IsMuted(member.Account, _store.Now.ToUnixTimeSeconds())
            ? DateTimeOffset.FromUnixTimeSeconds(_group.MutedUntil[member.Account])
            : null,
        UnreadCount = _group.NextSeq - 1 - member.ReadSeq,
    };

    private static FakeGroupMessage Snapshot(GroupMessageRecord message) => new()
    {
        Seq = message.Seq,
        From = message.From,
        At = DateTimeOffset.FromUnixTimeSeconds(message.Second),
        MsgBody = message.Body,
        CloudCustomData = message.CustomData,
        Recipients = message.Recipients,
        IsRecalled = message.IsRecalled,
    };
}
