using Chatwright.TencentChat;
using Chatwright.Testing.Endpoints.Groups;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;
using Chatwright.Testing.Webhooks;

namespace Chatwright.Testing.Endpoints.Topics;

/// <summary>Creates, imports, changes and destroys topics.</summary>
/// <remarks>An id that is in use is 10021, and one of another form 10015. The user who creates a topic need not be a member.</remarks>
internal sealed class ChangeTopics(ChatStore store)
{
    internal CreateTopicResponse Create(CreateTopicRequest request, CallWebhooks webhooks)
    {
        var group = TopicParts.Community(store, request.GroupId);
        CheckUser(request.FromAccount);
        CheckId(group, request.TopicId);
        var events = new TopicWebhooks(webhooks, group);
        events.DecideCreation(request.TopicName);
        var topic = Create(group, request.TopicId, second: null);
        store.Topics.Change(topic, request.TopicName, request.FaceUrl, request.Notification, request.Introduction, request.CustomString);
        events.Created(topic, request.FromAccount);
        return new() { TopicId = topic.Id };
    }

    internal ImportTopicResponse Import(ImportTopicRequest request)
    {
        var group = TopicParts.Community(store, request.GroupId);
        CheckUser(request.FromAccount);
        var second = GroupParts.CreationSecond(store, request.CreateTime);
        CheckId(group, request.TopicId);
        var topic = Create(group, request.TopicId, second);
        store.Topics.Change(topic, request.TopicName, request.FaceUrl, request.Notification, request.Introduction, request.CustomString);
        return new() { TopicId = topic.Id };
    }

    internal ModifyTopicResponse Modify(ModifyTopicRequest request, CallWebhooks webhooks)
    {
        var group = TopicParts.Community(store, request.GroupId);
        var topic = TopicParts.Existing(group, request.TopicId);
        CheckUser(request.FromAccount);
        store.Topics.Change(topic, request.TopicName, request.FaceUrl, request.Notification, request.Introduction, request.CustomString);
        if (request.MuteAllMember is { } mute)
            store.Topics.SetMute(topic, mute);
        new TopicWebhooks(webhooks, group).Modified(request);
        return new();
    }

    internal DestroyTopicsResponse Destroy(DestroyTopicsRequest request, CallWebhooks webhooks)
    {
        var group = TopicParts.Community(store, request.GroupId);
        var results = request.TopicIdList.Select(id => Destroy(group, id)).ToApiList();
        new TopicWebhooks(webhooks, group).Destroyed(
            results.Where(static result => result.ErrorCode == 0).Select(static result => result.TopicId).ToApiList());
        return new() { DestroyResultItem = results };
    }

    private TopicRecord Create(GroupRecord group, string? id, long? second)
        => store.Topics.Create(group, id ?? store.Topics.NextId(group), second);

    /// <exception cref="RefusalException">10015: the id has another form; 10021: it is in use.</exception>
    private static void CheckId(GroupRecord group, string? id)
    {
        if (id is not null && !id.StartsWith(TopicStore.Prefix(group), StringComparison.Ordinal))
            throw new RefusalException(TencentChatErrorCode.GroupIdInvalid, $"The id of a topic begins with {TopicStore.Prefix(group)}.");
        if (id is not null && group.Topics.ContainsKey(id))
            throw new RefusalException(TencentChatErrorCode.GroupIdTaken, $"There is a topic {id} already.");
    }

    private TopicDestructionResult Destroy(GroupRecord group, string id)
    {
        try
        {
            store.Topics.Destroy(group, TopicParts.Existing(group, id).Id);
            return new() { TopicId = id, ErrorCode = 0, ErrorInfo = "" };
        }
        catch (RefusalException refusal)
        {
            return new() { TopicId = id, ErrorCode = (int)refusal.Code, ErrorInfo = refusal.Message };
        }
    }

    /// <exception cref="RefusalException">10004: the user is not imported.</exception>
    private void CheckUser(string? account)
    {
        if (account is not null)
            GroupParts.CheckImported(store, account);
    }
}
