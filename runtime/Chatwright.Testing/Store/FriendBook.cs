using Chatwright.TencentChat;

namespace Chatwright.Testing.Store;

/// <summary>The friends of a user, and the accounts that the user has blocked.</summary>
/// <remarks>Limits are checked by the endpoints; seeds may exceed them.</remarks>
internal sealed class FriendBook
{
    private readonly Dictionary<string, FriendRecord> _friends = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BlockRecord> _blocked = new(StringComparer.Ordinal);
    private readonly List<string> _groups = [];
    private long _lastNumber;

    /// <summary>The friends in the order in which they were added.</summary>
    internal IEnumerable<FriendRecord> InOrder => _friends.Values.OrderBy(static friend => friend.Number);

    /// <summary>The blocked accounts in the order in which they were blocked.</summary>
    internal IEnumerable<BlockRecord> Blocked => _blocked.Values.OrderBy(static block => block.Number);

    internal int Count => _friends.Count;

    internal int BlockedCount => _blocked.Count;

    /// <summary>A number that grows with each change.</summary>
    internal long Sequence { get; private set; }

    /// <summary>The names of the friend groups in the order in which they were added.</summary>
    internal IReadOnlyList<string> Groups => _groups;

    internal FriendRecord? Find(string account) => _friends.GetValueOrDefault(account);

    internal bool Blocks(string account) => _blocked.ContainsKey(account);

    /// <summary>Adds a friend, or finds the one there is, and sets fields.</summary>
    internal void Set(string account, IEnumerable<FriendItem> items)
    {
        if (!_friends.TryGetValue(account, out var friend))
            _friends.Add(account, friend = new(account, ++_lastNumber));
        foreach (var item in items)
            friend.Items[item.Tag] = item;
        AddGroups(friend.Groups);
    }

    internal void AddGroups(IEnumerable<string> groups)
    {
        _groups.AddRange(groups.Except(_groups).ToList());
        Sequence++;
    }

    internal void DeleteGroups(ApiList<string> groups)
    {
        _groups.RemoveAll(group => groups.Contains(group));
        Sequence++;
    }

    internal void Remove(string account)
    {
        if (_friends.Remove(account))
            Sequence++;
    }

    internal void Block(string account, long second)
    {
        _blocked.TryAdd(account, new(account, ++_lastNumber, second));
        Sequence++;
    }

    internal void Unblock(string account)
    {
        if (_blocked.Remove(account))
            Sequence++;
    }
}
