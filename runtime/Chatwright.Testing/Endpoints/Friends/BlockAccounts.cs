using Chatwright.TencentChat;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;
using Chatwright.Testing.Webhooks;

namespace Chatwright.Testing.Endpoints.Friends;

/// <summary>Blocks and unblocks accounts, and lists those that are blocked.</summary>
/// <remarks>Unblocking an account that is not blocked succeeds. The cursor of a list is the number of a block.</remarks>
internal sealed class BlockAccounts(ChatStore store)
{
    internal BlockAccountsResponse Block(BlockAccountsRequest request, CallWebhooks webhooks)
    {
        var user = FriendParts.Existing(store, request.FromAccount);
        var events = new FriendWebhooks(webhooks);
        var results = request.ToAccount.Select(account => FriendParts.Result(account, () => Block(user, account, events))).ToApiList();
        events.Blocked();
        return new() { ResultItem = results, FailAccount = FriendParts.Failed(results) };
    }

    internal UnblockAccountsResponse Unblock(UnblockAccountsRequest request, CallWebhooks webhooks)
    {
        var user = FriendParts.Existing(store, request.FromAccount);
        var events = new FriendWebhooks(webhooks);
        var results = request.ToAccount.Select(account => FriendParts.Result(account, () => Unblock(user, account, events))).ToApiList();
        events.Unblocked();
        return new() { ResultItem = results, FailAccount = FriendParts.Failed(results) };
    }

    internal CheckAccountsBlockedResponse Check(CheckAccountsBlockedRequest request)
    {
        var user = FriendParts.Existing(store, request.FromAccount);
        var isMutual = request.CheckType == BlockCheckType.Mutual;
        return new()
        {
            BlackListCheckItem = request.ToAccount.Select(account => Relation(user, account, isMutual)).ToApiList(),
            FailAccount = request.ToAccount.Where(account => !store.IsImported(account)).ToApiList(),
        };
    }

    internal ListAccountsBlockedResponse List(ListAccountsBlockedRequest request)
    {
        var user = FriendParts.Existing(store, request.FromAccount);
        var rest = user.Friends.Blocked.Where(block => block.Number > request.StartIndex).ToList();
        var page = rest.Take(request.MaxLimited).ToList();
        return new()
        {
            BlackListItem = page.Select(static block => new BlockedAccount
            {
                ToAccount = block.Account,
                AddBlackTimeStamp = DateTimeOffset.FromUnixTimeSeconds(block.Second),
            }).ToApiList(),
            StartIndex = page.Count == rest.Count ? 0 : page[^1].Number,
            CurrentSequence = user.Friends.Sequence,
        };
    }

    private void Block(UserRecord user, string account, FriendWebhooks events)
    {
        FriendParts.Existing(store, account);
        // The code of the documented sample.
        if (account == user.Account || user.Friends.Blocks(account))
            throw FriendParts.Invalid($"{user.Account} has blocked {account} already, or they are the same.");
        if (user.Friends.BlockedCount >= FriendLimits.Blocked)
            throw new RefusalException(TencentChatErrorCode.BlockLimitReached, $"{user.Account} has blocked {FriendLimits.Blocked} accounts.");
        store.Friends.Block(user, account);
        events.Add(user.Account, account);
    }

    private void Unblock(UserRecord user, string account, FriendWebhooks events)
    {
        FriendParts.Existing(store, account);
        var isBlocked = user.Friends.Blocks(account);
        store.Friends.Unblock(user, account);
        if (isBlocked)
            events.Add(user.Account, account);
    }

    private BlockCheckResult Relation(UserRecord user, string account, bool isMutual)
    {
        if (store.Find(account) is not { } other)
        {
            var code = (int)TencentChatErrorCode.RelationshipAccountNotFound;
            return new() { ToAccount = account, ResultCode = code, ResultInfo = $"There is no account {account}." };
        }
        var relation = (user.Friends.Blocks(account), isMutual && other.Friends.Blocks(user.Account)) switch
        {
            (true, true) => BlockRelation.Mutual,
            (true, false) => BlockRelation.FromBlocksTo,
            (false, true) => BlockRelation.ToBlocksFrom,
            (false, false) => BlockRelation.None,
        };
        return new() { ToAccount = account, Relation = relation, ResultCode = 0, ResultInfo = "" };
    }
}
