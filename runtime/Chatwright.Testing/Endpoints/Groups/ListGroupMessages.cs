using Chatwright.TencentChat;
using Chatwright.Testing.Endpoints.Messages;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints.Groups;

/// <summary>Lists messages of the history of a chat group, newest first.</summary>
/// <remarks>A recalled message is listed on request, without its elements. A response that would be too long ends before.</remarks>
internal sealed class ListGroupMessages(ChatStore store)
{
    internal ListGroupMessagesResponse Handle(ListGroupMessagesRequest request)
    {
        GroupParts.CheckNoTopic(request.TopicId);
        var group = GroupParts.ExistingExcept(store, request.GroupId, GroupType.Live);
        var wanted = group.Messages.AsEnumerable().Reverse()
            .Where(message => message.IsStored && message.Seq <= (request.ReqMsgSeq ?? long.MaxValue))
            .Where(message => !message.IsRecalled || request.IsRecalledIncluded == true)
            .Take(request.ReqMsgNumber).ToList();
        var page = MessageParts.Page(wanted, static message => message.Body);
        return new()
        {
            GroupId = group.Id,
            Completeness = page.Count == wanted.Count ? HistoryCompleteness.Complete : HistoryCompleteness.Partial,
            RspMsgList = page.Select(Item).ToApiList(),
        };
    }

    private static GroupHistoryMessage Item(GroupMessageRecord message) => new()
    {
        FromAccount = message.From,
        State = message.IsRecalled ? HistoryMessageState.Recalled : HistoryMessageState.Present,
        MsgBody = message.IsRecalled ? [] : message.Body,
        MsgPriority = Priority(message.Priority),
        MsgRandom = message.Random,
        MsgSeq = message.Seq,
        MsgTimeStamp = GroupParts.Time(message.Second),
    };

    private static HistoryMessagePriority Priority(GroupMessagePriority priority) => priority.Value switch
    {
        GroupMessagePriority.Values.High => HistoryMessagePriority.High,
        GroupMessagePriority.Values.Low => HistoryMessagePriority.Low,
        _ => HistoryMessagePriority.Normal,
    };
}
