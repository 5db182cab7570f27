using Chatwright.TencentChat;
using Chatwright.Testing.Endpoints.Messages;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints.Groups;

/// <summary>Imports messages into a chat group.</summary>
/// <remarks>A sender who is not imported is 10004 for the message. The sender need not be a member.</remarks>
internal sealed class ImportGroupMessages(ChatStore store)
{
    internal ImportGroupMessagesResponse Handle(ImportGroupMessagesRequest request)
    {
        GroupParts.CheckNoTopic(request.TopicId);
        var group = GroupParts.ExistingExcept(store, request.GroupId, GroupType.Live);
        var isListed = request.IsConversationUpdated == true && group.Type != GroupType.Community;
        return new() { ImportMsgResult = request.MsgList.Select(message => Import(group, message, isListed)).ToApiList() };
    }

    private ImportedGroupMessageResult Import(GroupRecord group, ImportedGroupMessage message, bool isListed)
    {
        try
        {
            MessageParts.CheckBody(message.MsgBody, TencentChatErrorCode.MessageTooLong, TencentChatErrorCode.GroupParameterInvalid);
            GroupParts.CheckImported(store, message.FromAccount);
            CheckTime(group, message.SendTime.ToUnixTimeSeconds());
        }
        catch (RefusalException refusal)
        {
            return new() { MsgTime = message.SendTime, Result = (int)refusal.Code };
        }
        var imported = store.Groups.Import(
            group, new(message.FromAccount, message.MsgBody) { Random = message.Random, IsListed = isListed }, message.SendTime.ToUnixTimeSeconds());
        return new() { MsgSeq = imported.Seq, MsgTime = GroupParts.Time(imported.Second), Result = 0 };
    }

    /// <exception cref="RefusalException">10004: the message would not be the latest of the group, or is from the future.</exception>
    private void CheckTime(GroupRecord group, long second)
    {
        if (second < Math.Max(group.CreatedAt, group.LastMessageAt) || second > store.Now.ToUnixTimeSeconds())
            throw GroupParts.Invalid("SendTime is before the latest message, before the group, or in the future.");
    }
}
