using Chatwright.TencentChat;
using Chatwright.Testing.Store;
using Chatwright.Testing.Webhooks;

namespace Chatwright.Testing.Endpoints.Topics;

/// <summary>The webhooks of topics.</summary>
/// <param name="webhooks">The webhooks of the call.</param>
/// <param name="group">The community.</param>
internal sealed class TopicWebhooks(CallWebhooks webhooks, GroupRecord group)
{
    /// <summary>Lets the receiver decide on a topic that is to be created.</summary>
    internal void DecideCreation(string name) => webhooks.Ask<TopicCreatingWebhook, TopicCreatingReply>(
        new() { OperatorAccount = webhooks.Caller, Type = group.Type, Name = name }, TencentChatErrorCode.GroupRejectedByWebhook);

    internal void Created(TopicRecord topic, string? owner) => webhooks.Raise(new TopicCreatedWebhook
    {
        GroupId = group.Id,
        TopicId = topic.Id,
        OperatorAccount = webhooks.Caller,
        OwnerAccount = owner,
        Type = group.Type,
        Name = topic.Name,
    });

    /// <summary>The fields that the request sets; the body does not name the topic.</summary>
    internal void Modified(ModifyTopicRequest request)
    {
        if ((request.TopicName ?? request.Introduction ?? request.Notification ?? request.FaceUrl) is null)
            return;
        webhooks.Raise(new TopicModifiedWebhook
        {
            GroupId = group.Id,
            Type = group.Type,
            OperatorAccount = webhooks.Caller,
            Name = request.TopicName,
            Introduction = request.Introduction,
            Notification = request.Notification,
            FaceUrl = request.FaceUrl,
        });
    }

    internal void Destroyed(ApiList<string> topics)
    {
        if (!topics.IsEmpty)
            webhooks.Raise(new TopicDestroyedWebhook { GroupId = group.Id, Type = group.Type, TopicIdList = topics });
    }
}
