using System.Collections;
using Chatwright.Testing.Store;

namespace Chatwright.Testing;

/// <summary>The accounts of a <see cref="FakeTencentChat"/>, administrators included, in the order in which they were imported.</summary>
/// <remarks>Safe for concurrent use. Enumerating takes a copy.</remarks>
public sealed class FakeAccounts : IReadOnlyCollection<FakeUser>
{
    private readonly ChatStore _store;

    internal FakeAccounts(ChatStore store) => _store = store;

    /// <summary>The number of accounts.</summary>
    public int Count
    {
        get
        {
            lock (_store.Gate)
                return _store.Users.Count;
        }
    }

    /// <summary>Returns the user of an account.</summary>
    /// <param name="userId">The UserID.</param>
    /// <exception cref="ArgumentNullException"><paramref name="userId"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The account is not imported.</exception>
    public FakeUser this[string userId] => Find(userId) ?? throw new KeyNotFoundException(
        $"The account '{userId}' is not imported. Import it by a call, or with fake.Accounts.Add(\"{userId}\").");

    /// <summary>Imports accounts. Those that are there already stay as they are.</summary>
    /// <param name="userIds">The UserIDs; none empty.</param>
    /// <returns>These accounts.</returns>
    /// <exception cref="ArgumentException">A UserID is null or empty.</exception>
    public FakeAccounts Add(params string[] userIds)
    {
        ArgumentNullException.ThrowIfNull(userIds);
        foreach (var userId in userIds)
            ArgumentException.ThrowIfNullOrEmpty(userId, nameof(userIds));
        lock (_store.Gate)
        {
            foreach (var userId in userIds)
                _store.Import(userId);
        }
        return this;
    }

    /// <summary>Returns the user of an account; null if it is not imported.</summary>
    /// <param name="userId">The UserID.</param>
    /// <exception cref="ArgumentNullException"><paramref name="userId"/> is null.</exception>
    public FakeUser? Find(string userId)
    {
        ArgumentNullException.ThrowIfNull(userId);
        lock (_store.Gate)
            return _store.Find(userId) is { } user ? new(_store, user) : null;
    }

    /// <inheritdoc/>
    public IEnumerator<FakeUser> GetEnumerator()
    {
        lock (_store.Gate)
            return _store.Users.Select(user => new FakeUser(_store, user)).ToList().GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
