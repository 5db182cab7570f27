using Chatwright.TencentChat;

namespace TencentChat.Tests.Fake.Webhooks;

/// <summary>A handler whose decisions a test sets.</summary>
internal sealed class TestHandler : TencentChatWebhookHandler
{
    public Func<MessageSendingWebhook, CancellationToken, Task<MessageSendingReply>>? Message { get; init; }

    public Func<MessageSentWebhook, Task>? MessageSent { get; init; }

    public Func<GroupMessageSendingWebhook, GroupMessageSendingReply>? GroupMessage { get; init; }

    public Func<GroupCreatingWebhook, GroupCreatingReply>? Group { get; init; }

    public Func<GroupMemberInvitingWebhook, GroupMemberInvitingReply>? Members { get; init; }

    public Func<TopicCreatingWebhook, TopicCreatingReply>? Topic { get; init; }

    /// <summary>A handler that decides on one-to-one messages.</summary>
    public static TestHandler Of(Func<MessageSendingWebhook, MessageSendingReply> decide)
        => new() { Message = (webhook, _) => Task.FromResult(decide(webhook)) };

    public override async ValueTask<MessageSendingReply> OnMessageSendingAsync(MessageSendingWebhook webhook, CancellationToken cancellationToken)
        => Message is null ? MessageSendingReply.Allow : await Message(webhook, cancellationToken);

    public override async ValueTask OnMessageSentAsync(MessageSentWebhook webhook, CancellationToken cancellationToken)
        => await (MessageSent?.Invoke(webhook) ?? Task.CompletedTask);

    public override ValueTask<GroupMessageSendingReply> OnGroupMessageSendingAsync(
        GroupMessageSendingWebhook webhook, CancellationToken cancellationToken)
        => new(GroupMessage?.Invoke(webhook) ?? GroupMessageSendingReply.Allow);

    public override ValueTask<GroupCreatingReply> OnGroupCreatingAsync(GroupCreatingWebhook webhook, CancellationToken cancellationToken)
        => new(Group?.Invoke(webhook) ?? GroupCreatingReply.Allow);

    public override ValueTask<TopicCreatingReply> OnTopicCreatingAsync(TopicCreatingWebhook webhook, CancellationToken cancellationToken)
        => new(Topic?.Invoke(webhook) ?? TopicCreatingReply.Allow);

    public override ValueTask<GroupMemberInvitingReply> OnGroupMemberInvitingAsync(
        GroupMemberInvitingWebhook webhook, CancellationToken cancellationToken)
        => new(Members?.Invoke(webhook) ?? GroupMemberInvitingReply.Allow);
}
