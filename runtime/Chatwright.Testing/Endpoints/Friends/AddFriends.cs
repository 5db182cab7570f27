using System.Text.Json.Nodes;
using Chatwright.TencentChat;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;
using Chatwright.Testing.Webhooks;

namespace Chatwright.Testing.Endpoints.Friends;

/// <summary>Adds and imports friends.</summary>
/// <remarks>
/// A user without AllowType in the profile accepts friend requests. A friend who confirms requests is not added; the fake keeps no pending
/// requests. Adding a friend again sets the fields anew.
/// </remarks>
internal sealed class AddFriends(ChatStore store)
{
    private const string SourcePrefix = "AddSource_Type_";

    internal AddFriendsResponse Add(AddFriendsRequest request, CallWebhooks webhooks)
    {
        var user = FriendParts.Existing(store, request.FromAccount);
        CheckMayAsk(user, request.IsForced == true);
        var isMutual = request.AddType != FriendAddType.OneWay;
        var events = new FriendWebhooks(webhooks);
        var results = request.AddFriendItem
            .Select(item => FriendParts.Result(item.ToAccount, () => Add(user, item, isMutual, request.IsForced == true, events))).ToApiList();
        events.Added(user.Account, request.IsForced == true);
        return new() { ResultItem = results, FailAccount = FriendParts.Failed(results) };
    }

    internal ImportFriendsResponse Import(ImportFriendsRequest request)
    {
        var user = FriendParts.Existing(store, request.FromAccount);
        var results = request.AddFriendItem
            .Select(item => FriendParts.Result(item.ToAccount, () => Import(user, item))).ToApiList();
        return new() { ResultItem = results, FailAccount = FriendParts.Failed(results) };
    }

    private void Add(UserRecord user, NewFriend item, bool isMutual, bool isForced, FriendWebhooks events)
    {
        var friend = Checked(user, item.ToAccount, item.AddSource);
        FriendParts.CheckGroups(user, item.GroupName is { } name ? [name] : []);
        if (user.Friends.Blocks(friend.Account))
            throw new RefusalException(TencentChatErrorCode.FriendBlockedByUser, $"{user.Account} has blocked {friend.Account}.");
        if (friend.Friends.Blocks(user.Account))
            throw new RefusalException(TencentChatErrorCode.UserBlockedByFriend, $"{friend.Account} has blocked {user.Account}.");
        if (isMutual && friend.Friends.Find(user.Account) is null && friend.Friends.Count >= FriendLimits.Friends)
            throw new RefusalException(TencentChatErrorCode.FriendLimitOfOtherReached, $"{friend.Account} has {FriendLimits.Friends} friends.");
        if (!isForced)
            CheckConsent(friend);
        ApiList<string>? groups = item.GroupName is { } group ? [group] : null;
        var isNew = user.Friends.Find(friend.Account) is null;
        var isNewToFriend = isMutual && friend.Friends.Find(user.Account) is null;
        store.Friends.Add(user, friend, Items(item.Remark, groups, item.AddSource, item.AddWording), isMutual);
        if (isNew)
            events.Add(user.Account, friend.Account);
        if (isNewToFriend)
            events.Add(friend.Account, user.Account);
    }

    private void Import(UserRecord user, ImportedFriend item)
    {
        var friend = Checked(user, item.ToAccount, item.AddSource);
        FriendParts.CheckGroups(user, item.GroupName ?? []);
        var custom = (item.CustomItem ?? []).Select(Custom).ToList();
        custom.ForEach(field => FriendParts.CheckUpdate(user, field));
        var items = Items(item.Remark, item.GroupName, item.AddSource, item.AddWording).Concat(custom);
        store.Friends.Add(user, friend, item.AddTime is { } at ? items.Append(new FriendItem.AddTime { Value = at }) : items, isMutual: false);
    }

    private UserRecord Checked(UserRecord user, string account, string source)
    {
        var friend = FriendParts.Existing(store, account);
        if (account == user.Account)
            throw FriendParts.Invalid($"{account} cannot be a friend of its own.");
        if (!source.StartsWith(SourcePrefix, StringComparison.Ordinal))
            throw FriendParts.Invalid($"AddSource does not begin with {SourcePrefix}.");
        return user.Friends.Find(account) is not null || user.Friends.Count < FriendLimits.Friends
            ? friend
            : throw new RefusalException(TencentChatErrorCode.FriendLimitReached, $"{user.Account} has {FriendLimits.Friends} friends.");
    }

    /// <exception cref="RefusalException">30009: the administrator has forbidden friend requests of the user.</exception>
    private static void CheckMayAsk(UserRecord user, bool isForced)
    {
        var forbid = user.Profile.GetValueOrDefault(ProfileTag.Values.AdminForbidType) as ProfileItem.AdminForbidType;
        if (!isForced && forbid?.Value == ProfileAdminForbidType.SendOut)
            throw new RefusalException(TencentChatErrorCode.FriendRequestsForbidden, $"{user.Account} may not send friend requests.");
    }

    /// <exception cref="RefusalException">30516: the user rejects friend requests; 30539: the user has to confirm this one.</exception>
    private static void CheckConsent(UserRecord friend)
    {
        var allow = (friend.Profile.GetValueOrDefault(ProfileTag.Values.AllowType) as ProfileItem.AllowType)?.Value;
        if (allow == ProfileAllowType.DenyAny)
            throw new RefusalException(TencentChatErrorCode.FriendRequestsRejected, $"{friend.Account} rejects friend requests.");
        if (allow == ProfileAllowType.NeedConfirm)
            throw new RefusalException(TencentChatErrorCode.FriendRequestPending, $"{friend.Account} has yet to confirm the request.");
    }

    private static IEnumerable<FriendItem> Items(string? remark, ApiList<string>? groups, string source, string? wording)
    {
        if (remark is not null)
            yield return new FriendItem.Remark { Value = remark };
        if (groups is { IsEmpty: false } names)
            yield return new FriendItem.Group { Value = names };
        yield return new FriendItem.AddSource { Value = source };
        if (wording is not null)
            yield return new FriendItem.AddWording { Value = wording };
    }

    private static FriendItem.Unknown Custom(FriendCustomItem item)
    {
        JsonNode? value = item.Value switch
        {
            FriendCustomValue.Text text => text.Value,
            FriendCustomValue.Number number => number.Value,
            _ => null,
        };
        return new(item.Tag, RawJson.Parse(new JsonObject { ["Tag"] = item.Tag, ["Value"] = value }.ToJsonString()));
    }
}
