using Chatwright.TencentChat;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints.Messages;

/// <summary>One-to-one messages.</summary>
internal static class MessageEndpoints
{
    /// <summary>The status of a batch that some recipients did not get, as in the documented sample.</summary>
    private const string StatusOfFailures = "SomeError";

    internal static void AddTo(EndpointTable table, ChatStore store)
    {
        var rules = new EndpointRules(RefusalCodes.Messages);
        var sending = new SendMessages(store);
        table.Add(TencentChatEndpoints.Messages.Send, sending.Send, rules);
        table.Add(TencentChatEndpoints.Messages.SendBatch, sending.SendBatch, rules with { StatusOfFailures = StatusOfFailures });
        table.Add(TencentChatEndpoints.Messages.Import, sending.Import, rules);
        table.Add(TencentChatEndpoints.Messages.ListHistory, new ListMessageHistory(store).Handle, rules);
        var changing = new ChangeMessages(store);
        table.Add(TencentChatEndpoints.Messages.Recall, changing.Recall, rules);
        table.Add(TencentChatEndpoints.Messages.Modify, changing.Modify, rules);
        table.Add(TencentChatEndpoints.Messages.Delete, changing.Delete, rules);
        var reading = new ReadMessages(store);
        table.Add(TencentChatEndpoints.Messages.MarkRead, reading.MarkRead, rules);
        table.Add(TencentChatEndpoints.Messages.SendReadReceipts, reading.SendReceipts, rules);
        table.Add(TencentChatEndpoints.Messages.GetUnreadCounts, reading.CountUnread, rules);
    }
}
