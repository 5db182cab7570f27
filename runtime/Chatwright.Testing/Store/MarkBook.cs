namespace Chatwright.Testing.Store;

/// <summary>The conversation groups of a user, and the groups and marks of each conversation.</summary>
/// <remarks>Limits are checked by the endpoints; seeds may exceed them.</remarks>
internal sealed class MarkBook
{
    private readonly Dictionary<Peer, MarkedEntry> _entries = [];
    private readonly List<GroupEntry> _groups = [];
    private long _lastNumber;
    private long _lastGroupId;

    /// <summary>The groups in the order of their creation.</summary>
    internal IReadOnlyList<GroupEntry> Groups => _groups;

    /// <summary>The conversations that have a group or a mark, in the order in which they got their first.</summary>
    internal IEnumerable<MarkedEntry> InOrder => _entries.Values.OrderBy(static entry => entry.Number);

    /// <summary>The groups and marks of a conversation; null if it has none.</summary>
    internal MarkedEntry? Find(Peer peer) => _entries.GetValueOrDefault(peer);

    internal GroupEntry? FindGroup(string name) => _groups.Find(group => group.Name == name);

    internal GroupEntry AddGroup(string name)
    {
        var group = new GroupEntry(++_lastGroupId, name);
        _groups.Add(group);
        return group;
    }

    internal void RemoveGroup(GroupEntry group, DateTimeOffset now)
    {
        SetMembers(group, new HashSet<Peer>(), now);
        _groups.Remove(group);
    }

    internal HashSet<Peer> MembersOf(GroupEntry group)
        => [.. _entries.Values.Where(entry => entry.Groups.Contains(group.Id)).Select(static entry => entry.Peer)];

    /// <summary>Replaces the members of a group.</summary>
    internal void SetMembers(GroupEntry group, IReadOnlySet<Peer> members, DateTimeOffset now)
    {
        foreach (var left in MembersOf(group).Where(member => !members.Contains(member)))
            Change(left, entry => entry.Groups.Remove(group.Id), now);
        foreach (var member in members)
            Change(member, entry => entry.Groups.Add(group.Id), now);
    }

    internal void SetMark(Peer peer, ConversationMark mark, DateTimeOffset now)
        => Change(
            peer,
            entry =>
            {
                var isNew = entry.Mark != mark;
                entry.Mark = mark;
                return isNew;
            },
            now);

    /// <summary>Counts the conversations in any group if a group had these members.</summary>
    /// <param name="group">The group; null for a new one.</param>
    /// <param name="members">Its members.</param>
    internal int CountGroupedWith(GroupEntry? group, IReadOnlySet<Peer> members)
        => members.Count + _entries.Values.Count(entry => !members.Contains(entry.Peer) && entry.Groups.Any(id => id != group?.Id));

    /// <summary>Counts the conversations with a mark if some had these.</summary>
    internal int CountMarkedWith(IReadOnlyDictionary<Peer, ConversationMark> marks)
        => marks.Values.Count(static mark => !mark.IsBlank) + _entries.Values.Count(entry => !marks.ContainsKey(entry.Peer) && !entry.Mark.IsBlank);

    /// <summary>Changes a conversation's entry, which exists as long as it has a group or a mark.</summary>
    private void Change(Peer peer, Func<MarkedEntry, bool> change, DateTimeOffset now)
    {
        if (!_entries.TryGetValue(peer, out var entry))
            entry = new(peer, _lastNumber + 1);
        if (!change(entry))
            return;
        entry.ChangedAt = now;
        if (entry.IsBlank)
            _entries.Remove(peer);
        else if (_entries.TryAdd(peer, entry))
            _lastNumber = entry.Number;
    }
}
