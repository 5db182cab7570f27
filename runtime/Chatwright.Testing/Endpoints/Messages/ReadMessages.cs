using Chatwright.TencentChat;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;
using Chatwright.Testing.Webhooks;

namespace Chatwright.Testing.Endpoints.Messages;

/// <summary>Marks messages as read, and counts those that are not.</summary>
internal sealed class ReadMessages(ChatStore store)
{
    internal MarkMessagesReadResponse MarkRead(MarkMessagesReadRequest request, CallWebhooks webhooks)
    {
        MessageParts.CheckSender(store, request.ReportAccount);
        MessageParts.CheckRecipient(store, request.PeerAccount);
        var second = SecondOf(request);
        store.Messages.MarkRead(request.ReportAccount, request.PeerAccount, second);
        new MessageWebhooks(store, webhooks).Read(request.ReportAccount, request.PeerAccount, second);
        return new();
    }

    /// <remarks>All receipts are checked first, so that a wrong one leaves the others unsent.</remarks>
    internal SendMessageReadReceiptsResponse SendReceipts(SendMessageReadReceiptsRequest request)
    {
        var messages = request.C2CMsgInfo.Select(read => Find(request, read)).ToList();
        messages.ForEach(store.Messages.SendReceipt);
        return new();
    }

    internal GetMessageUnreadCountsResponse CountUnread(GetMessageUnreadCountsRequest request)
    {
        MessageParts.CheckRecipient(store, request.ToAccount);
        var unread = store.Messages.Unread(request.ToAccount).ToLookup(static message => message.From);
        if (request.PeerAccount is not { } peers)
            return new() { AllC2CUnreadMsgNum = unread.Sum(static messages => messages.Count()) };
        var known = peers.ToLookup(store.IsImported);
        return new()
        {
            C2CUnreadMsgNumList = known[true].Select(peer => new UnreadMessageCount
            {
                PeerAccount = peer,
                C2CUnreadMsgNum = unread[peer].Count(),
            }).ToApiList(),
            ErrorList = known[false].Select(static peer => new UnreadMessageCountFailure
            {
                PeerAccount = peer,
                ErrorCode = (int)TencentChatErrorCode.AccountNotFound,
            }).ToApiList(),
        };
    }

    /// <exception cref="RefusalException">90001: the number of seconds is no time.</exception>
    private long SecondOf(MarkMessagesReadRequest request)
    {
        var second = request.MsgReadTime ?? store.Now.ToUnixTimeSeconds();
        return second >= DateTimeOffset.MinValue.ToUnixTimeSeconds() && second <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? second
            : throw RefusalCodes.Messages.Refuse($"MsgReadTime is {second}, which is no time in Unix seconds.");
    }

    /// <exception cref="RefusalException">20001: the message is not one from the peer to the operator.</exception>
    private MessageRecord Find(SendMessageReadReceiptsRequest request, ReadMessage read)
    {
        var isOfConversation = read.FromAccount == request.PeerAccount && read.ToAccount == request.OperatorAccount;
        return (isOfConversation ? store.Messages.Find(read.FromAccount, read.ToAccount, read.MsgKey) : null)
            ?? throw new RefusalException(
                TencentChatErrorCode.MessageRequestInvalid,
                $"There is no message {read.MsgKey} from {request.PeerAccount} to {request.OperatorAccount}.");
    }
}
