using System.Diagnostics.CodeAnalysis;
using Chatwright.TencentChat;

namespace Chatwright.Testing.Store;

/// <summary>All changes of friendships and blocks, which concern two users. Callers hold the lock of the store.</summary>
[SuppressMessage("Performance", "CA1822", Justification = "Changes of the state go through the store, where events of them can be raised.")]
internal sealed class FriendStore(ChatStore store)
{
    /// <summary>Makes a user a friend of another one.</summary>
    /// <param name="user">The user who gets the friend.</param>
    /// <param name="friend">The friend.</param>
    /// <param name="items">The fields of the friendship.</param>
    /// <param name="isMutual"><c>true</c> to make the user a friend of the friend, too.</param>
    internal void Add(UserRecord user, UserRecord friend, IEnumerable<FriendItem> items, bool isMutual)
    {
        var time = new FriendItem.AddTime { Value = DateTimeOffset.FromUnixTimeSeconds(store.Now.ToUnixTimeSeconds()) };
        user.Friends.Set(friend.Account, items.Prepend(user.Friends.Find(friend.Account) is null ? time : null).OfType<FriendItem>());
        if (isMutual && friend.Friends.Find(user.Account) is null)
            friend.Friends.Set(user.Account, items.OfType<FriendItem.AddSource>().Prepend<FriendItem>(time));
    }

    /// <summary>Sets fields of a friendship of one side.</summary>
    internal void Update(UserRecord user, FriendRecord friend, IEnumerable<FriendItem> items) => user.Friends.Set(friend.Account, items);

    /// <summary>Sets the groups that hold a friend.</summary>
    internal void SetGroups(UserRecord user, FriendRecord friend, IEnumerable<string> groups)
        => user.Friends.Set(friend.Account, [new FriendItem.Group { Value = groups.ToApiList() }]);

    /// <summary>Adds friend groups; those that exist stay as they are.</summary>
    internal void AddGroups(UserRecord user, IEnumerable<string> groups) => user.Friends.AddGroups(groups);

    /// <summary>Deletes friend groups. Their friends stay friends.</summary>
    internal void DeleteGroups(UserRecord user, ApiList<string> groups)
    {
        foreach (var friend in user.Friends.InOrder.Where(friend => friend.Groups.Any(group => groups.Contains(group))).ToList())
            SetGroups(user, friend, friend.Groups.Where(group => !groups.Contains(group)).ToList());
        user.Friends.DeleteGroups(groups);
    }

    /// <summary>Ends a friendship, on one side or on both.</summary>
    internal void Delete(UserRecord user, string friend, bool isMutual)
    {
        user.Friends.Remove(friend);
        if (isMutual)
            store.Find(friend)?.Friends.Remove(user.Account);
    }

    /// <summary>Blocks an account, which ends a friendship on both sides.</summary>
    internal void Block(UserRecord user, string account)
    {
        Delete(user, account, isMutual: true);
        user.Friends.Block(account, store.Now.ToUnixTimeSeconds());
    }

    internal void Unblock(UserRecord user, string account) => user.Friends.Unblock(account);
}
