using Chatwright.TencentChat;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints.Friends;

/// <summary>Changes and deletes friends.</summary>
/// <remarks>Without DeleteType, only the user loses the friend, as is documented for the deletion of all.</remarks>
internal sealed class ChangeFriends(ChatStore store)
{
    internal UpdateFriendsResponse Update(UpdateFriendsRequest request)
    {
        var user = FriendParts.Existing(store, request.FromAccount);
        var results = request.UpdateItem.Select(item => FriendParts.Result(item.ToAccount, () => Update(user, item))).ToApiList();
        return new() { ResultItem = results, FailAccount = FriendParts.Failed(results) };
    }

    internal DeleteFriendsResponse Delete(DeleteFriendsRequest request)
    {
        var user = FriendParts.Existing(store, request.FromAccount);
        var isMutual = request.DeleteType == FriendDeleteType.Mutual;
        return new()
        {
            ResultItem = request.ToAccount.Select(account => FriendParts.Result(account, () => Delete(user, account, isMutual))).ToApiList(),
        };
    }

    internal DeleteFriendsAllResponse DeleteAll(DeleteFriendsAllRequest request)
    {
        var user = FriendParts.Existing(store, request.FromAccount);
        foreach (var friend in user.Friends.InOrder.ToList())
            store.Friends.Delete(user, friend.Account, request.DeleteType == FriendDeleteType.Mutual);
        return new();
    }

    private void Update(UserRecord user, FriendUpdate item)
    {
        var friend = user.Friends.Find(item.ToAccount) ?? throw FriendParts.Invalid($"{item.ToAccount} is no friend of {user.Account}.");
        foreach (var field in item.SnsItem)
            FriendParts.CheckUpdate(user, field);
        store.Friends.Update(user, friend, item.SnsItem);
    }

    private void Delete(UserRecord user, string account, bool isMutual)
    {
        if (user.Friends.Find(account) is null)
            throw new RefusalException(TencentChatErrorCode.FriendNotFound, $"{account} is no friend of {user.Account}.");
        store.Friends.Delete(user, account, isMutual);
    }
}
