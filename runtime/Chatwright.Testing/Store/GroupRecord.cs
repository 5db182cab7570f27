using Chatwright.TencentChat;

namespace Chatwright.Testing.Store;

/// <summary>A chat group. Times are in Unix seconds, as in JSON.</summary>
internal sealed class GroupRecord(string id, GroupType type, long createdAt)
{
    private readonly Dictionary<string, MemberRecord> _members = new(StringComparer.Ordinal);
    private long _lastNumber;

    internal string Id { get; } = id;

    internal GroupType Type { get; } = type;

    internal long CreatedAt { get; } = createdAt;

    internal GroupInfo Info { get; set; } = new();

    /// <summary>A number that grows with each change of the profile.</summary>
    internal long InfoSeq { get; set; } = 1;

    internal long InfoChangedAt { get; set; } = createdAt;

    /// <summary>The owner, who is a member except in live groups; null if there is none.</summary>
    internal string? Owner { get; set; }

    internal SortedDictionary<string, string> CustomFields { get; } = new(StringComparer.Ordinal);

    /// <summary><c>true</c> for a community with topics; otherwise, <c>false</c>.</summary>
    internal bool HasTopics { get; set; }

    internal Dictionary<string, TopicRecord> Topics { get; } = new(StringComparer.Ordinal);

    internal HashSet<string> DestroyedTopics { get; } = new(StringComparer.Ordinal);

    internal SortedDictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    internal SortedDictionary<string, long> Counters { get; } = new(StringComparer.Ordinal);

    /// <summary>The ends of mutes. Members who leave and come back stay muted.</summary>
    internal SortedDictionary<string, long> MutedUntil { get; } = new(StringComparer.Ordinal);

    /// <summary>The messages in the order in which they were sent.</summary>
    internal List<GroupMessageRecord> Messages { get; } = [];

    /// <summary>The system notifications in the order in which they were sent.</summary>
    internal List<string> Notifications { get; } = [];

    internal long NextSeq { get; set; } = 1;

    /// <summary>The time of the latest message; 0 without one.</summary>
    internal long LastMessageAt => Messages.Count == 0 ? 0 : Messages[^1].Second;

    /// <summary>The members in the order in which they joined.</summary>
    internal IEnumerable<MemberRecord> Members => _members.Values.OrderBy(static member => member.Number);

    internal int MemberCount => _members.Count;

    internal MemberRecord? FindMember(string account) => _members.GetValueOrDefault(account);

    internal MemberRecord Join(string account, long second)
    {
        if (!_members.TryGetValue(account, out var member))
            _members.Add(account, member = new(account, second, ++_lastNumber) { ReadSeq = NextSeq - 1 });
        return member;
    }

    internal void Leave(string account)
    {
        _members.Remove(account);
        if (Owner == account)
            Owner = null;
    }

    internal bool IsMuted(string account, long second) => MutedUntil.TryGetValue(account, out var until) && until > second;

    internal GroupRole RoleOf(string account) => FindMember(account) is not { } member ? GroupRole.NotMember
        : Owner == account ? GroupRole.Owner
        : member.IsAdmin ? GroupRole.Admin
        : GroupRole.Member;
}
