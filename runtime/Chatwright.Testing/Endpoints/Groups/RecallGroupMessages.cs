using Chatwright.TencentChat;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;
using Chatwright.Testing.Webhooks;

namespace Chatwright.Testing.Endpoints.Groups;

/// <summary>Recalls messages of a chat group.</summary>
/// <remarks>The second recall of a message has the outcome 10032.</remarks>
internal sealed class RecallGroupMessages(ChatStore store)
{
    /// <summary>The latest messages among which those of a sender are recalled.</summary>
    private const int MaxOfSender = 1000;

    internal RecallGroupMessagesResponse Recall(RecallGroupMessagesRequest request, CallWebhooks webhooks)
    {
        GroupParts.CheckNoTopic(request.TopicId);
        var group = GroupParts.Existing(store, request.GroupId);
        if (group.Type == GroupType.Live)
            throw new RefusalException(TencentChatErrorCode.GroupRecallUnsupported, "Messages of a live group cannot be recalled.");
        var results = request.MsgSeqList.Select(key => new GroupMessageRecallResult
        {
            MsgSeq = key.MsgSeq,
            RetCode = (int)Recall(group, key.MsgSeq),
        }).ToApiList();
        new GroupWebhooks(store, webhooks).Recalled(
            group, results.Where(static result => result.RetCode == 0).Select(static result => result.MsgSeq).ToList());
        return new() { RecallRetList = results };
    }

    /// <remarks>As documented, it has no effect in live groups.</remarks>
    internal RecallGroupMessagesBySenderResponse RecallBySender(
        RecallGroupMessagesBySenderRequest request, CallWebhooks webhooks)
    {
        GroupParts.CheckNoTopic(request.TopicId);
        var group = GroupParts.Existing(store, request.GroupId);
        if (group.Type == GroupType.Live)
            return new();
        var recalled = group.Messages.Where(static message => message.IsStored).TakeLast(MaxOfSender)
            .Where(message => message.From == request.SenderAccount && !message.IsRecalled).ToList();
        recalled.ForEach(store.Groups.Recall);
        new GroupWebhooks(store, webhooks).Recalled(group, recalled.ConvertAll(static message => message.Seq));
        return new();
    }

    private TencentChatErrorCode Recall(GroupRecord group, long seq)
    {
        if (group.Messages.Find(message => message.IsStored && message.Seq == seq) is not { } message)
            return TencentChatErrorCode.GroupMessageNotFound;
        if (message.IsRecalled)
            return TencentChatErrorCode.GroupMessageNotRecallable;
        store.Groups.Recall(message);
        return TencentChatErrorCode.None;
    }
}
