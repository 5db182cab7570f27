using Chatwright.CodeGeneration;
using Chatwright.TencentChat;
using Chatwright.Testing.Json;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints.Friends;

/// <summary>Checks, gets and lists friends.</summary>
/// <remarks>
/// The cursor of a list is the number of a friend, so that deleted ones do not shift the pages. All fields are listed, whatever has changed.
/// </remarks>
internal sealed class ReadFriends(ChatStore store, int pageSize)
{
    internal CheckFriendsResponse Check(CheckFriendsRequest request)
    {
        var user = FriendParts.Existing(store, request.FromAccount);
        var isMutual = request.CheckType == FriendCheckType.Mutual;
        return new()
        {
            InfoItem = request.ToAccount.Select(account => Relation(user, account, isMutual)).ToApiList(),
            FailAccount = request.ToAccount.Where(account => !store.IsImported(account)).ToApiList(),
        };
    }

    internal GetFriendsResponse Get(GetFriendsRequest request)
    {
        var user = FriendParts.Existing(store, request.FromAccount);
        return new()
        {
            InfoItem = request.ToAccount.Select(account => Profile(user, account, request.TagList)).ToApiList(),
            FailAccount = request.ToAccount.Where(account => user.Friends.Find(account) is null).ToApiList(),
        };
    }

    internal ListFriendsResponse List(ListFriendsRequest request)
    {
        var user = FriendParts.Existing(store, request.FromAccount);
        if (request.StartIndex < 0)
            throw FriendParts.Invalid("StartIndex is negative.");
        var rest = user.Friends.InOrder.Where(friend => friend.Number > request.StartIndex).ToList();
        var page = rest.Take(pageSize).ToList();
        var isComplete = page.Count == rest.Count;
        return new()
        {
            UserDataItem = page.Select(static friend => new Friend { ToAccount = friend.Account, ValueItem = friend.Items.Values.ToApiList() })
                .ToApiList(),
            StandardSequence = user.Friends.Sequence,
            CustomSequence = user.Friends.Sequence,
            FriendNum = user.Friends.Count,
            IsComplete = isComplete,
            NextStartIndex = isComplete ? 0 : page[^1].Number,
        };
    }

    private FriendCheckResult Relation(UserRecord user, string account, bool isMutual)
    {
        if (store.Find(account) is not { } other)
        {
            var code = (int)TencentChatErrorCode.RelationshipAccountNotFound;
            return new() { ToAccount = account, ResultCode = code, ResultInfo = $"There is no account {account}." };
        }
        var has = user.Friends.Find(account) is not null;
        var isHad = isMutual && other.Friends.Find(user.Account) is not null;
        var relation = (has, isHad) switch
        {
            (true, true) => FriendRelation.Mutual,
            (true, false) => FriendRelation.FromHasTo,
            (false, true) => FriendRelation.ToHasFrom,
            (false, false) => FriendRelation.None,
        };
        return new() { ToAccount = account, Relation = relation, ResultCode = 0, ResultInfo = "" };
    }

    private FriendProfile Profile(UserRecord user, string account, ApiList<FriendProfileTag> tags)
    {
        if (user.Friends.Find(account) is not { } friend)
        {
            // The code of the documented sample.
            var code = (int)TencentChatErrorCode.RelationshipParameterInvalid;
            return new() { ToAccount = account, ResultCode = code, ResultInfo = $"{account} is no friend of {user.Account}." };
        }
        var profile = store.Find(account)?.Profile;
        var items = tags.Select(tag => friend.Items.GetValueOrDefault(tag.Value) is { } item ? Convert(item)
            : profile?.GetValueOrDefault(tag.Value) is { } field ? Convert(field)
            : null);
        return new() { ToAccount = account, SnsProfileItem = items.OfType<FriendProfileItem>().ToApiList(), ResultCode = 0, ResultInfo = "" };
    }

    /// <summary>The three types of items are one in JSON.</summary>
    private static FriendProfileItem Convert<T>(T item)
        where T : IJsonModel<T>
        => ModelJson<FriendProfileItem>.Read(ModelJson<T>.Write(item));
}
