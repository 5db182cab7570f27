using System.Text.RegularExpressions;
using Chatwright.TencentChat;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;
using Chatwright.Testing.Webhooks;

namespace Chatwright.Testing.Endpoints.Messages;

/// <summary>Recalls, changes and deletes messages that were sent.</summary>
/// <remarks>The codes of a message that is not found are documented for recalls only. Changes take the same.</remarks>
internal sealed partial class ChangeMessages(ChatStore store)
{
    internal RecallMessageResponse Recall(RecallMessageRequest request, CallWebhooks webhooks)
    {
        var message = Find(request.FromAccount, request.ToAccount, request.MsgKey);
        if (message.IsRecalled)
            throw new RefusalException(TencentChatErrorCode.MessageAlreadyRecalled, $"The message {message.Key} was recalled before.");
        store.Messages.Recall(message);
        new MessageWebhooks(store, webhooks).Recalled(message);
        return new();
    }

    internal ModifyMessageResponse Modify(ModifyMessageRequest request, CallWebhooks webhooks)
    {
        var message = Find(request.FromAccount, request.ToAccount, request.MsgKey);
        if (request.MsgBody is { } body)
            MessageParts.CheckBody(body);
        store.Messages.Modify(message, request.MsgBody, request.CloudCustomData);
        new MessageWebhooks(store, webhooks).Modified(message);
        return new();
    }

    internal DeleteMessagesResponse Delete(DeleteMessagesRequest request)
    {
        MessageParts.CheckSender(store, request.OperatorAccount);
        MessageParts.CheckRecipient(store, request.PeerAccount);
        var found = store.Messages.Between(request.OperatorAccount, request.PeerAccount)
            .Where(message => message.IsInHistoryOf(request.OperatorAccount)).ToLookup(static message => message.Key);
        foreach (var message in request.MsgKeyList.SelectMany(key => found[key]))
            store.Messages.Hide(message, request.OperatorAccount);
        return new() { InvalidMsgKeyList = request.MsgKeyList.Where(key => !found.Contains(key)).ToApiList() };
    }

    /// <exception cref="RefusalException">
    /// 90008, 90003: an account does not exist; 90054: the key is none; 20022: there is no such message.
    /// </exception>
    private MessageRecord Find(string from, string to, string key)
    {
        MessageParts.CheckSender(store, from);
        MessageParts.CheckRecipient(store, to);
        if (!Key().IsMatch(key))
            throw new RefusalException(TencentChatErrorCode.MessageKeyInvalid, $"MsgKey {key} is not three numbers with _ between them.");
        return store.Messages.Find(from, to, key)
            ?? throw new RefusalException(TencentChatErrorCode.MessageNotFound, $"There is no message {key} from {from} to {to}.");
    }

    [GeneratedRegex("^[0-9]+_[0-9]+_[0-9]+$")]
    private static partial Regex Key();
}
