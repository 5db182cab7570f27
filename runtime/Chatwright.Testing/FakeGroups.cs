using System.Collections;
using Chatwright.Testing.Store;

namespace Chatwright.Testing;

/// <summary>The chat groups of a <see cref="FakeTencentChat"/>.</summary>
/// <remarks>Safe for concurrent use. Enumerating takes a copy.</remarks>
public sealed class FakeGroups : IReadOnlyCollection<FakeGroup>
{
    private readonly ChatStore _store;

    internal FakeGroups(ChatStore store) => _store = store;

    /// <summary>The number of groups.</summary>
    public int Count
    {
        get
        {
            lock (_store.Gate)
                return _store.Groups.Count;
        }
    }

    /// <summary>Returns a group.</summary>
    /// <param name="groupId">The id.</param>
    /// <exception cref="ArgumentNullException"><paramref name="groupId"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no such group.</exception>
    public FakeGroup this[string groupId] => Find(groupId)
        ?? throw new KeyNotFoundException($"There is no group '{groupId}'. Create it by a call, or with fake.Groups.Add(\"{groupId}\").");

    /// <summary>Creates a public group without an owner, or returns the group that has the id.</summary>
    /// <param name="groupId">The id; not empty.</param>
    /// <param name="members">The UserIDs of members, who are imported; none empty.</param>
    /// <returns>The group.</returns>
    /// <exception cref="ArgumentException">A parameter is null or empty.</exception>
    public FakeGroup Add(string groupId, params string[] members)
    {
        ArgumentException.ThrowIfNullOrEmpty(groupId);
        FakeGroup group;
        lock (_store.Gate)
            group = new(_store, _store.Groups.EnsureExists(groupId));
        return group.AddMembers(members);
    }

    /// <summary>Disbands a group. Conversations, marks and groups of conversations of its members stay.</summary>
    /// <param name="groupId">The id.</param>
    /// <returns><c>true</c> if there was such a group; otherwise, <c>false</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="groupId"/> is null.</exception>
    public bool Remove(string groupId)
    {
        ArgumentNullException.ThrowIfNull(groupId);
        lock (_store.Gate)
            return _store.Groups.Destroy(groupId);
    }

    /// <summary>Returns a group; null if there is none.</summary>
    /// <param name="groupId">The id.</param>
    /// <exception cref="ArgumentNullException"><paramref name="groupId"/> is null.</exception>
    public FakeGroup? Find(string groupId)
    {
        ArgumentNullException.ThrowIfNull(groupId);
        lock (_store.Gate)
            return _store.Groups.Find(groupId) is { } group ? new(_store, group) : null;
    }

    /// <inheritdoc/>
    public IEnumerator<FakeGroup> GetEnumerator()
    {
        lock (_store.Gate)
            return _store.Groups.InOrder.Select(group => new FakeGroup(_store, group)).ToList().GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
