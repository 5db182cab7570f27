using Chatwright.TencentChat;
using Chatwright.Testing.Endpoints.Groups;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints.Topics;

/// <summary>Reads and checks the parts that requests about topics share.</summary>
internal static class TopicParts
{
    /// <summary>The community with an id.</summary>
    /// <exception cref="RefusalException">10010: there is no such group; 11000: it has no topics.</exception>
    internal static GroupRecord Community(ChatStore store, string id)
    {
        var group = GroupParts.Existing(store, id);
        return group.HasTopics
            ? group
            : throw new RefusalException(TencentChatErrorCode.TopicsUnsupported, $"The group {id} is no community with topics.");
    }

    /// <summary>The topic with an id.</summary>
    /// <exception cref="RefusalException">110003: it was destroyed; 10010: there is none.</exception>
    internal static TopicRecord Existing(GroupRecord group, string id)
    {
        if (group.Topics.TryGetValue(id, out var topic))
            return topic;
        throw group.DestroyedTopics.Contains(id)
            ? new RefusalException(TencentChatErrorCode.TopicAlreadyDeleted, $"The topic {id} was destroyed.")
            : new RefusalException(TencentChatErrorCode.GroupNotFound, $"There is no topic {id}.");
    }
}
