using Chatwright.TencentChat;
using Chatwright.Testing.Webhooks;

namespace Chatwright.Testing.Endpoints.Friends;

/// <summary>The webhooks of friends and blocks: one for all the pairs of users that a call changes.</summary>
/// <param name="webhooks">The webhooks of the call.</param>
internal sealed class FriendWebhooks(CallWebhooks webhooks)
{
    private readonly List<RelationshipPair> _pairs = [];

    /// <summary>Adds a change of a user's list. The friends of both sides change in two pairs.</summary>
    internal void Add(string user, string other) => _pairs.Add(new() { FromAccount = user, ToAccount = other });

    internal void Added(string initiator, bool isForced)
    {
        if (_pairs.Count == 0)
            return;
        webhooks.Raise(new FriendAddedWebhook
        {
            PairList = _pairs.Select(pair => new AddedFriend
            {
                FromAccount = pair.FromAccount,
                ToAccount = pair.ToAccount,
                InitiatorAccount = initiator,
            }).ToApiList(),
            ClientCmd = FriendAddedBy.Request,
            AdminAccount = webhooks.Caller,
            IsForced = isForced,
        });
    }

    internal void Deleted()
    {
        if (_pairs.Count > 0)
            webhooks.Raise(new FriendDeletedWebhook { PairList = _pairs.ToApiList() });
    }

    internal void Blocked()
    {
        if (_pairs.Count > 0)
            webhooks.Raise(new UserBlockedWebhook { PairList = _pairs.ToApiList() });
    }

    internal void Unblocked()
    {
        if (_pairs.Count > 0)
            webhooks.Raise(new UserUnblockedWebhook { PairList = _pairs.ToApiList() });
    }
}
