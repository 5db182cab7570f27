namespace Chatwright.Testing.Store;

/// <summary>The conversation groups of one user, and the groups and marks of each conversation. It keeps no limits: calls do, seeds do not.</summary>
internal sealed class MarkBook
{
    private readonly Dictionary<FakePeer, MarkedEntry> _entries = [];
    private readonly List<GroupEntry> _groups = [];
    private long _lastNumber;
    private long _lastGroupId;

    /// <summary>The groups in the order of their creation.</summary>
    internal IReadOnlyList<GroupEntry> Groups => _groups;

    /// <summary>The conversations that have a group or a mark, in the order in which they got their first.</summary>
    internal IEnumerable<MarkedEntry> InOrder => _entries.Values.OrderBy(static entry => entry.Number);

    /// <summary>The groups and marks of one conversation; null without any.</summary>
    internal MarkedEntry? Find(FakePeer peer) => _entries.GetValueOrDefault(peer);

    internal GroupEntry? FindGroup(string name) => _groups.Find(group => group.Name == name);

    internal GroupEntry AddGroup(string name)
    {
        var group = new GroupEntry(++_lastGroupId, name);
        _groups.Add(group);
        return group;
    }

    internal void RemoveGroup(GroupEntry group, DateTimeOffset now)
    {
        SetMembers(group, new HashSet<FakePeer>(), now);
        _groups.Remove(group);
    }

    internal HashSet<FakePeer> MembersOf(GroupEntry group)
        => [.. _entries.Values.Where(entry => entry.Groups.Contains(group.Id)).Select(static entry => entry.Peer)];

    /// <summary>Makes these, and no others, the members of a group.</summary>
    internal void SetMembers(GroupEntry group, IReadOnlySet<FakePeer> members, DateTimeOffset now)
    {
        foreach (var left in MembersOf(group).Where(member => !members.Contains(member)))
            Change(left, entry => entry.Groups.Remove(group.Id), now);
        foreach (var member in members)
            Change(member, entry => entry.Groups.Add(group.Id), now);
    }

    internal void SetMark(FakePeer peer, ConversationMark mark, DateTimeOffset now)
        => Change(
            peer,
            entry =>
            {
                var isNew = entry.Mark != mark;
                entry.Mark = mark;
                return isNew;
            },
            now);

    /// <summary>How many conversations would be in a group if a group had these members.</summary>
    /// <param name="group">The group; null for one that is yet to be created.</param>
    /// <param name="members">Its members.</param>
    internal int CountGroupedWith(GroupEntry? group, IReadOnlySet<FakePeer> members)
        => members.Count + _entries.Values.Count(entry => !members.Contains(entry.Peer) && entry.Groups.Any(id => id != group?.Id));

    /// <summary>How many conversations would carry a mark if some had these.</summary>
    internal int CountMarkedWith(IReadOnlyDictionary<FakePeer, ConversationMark> marks)
        => marks.Values.Count(static mark => !mark.IsBlank) + _entries.Values.Count(entry => !marks.ContainsKey(entry.Peer) && !entry.Mark.IsBlank);

    /// <summary>Changes one conversation's entry, which comes with its first group or mark and goes with its last.</summary>
    private void Change(FakePeer peer, Func<MarkedEntry, bool> change, DateTimeOffset now)
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
