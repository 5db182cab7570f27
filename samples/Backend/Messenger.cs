using System.Text.Json.Nodes;
using Chatwright;
using Chatwright.TencentChat;

namespace Backend;

/// <summary>One-to-one messages of several kinds, their history and what is unread.</summary>
internal sealed class Messenger(TencentChatClient chat)
{
    public async Task<string> SendTextAsync(string from, string to, string text, CancellationToken cancellationToken)
        => await SendAsync(from, to, text, cancellationToken);

    public async Task<string> SendPlaceAsync(
        string from, string to, string name, double latitude, double longitude, CancellationToken cancellationToken)
        => await SendAsync(
            from, to, new MessageElement.LocationElement { Desc = name, Latitude = latitude, Longitude = longitude }, cancellationToken);

    /// <summary>Sends data of the app, with a text for the notification of devices whose app is not running.</summary>
    public async Task<string> SendOrderAsync(string from, string to, int order, CancellationToken cancellationToken)
    {
        var data = new JsonObject { ["order"] = order }.ToJsonString();
        return await SendAsync(from, to, new MessageElement.CustomElement { Data = data, Desc = "Your order has shipped." }, cancellationToken);
    }

    /// <summary>Sends a text to many users.</summary>
    /// <returns>The users who did not get it.</returns>
    public async Task<IReadOnlyList<string>> SendToAllAsync(
        string from, IEnumerable<string> recipients, string text, CancellationToken cancellationToken)
    {
        var sent = await chat.Messages.SendBatchAsync(
            new() { FromAccount = from, ToAccount = [.. recipients], MsgBody = [text] }, cancellationToken);
        return [.. sent.Failures.Select(failure => failure.Key!)];
    }

    /// <summary>Recalls a message. One that is gone already is recalled, too.</summary>
    public async Task RecallAsync(string from, string to, string key, CancellationToken cancellationToken)
    {
        try
        {
            await chat.Messages.RecallAsync(new() { FromAccount = from, ToAccount = to, MsgKey = key }, cancellationToken);
        }
        catch (ChatwrightException e) when (e.Is(TencentChatErrorCode.MessageAlreadyRecalled))
        {
            // A former attempt did it.
        }
    }

    /// <summary>Returns the messages of a day as one side sees them, the newest first, two to a page.</summary>
    public async Task<IReadOnlyList<HistoryMessage>> ReadHistoryAsync(string account, string peer, CancellationToken cancellationToken)
    {
        var now = DateTimeOffset.UtcNow;
        var request = new ListMessageHistoryRequest
        {
            OperatorAccount = account,
            PeerAccount = peer,
            MinTime = now.AddDays(-1),
            MaxTime = now.AddMinutes(1),
            MaxCnt = 2,
        };
        var messages = new List<HistoryMessage>();
        await foreach (var page in chat.Messages.ListHistoryAsync(request, cancellationToken).AsPages().WithCancellation(cancellationToken))
            messages.AddRange(page.Response.MsgList.Reverse());
        return messages;
    }

    public async Task<int> CountUnreadAsync(string account, CancellationToken cancellationToken)
        => (await chat.Messages.GetUnreadCountsAsync(account, cancellationToken)).AllC2CUnreadMsgNum ?? 0;

    public async Task MarkReadAsync(string account, string peer, CancellationToken cancellationToken)
        => await chat.Messages.MarkReadAsync(new() { ReportAccount = account, PeerAccount = peer }, cancellationToken);

    /// <summary>Returns the other sides of a user's conversations.</summary>
    public async Task<IReadOnlyList<string>> ListConversationsAsync(string account, CancellationToken cancellationToken)
    {
        var others = new List<string>();
        await foreach (var conversation in chat.Conversations.ListAsync(account, cancellationToken))
            others.Add(conversation switch
            {
                Conversation.OneToOne one => one.ToAccount,
                Conversation.Group group => group.GroupId,
                _ => $"(a conversation of the type {conversation.Type})",
            });
        return others;
    }

    /// <summary>Describes the elements of a message, also those that this version of the client does not know.</summary>
    public static string Describe(ApiList<MessageElement> elements) => string.Join(", ", elements.Select(element => element switch
    {
        MessageElement.TextElement text => $"\"{text.Text}\"",
        MessageElement.LocationElement place => $"a place, {place.Desc}",
        MessageElement.CustomElement custom => $"data, {custom.Data}",
        _ => element.MsgType,
    }));

    private async Task<string> SendAsync(string from, string to, MessageElement element, CancellationToken cancellationToken)
        => (await chat.Messages.SendAsync(new() { FromAccount = from, ToAccount = to, MsgBody = [element] }, cancellationToken)).MsgKey;
}
