using System.Diagnostics.CodeAnalysis;
using Chatwright.TencentChat;

namespace Chatwright.Testing.Store;

/// <summary>The one-to-one messages, and all changes of them. Callers hold the lock of the store.</summary>
[SuppressMessage("Performance", "CA1822", Justification = "Changes of the state go through the store, where events of them can be raised.")]
internal sealed class MessageStore(ChatStore store)
{
    private static readonly List<MessageRecord> s_none = [];

    /// <summary>The messages by the two accounts of a conversation, in the order in which they came.</summary>
    private readonly Dictionary<(string, string), List<MessageRecord>> _conversations = [];
    private uint _lastSeq;

    /// <summary>Returns the messages of a conversation in the order of their times.</summary>
    internal IEnumerable<MessageRecord> Between(string one, string other)
        => Of(one, other).OrderBy(static message => message.Second).ThenBy(static message => message.Seq);

    /// <summary>Returns the messages to an account that it has not read, except for recalled and deleted ones.</summary>
    internal IEnumerable<MessageRecord> Unread(string account) => _conversations
        .Where(conversation => conversation.Key.Item1 == account || conversation.Key.Item2 == account)
        .SelectMany(static conversation => conversation.Value)
        .Where(message => message.To == account && !message.IsRead && !message.IsRecalled && message.IsInHistoryOf(account));

    internal MessageRecord? Find(string from, string to, string key)
        => Of(from, to).Find(message => message.IsStored && message.From == from && message.To == to && message.Key == key);

    /// <summary>Returns the message that another one would repeat: one with its numbers and its second; null if there is none.</summary>
    internal MessageRecord? FindDuplicate(NewMessage sent, string to)
    {
        if (sent.Random is not { } random)
            return null;
        var second = sent.Second ?? store.Now.ToUnixTimeSeconds();
        return Of(sent.From, to).Find(message => message.From == sent.From && message.To == to && message.Second == second
            && message.Random == random && (sent.Seq is null || message.Seq == sent.Seq));
    }

    /// <summary>Takes the next sequence number, for a message to one or more recipients.</summary>
    internal uint NextSeq() => ++_lastSeq;

    /// <summary>
    /// Adds a message, and moves the conversation to the end of both lists. A message with the numbers and the second of an earlier one is that one.
    /// </summary>
    internal MessageRecord Add(NewMessage sent, string to)
    {
        var second = sent.Second ?? store.Now.ToUnixTimeSeconds();
        if (FindDuplicate(sent, to) is { } duplicate)
            return duplicate;
        var seq = sent.Seq ?? NextSeq();
        var message = new MessageRecord
        {
            From = sent.From,
            To = to,
            Seq = seq,
            Random = sent.Random ?? seq,
            Second = second,
            Body = sent.Body,
            CustomData = sent.CustomData,
            IsStored = sent.IsStored,
            IsRead = !sent.CountsAsUnread,
        };
        if (!sent.IsCopied)
            message.HiddenFrom.Add(sent.From);
        if (!_conversations.TryGetValue(Key(sent.From, to), out var conversation))
            _conversations.Add(Key(sent.From, to), conversation = []);
        conversation.Add(message);
        if (sent.IsStored && sent.IsListed)
            MoveConversations(message);
        return message;
    }

    /// <summary>Replaces the elements and the custom data; what is null stays.</summary>
    internal void Modify(MessageRecord message, ApiList<MessageElement>? body, string? customData)
        => (message.Body, message.CustomData) = (body ?? message.Body, customData ?? message.CustomData);

    internal void Recall(MessageRecord message) => message.IsRecalled = true;

    /// <summary>Marks the messages of a conversation up to a time as read by their recipient.</summary>
    internal void MarkRead(string recipient, string sender, long second)
    {
        foreach (var message in Of(recipient, sender).Where(message => message.To == recipient && message.From == sender && message.Second <= second))
            message.IsRead = true;
    }

    internal void SendReceipt(MessageRecord message) => (message.IsRead, message.IsReceiptSent) = (true, true);

    /// <summary>Deletes a message from the history of one side.</summary>
    internal void Hide(MessageRecord message, string account) => message.HiddenFrom.Add(account);

    /// <summary>Deletes the messages of a conversation from the history of one side.</summary>
    internal void Clear(string account, string peer)
    {
        foreach (var message in Of(account, peer))
            Hide(message, account);
    }

    private List<MessageRecord> Of(string one, string other) => _conversations.GetValueOrDefault(Key(one, other)) ?? s_none;

    private static (string, string) Key(string one, string other) => string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);

    private void MoveConversations(MessageRecord message)
    {
        store.Find(message.To)?.Conversations.Touch(Peer.User(message.From), message.Second);
        if (!message.HiddenFrom.Contains(message.From))
            store.Find(message.From)?.Conversations.Touch(Peer.User(message.To), message.Second);
    }
}
