using Chatwright.TencentChat;

namespace Moderation;

/// <summary>Handles the webhooks of the service. Those without a method here are acknowledged.</summary>
internal sealed class Moderator(WordFilter filter, PresenceBoard presence, Greeter greeter) : TencentChatWebhookHandler
{
    /// <summary>The first code of those that an app may choose for one-to-one messages. Client SDKs get it with its text.</summary>
    private const long MessageCode = 120001;

    /// <summary>The same for groups.</summary>
    private const long GroupCode = 10100;

    public override ValueTask<MessageSendingReply> OnMessageSendingAsync(MessageSendingWebhook webhook, CancellationToken cancellationToken)
        => new(filter.Find(webhook.MsgBody) is { } word ? MessageSendingReply.Refuse(MessageCode, Refusal(word)) : MessageSendingReply.Allow);

    public override ValueTask<GroupMessageSendingReply> OnGroupMessageSendingAsync(
        GroupMessageSendingWebhook webhook, CancellationToken cancellationToken)
        => new(filter.Find(webhook.MsgBody) is { } word ? GroupMessageSendingReply.Refuse(GroupCode, Refusal(word)) : GroupMessageSendingReply.Allow);

    public override ValueTask OnGroupMemberJoinedAsync(GroupMemberJoinedWebhook webhook, CancellationToken cancellationToken)
    {
        greeter.Greet(webhook.GroupId, webhook.NewMemberList.Select(member => member.MemberAccount));
        return default;
    }

    public override ValueTask OnPresenceChangedAsync(PresenceChangedWebhook webhook, CancellationToken cancellationToken)
    {
        presence.Change(webhook.Info.ToAccount, webhook.Info.Action, webhook.EventTime ?? DateTimeOffset.MinValue);
        return default;
    }

    private static string Refusal(string word) => $"'{word}' is not allowed here.";
}
