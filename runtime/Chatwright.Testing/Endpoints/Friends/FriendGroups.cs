using Chatwright.TencentChat;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints.Friends;

/// <summary>Adds, gets and deletes friend groups.</summary>
/// <remarks>Adding a group again, or deleting one that does not exist, succeeds. A group stays when its last friend leaves.</remarks>
internal sealed class FriendGroups(ChatStore store)
{
    internal AddFriendGroupsResponse Add(AddFriendGroupsRequest request)
    {
        var user = FriendParts.Existing(store, request.FromAccount);
        FriendParts.CheckGroups(user, request.GroupName);
        store.Friends.AddGroups(user, request.GroupName);
        var results = (request.ToAccount ?? [])
            .Select(account => FriendParts.Result(account, () => Join(user, account, request.GroupName))).ToApiList();
        return new() { ResultItem = results, FailAccount = FriendParts.Failed(results), CurrentSequence = user.Friends.Sequence };
    }

    internal DeleteFriendGroupsResponse Delete(DeleteFriendGroupsRequest request)
    {
        var user = FriendParts.Existing(store, request.FromAccount);
        store.Friends.DeleteGroups(user, request.GroupName);
        return new() { CurrentSequence = user.Friends.Sequence };
    }

    internal GetFriendGroupsResponse Get(GetFriendGroupsRequest request)
    {
        var user = FriendParts.Existing(store, request.FromAccount);
        var names = request.GroupName is { IsEmpty: false } asked ? user.Friends.Groups.Where(name => asked.Contains(name)) : user.Friends.Groups;
        var isWithFriends = request.NeedFriend == FriendGroupInclude.Friends;
        return new()
        {
            ResultItem = names.Select(name => Group(user, name, isWithFriends)).ToApiList(),
            CurrentSequence = user.Friends.Sequence,
        };
    }

    private static FriendGroup Group(UserRecord user, string name, bool isWithFriends)
    {
        var friends = user.Friends.InOrder.Where(friend => friend.Groups.Contains(name)).Select(static friend => friend.Account).ToApiList();
        return new() { GroupName = name, FriendNumber = friends.Count, ToAccount = isWithFriends ? friends : [] };
    }

    private void Join(UserRecord user, string account, ApiList<string> groups)
    {
        FriendParts.Existing(store, account);
        var friend = user.Friends.Find(account)
            ?? throw new RefusalException(TencentChatErrorCode.FriendGroupMemberNotFriend, $"{account} is no friend of {user.Account}.");
        store.Friends.SetGroups(user, friend, friend.Groups.Union(groups));
    }
}
