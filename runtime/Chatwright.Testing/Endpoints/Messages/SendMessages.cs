using Chatwright.TencentChat;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;
using Chatwright.Testing.Webhooks;

namespace Chatwright.Testing.Endpoints.Messages;

/// <summary>Sends and imports messages.</summary>
/// <remarks>All users count as online, so a message that is not kept reaches its recipient, but is in no history.</remarks>
internal sealed class SendMessages(ChatStore store)
{
    internal SendMessageResponse Send(SendMessageRequest request, CallWebhooks webhooks)
    {
        var from = request.FromAccount ?? webhooks.Caller;
        MessageParts.Check(store, from, TencentChatErrorCode.MessageUserNotFound);
        MessageParts.Check(store, request.ToAccount, TencentChatErrorCode.MessageRecipientNotFound);
        MessageParts.CheckBody(request.MsgBody);
        CheckLifeTime(request.MsgLifeTime);
        var sent = With(new(from, request.MsgBody), request.SyncOtherMachine, request.MsgLifeTime, request.SendMsgControl) with
        {
            Seq = request.MsgSeq,
            Random = request.MsgRandom,
            CustomData = request.CloudCustomData,
        };
        if (store.Messages.FindDuplicate(sent, request.ToAccount) is { } duplicate)
            return Response(duplicate.Second, duplicate.Key);
        var events = new MessageWebhooks(store, webhooks, request.ForbidCallbackControl);
        var decided = events.Decide(sent, request.ToAccount);
        if (decided.IsDropped)
            return Response(decided.Second, decided.Key);
        var message = store.Messages.Add(decided.Message, request.ToAccount);
        events.Sent(message);
        return Response(message.Second, message.Key);
    }

    internal SendMessageBatchResponse SendBatch(SendMessageBatchRequest request, string caller)
    {
        var from = request.FromAccount ?? caller;
        MessageParts.CheckSender(store, from);
        MessageParts.CheckBody(request.MsgBody);
        CheckLifeTime(request.MsgLifeTime);
        var recipients = request.ToAccount.Distinct().ToLookup(store.IsImported);
        if (!recipients.Contains(true))
            throw new RefusalException(TencentChatErrorCode.MessageRecipientNotFound, "No account of To_Account exists.");
        // The numbers are those of the call, so that all recipients get a message of the same key.
        var seq = request.MsgSeq ?? store.Messages.NextSeq();
        var sent = With(new(from, request.MsgBody), request.SyncOtherMachine, request.MsgLifeTime, request.SendMsgControl) with
        {
            Seq = seq,
            Random = request.MsgRandom ?? seq,
            CustomData = request.CloudCustomData,
        };
        var messages = recipients[true].Select(to => store.Messages.Add(sent, to)).ToList();
        return new()
        {
            MsgKey = messages[0].Key,
            ErrorList = recipients[false].Select(static to => new MessageSendFailure
            {
                ToAccount = to,
                ErrorCode = (int)TencentChatErrorCode.AccountNotFound,
            }).ToApiList(),
        };
    }

    internal ImportMessageResponse Import(ImportMessageRequest request)
    {
        MessageParts.CheckSender(store, request.FromAccount);
        MessageParts.Check(store, request.ToAccount, TencentChatErrorCode.MessageRecipientNotFound);
        MessageParts.CheckBody(request.MsgBody);
        if (request.SyncFromOldSystem is not (MessageImportKind.History or MessageImportKind.Live))
            throw new RefusalException(TencentChatErrorCode.MessageImportKindInvalid, "SyncFromOldSystem is neither 2 nor 5.");
        store.Messages.Add(
            new(request.FromAccount, request.MsgBody)
            {
                Seq = request.MsgSeq,
                Random = request.MsgRandom,
                Second = request.MsgTimeStamp.ToUnixTimeSeconds(),
                CustomData = request.CloudCustomData,
                CountsAsUnread = request.SyncFromOldSystem == MessageImportKind.Live,
            },
            request.ToAccount);
        return new();
    }

    private static SendMessageResponse Response(long second, string key)
        => new() { MsgTime = DateTimeOffset.FromUnixTimeSeconds(second), MsgKey = key };

    private static NewMessage With(NewMessage message, SenderSync? sync, int? lifeTime, ApiList<SendMessageControl>? controls)
    {
        var control = controls.GetValueOrDefault();
        return message with
        {
            IsStored = lifeTime != 0,
            IsCopied = sync != SenderSync.NoCopy,
            CountsAsUnread = !control.Contains(SendMessageControl.NoUnread),
            IsListed = !control.Contains(SendMessageControl.NoLastMsg),
        };
    }

    /// <exception cref="RefusalException">90026: the time is too long.</exception>
    private static void CheckLifeTime(int? seconds)
    {
        if (seconds > MessageLimits.LifeTime)
        {
            throw new RefusalException(
                TencentChatErrorCode.MessageLifeTimeInvalid, $"MsgLifeTime is {seconds}; at most {MessageLimits.LifeTime} seconds are allowed.");
        }
    }
}
