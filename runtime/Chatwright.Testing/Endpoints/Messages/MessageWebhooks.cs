using Chatwright.TencentChat;
using Chatwright.Testing.Store;
using Chatwright.Testing.Webhooks;

namespace Chatwright.Testing.Endpoints.Messages;

/// <summary>The webhooks of one-to-one messages.</summary>
/// <param name="store">The store.</param>
/// <param name="webhooks">The webhooks of the call.</param>
/// <param name="off">The webhooks that the call does not want; null for none.</param>
internal sealed class MessageWebhooks(ChatStore store, CallWebhooks webhooks, ApiList<WebhookControl>? off = null)
{
    /// <summary>Lets the receiver decide on a message, which gets its numbers and its time before.</summary>
    internal DecidedMessage Decide(NewMessage sent, string to)
    {
        var seq = sent.Seq ?? webhooks.Once(store.Messages.NextSeq);
        var message = sent with
        {
            Seq = seq,
            Random = sent.Random ?? seq,
            Second = webhooks.Once(() => store.Now.ToUnixTimeSeconds()),
        };
        return off.GetValueOrDefault().Contains(WebhookControl.NoBeforeSend) ? new(message) : Decide(new DecidedMessage(message), to);
    }

    internal void Sent(MessageRecord message)
    {
        if (off.GetValueOrDefault().Contains(WebhookControl.NoAfterSend))
            return;
        webhooks.Raise(new MessageSentWebhook
        {
            FromAccount = message.From,
            ToAccount = message.To,
            MsgSeq = message.Seq,
            MsgRandom = message.Random,
            MsgTime = Time(message.Second),
            MsgKey = message.Key,
            IsOnlineOnly = !message.IsStored,
            SendMsgResult = 0,
            ErrorInfo = "send msg succeed",
            UnreadMsgNum = Unread(message.To),
            MsgBody = message.Body,
            CloudCustomData = message.CustomData,
            EventTime = store.Now,
        });
    }

    internal void Recalled(MessageRecord message) => webhooks.Raise(new MessageRecalledWebhook
    {
        FromAccount = message.From,
        ToAccount = message.To,
        MsgKey = message.Key,
        UnreadMsgNum = Unread(message.To),
    });

    internal void Modified(MessageRecord message) => webhooks.Raise(new MessageModifiedWebhook
    {
        OperatorAccount = webhooks.Caller,
        FromAccount = message.From,
        ToAccount = message.To,
        MsgSeq = message.Seq,
        MsgRandom = message.Random,
        MsgTime = Time(message.Second),
        MsgKey = message.Key,
        MsgBody = message.Body,
        CloudCustomData = message.CustomData,
        EventTime = store.Now,
    });

    /// <summary>The messages of a conversation were read up to a time.</summary>
    internal void Read(string reader, string peer, long second) => webhooks.Raise(new MessageReadWebhook
    {
        ReportAccount = reader,
        PeerAccount = peer,
        LastReadTime = Time(second),
        UnreadMsgNum = Unread(reader),
    });

    private DecidedMessage Decide(DecidedMessage decided, string to)
    {
        var message = decided.Message;
        var reply = webhooks.Ask<MessageSendingWebhook, MessageSendingReply>(
            new()
            {
                FromAccount = message.From,
                ToAccount = to,
                MsgSeq = message.Seq,
                MsgRandom = message.Random,
                MsgTime = Time(decided.Second),
                MsgKey = decided.Key,
                IsOnlineOnly = !message.IsStored,
                MsgBody = message.Body,
                CloudCustomData = message.CustomData,
                EventTime = store.Now,
            },
            TencentChatErrorCode.MessageRejectedByWebhook);
        if (reply is null or { Code: CallWebhooks.Dropped })
            return decided with { IsDropped = reply is not null };
        if (reply.MsgBody is { } body)
            MessageParts.CheckBody(body);
        return new(message with { Body = reply.MsgBody ?? message.Body, CustomData = reply.CloudCustomData ?? message.CustomData });
    }

    private int Unread(string account) => store.Messages.Unread(account).Count();

    private static DateTimeOffset Time(long second) => DateTimeOffset.FromUnixTimeSeconds(second);
}
