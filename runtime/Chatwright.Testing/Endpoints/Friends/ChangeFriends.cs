using Chatwright.TencentChat;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;
using Chatwright.Testing.Webhooks;

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

    internal DeleteFriendsResponse Delete(DeleteFriendsRequest request, CallWebhooks webhooks)
    {
        var user = FriendParts.Existing(store, request.FromAccount);
        var isMutual = request.DeleteType == FriendDeleteType.Mutual;
        var events = new FriendWebhooks(webhooks);
        var results = request.ToAccount.Select(account => FriendParts.Result(account, () => Delete(user, account, isMutual, events))).ToApiList();
        events.Deleted();
        return new() { ResultItem = results };
    }

    internal DeleteFriendsAllResponse DeleteAll(DeleteFriendsAllRequest request, CallWebhooks webhooks)
    {
        var user = FriendParts.Existing(store, request.FromAccount);
        var events = new FriendWebhooks(webhooks);
        foreach (var friend in user.Friends.InOrder.ToList())
            Delete(user, friend.Account, request.DeleteType == FriendDeleteType.Mutual, events);
        events.Deleted();
        return new();
    }

    private void Update(UserRecord user, FriendUpdate item)
    {
        var friend = user.Friends.Find(item.ToAccount) ?? throw FriendParts.Invalid($"{item.ToAccount} is no friend of {user.Account}.");
        foreach (var field in item.SnsItem)
            FriendParts.CheckUpdate(user, field);
        store.Friends.Update(user, friend, item.SnsItem);
    }

    private void Delete(UserRecord user, string account, bool isMutual, FriendWebhooks events)
    {
        if (user.Friends.Find(account) is null)
            throw new RefusalException(TencentChatErrorCode.FriendNotFound, $"{account} is no friend of {user.Account}.");
        var isOnBothSides = isMutual && store.Find(account)?.Friends.Find(user.Account) is not null;
        store.Friends.Delete(user, account, isMutual);
        events.Add(user.Account, account);
        if (isOnBothSides)
            events.Add(account, user.Account);
    }
}
