using Chatwright.TencentChat;
using Chatwright.Testing.Endpoints.Messages;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;
using Chatwright.Testing.Webhooks;

namespace Chatwright.Testing.Endpoints.Groups;

/// <summary>The webhooks of a message in a chat group.</summary>
/// <param name="store">The store.</param>
/// <param name="webhooks">The webhooks of the call.</param>
/// <param name="request">The request that sends the message.</param>
internal sealed class GroupMessageWebhooks(ChatStore store, CallWebhooks webhooks, SendGroupMessageRequest request)
{
    private string From => request.FromAccount ?? webhooks.Caller;

    /// <summary>Lets the receiver decide on a message.</summary>
    /// <returns>The message to send; null if nobody gets it, although the call succeeds.</returns>
    internal NewGroupMessage? Decide(GroupRecord group, NewGroupMessage sent)
    {
        if (request.ForbidCallbackControl.GetValueOrDefault().Contains(WebhookControl.NoBeforeSend))
            return sent;
        var reply = webhooks.Ask<GroupMessageSendingWebhook, GroupMessageSendingReply>(
            new()
            {
                GroupId = group.Id,
                Type = group.Type,
                FromAccount = From,
                OperatorAccount = webhooks.Caller,
                Random = request.Random,
                IsOnlineOnly = !sent.IsStored,
                MsgBody = sent.Body,
                CloudCustomData = sent.CustomData,
                TopicId = request.TopicId,
                EventTime = store.Now,
            },
            TencentChatErrorCode.GroupRejectedByWebhook);
        if (reply is null or { Code: CallWebhooks.Dropped })
            return reply is null ? sent : null;
        if (reply.MsgBody is { } body)
            MessageParts.CheckBody(body, TencentChatErrorCode.MessageTooLong, TencentChatErrorCode.GroupParameterInvalid);
        return sent with { Body = reply.MsgBody ?? sent.Body, CustomData = reply.CloudCustomData ?? sent.CustomData };
    }

    internal void Sent(GroupRecord group, GroupMessageRecord message)
    {
        if (request.ForbidCallbackControl.GetValueOrDefault().Contains(WebhookControl.NoAfterSend))
            return;
        webhooks.Raise(new GroupMessageSentWebhook
        {
            GroupId = group.Id,
            Type = group.Type,
            FromAccount = message.From,
            OperatorAccount = webhooks.Caller,
            Random = message.Random,
            MsgSeq = message.IsStored ? message.Seq : null,
            MsgTime = GroupParts.Time(message.Second),
            IsOnlineOnly = !message.IsStored,
            MsgBody = message.Body,
            CloudCustomData = message.CustomData,
            TopicId = request.TopicId,
            GroupAtInfo = request.GroupAtInfo.GetValueOrDefault(),
            EventTime = store.Now,
        });
    }

    /// <summary>The message was refused before the receiver could decide on it.</summary>
    internal void Failed(RefusalException refusal) => webhooks.Raise(new GroupMessageFailedWebhook
    {
        GroupId = request.GroupId,
        Type = store.Groups.Find(request.GroupId)?.Type,
        FromAccount = From,
        OperatorAccount = webhooks.Caller,
        Random = request.Random,
        IsOnlineOnly = request.IsOnlineOnly == true,
        MsgBody = request.MsgBody,
        CloudCustomData = request.CloudCustomData,
        ErrorCode = (int)refusal.Code,
        ErrorInfo = refusal.Message,
        EventTime = store.Now,
    });
}
