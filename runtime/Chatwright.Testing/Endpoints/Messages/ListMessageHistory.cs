using Chatwright.TencentChat;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints.Messages;

/// <summary>Lists the messages of a conversation as one side sees it.</summary>
/// <remarks>
/// Pages go from the newest message to the oldest, and the messages within a page from old to new, as in the documented samples. The cursor is the
/// oldest message of a page.
/// </remarks>
internal sealed class ListMessageHistory(ChatStore store)
{
    internal ListMessageHistoryResponse Handle(ListMessageHistoryRequest request)
    {
        MessageParts.CheckSender(store, request.OperatorAccount);
        MessageParts.CheckRecipient(store, request.PeerAccount);
        var (from, to) = (request.MinTime.ToUnixTimeSeconds(), request.MaxTime.ToUnixTimeSeconds());
        var newestFirst = store.Messages.Between(request.OperatorAccount, request.PeerAccount)
            .Where(message => message.Second >= from && message.Second <= to && message.IsInHistoryOf(request.OperatorAccount))
            .Reverse().ToList();
        var rest = After(newestFirst, request.LastMsgKey);
        var page = MessageParts.Page(rest.Take(request.MaxCnt), static message => message.Body);
        return new()
        {
            IsComplete = page.Count == rest.Count,
            MsgCnt = page.Count,
            LastMsgTime = page.Count == 0 ? null : Time(page[^1]),
            LastMsgKey = page.Count == 0 ? null : page[^1].Key,
            MsgList = page.AsEnumerable().Reverse().Select(Item).ToApiList(),
        };
    }

    /// <exception cref="RefusalException">90054: the cursor is no message of the range.</exception>
    private static List<MessageRecord> After(List<MessageRecord> newestFirst, string? key)
    {
        if (string.IsNullOrEmpty(key))
            return newestFirst;
        var at = newestFirst.FindIndex(message => message.Key == key);
        return at >= 0
            ? newestFirst[(at + 1)..]
            : throw new RefusalException(TencentChatErrorCode.MessageKeyInvalid, $"LastMsgKey {key} is no message of the time range.");
    }

    private static HistoryMessage Item(MessageRecord message) => new()
    {
        FromAccount = message.From,
        ToAccount = message.To,
        MsgSeq = message.Seq,
        MsgRandom = message.Random,
        MsgTimeStamp = Time(message),
        MsgFlagBits = message.IsRecalled ? HistoryMessageFlags.Recalled : HistoryMessageFlags.None,
        IsPeerRead = message.IsReceiptSent,
        MsgKey = message.Key,
        MsgBody = message.Body,
        CloudCustomData = message.CustomData,
    };

    private static DateTimeOffset Time(MessageRecord message) => DateTimeOffset.FromUnixTimeSeconds(message.Second);
}
