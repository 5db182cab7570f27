using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Chatwright.TencentChat;

namespace Chatwright.Testing.Store;

/// <summary>All changes of the topics of communities. Callers hold the lock of the store.</summary>
[SuppressMessage("Performance", "CA1822", Justification = "Changes of the state go through the store, where events of them can be raised.")]
internal sealed class TopicStore(ChatStore store)
{
    private long _lastNumber;

    /// <summary>The beginning of the ids of a community's topics.</summary>
    internal static string Prefix(GroupRecord group) => group.Id + "@TOPIC#_";

    /// <summary>Lets a community have topics.</summary>
    internal void Allow(GroupRecord group) => group.HasTopics = true;

    /// <summary>Makes up an id that no topic has.</summary>
    internal string NextId(GroupRecord group)
    {
        string id;
        do
            id = string.Create(CultureInfo.InvariantCulture, $"{Prefix(group)}@TOPIC#FAKE{++_lastNumber:D5}");
        while (group.Topics.ContainsKey(id));
        return id;
    }

    /// <summary>Creates a topic. The time of its creation is now, unless it is given.</summary>
    internal TopicRecord Create(GroupRecord group, string id, long? second)
    {
        var topic = new TopicRecord(id, second ?? store.Now.ToUnixTimeSeconds(), ++_lastNumber);
        group.Topics.Add(id, topic);
        group.DestroyedTopics.Remove(id);
        return topic;
    }

    /// <summary>Changes the profile; what is null stays.</summary>
    internal void Change(TopicRecord topic, string? name, string? faceUrl, string? notification, string? introduction, string? customData)
    {
        topic.Name = name ?? topic.Name;
        topic.FaceUrl = faceUrl ?? topic.FaceUrl;
        topic.Notification = notification ?? topic.Notification;
        topic.Introduction = introduction ?? topic.Introduction;
        topic.CustomData = customData ?? topic.CustomData;
    }

    internal void SetMute(TopicRecord topic, GroupMuteSwitch mute) => topic.MuteAll = mute;

    internal void Destroy(GroupRecord group, string id)
    {
        if (group.Topics.Remove(id))
            group.DestroyedTopics.Add(id);
    }
}
