using Chatwright.TencentChat;

namespace Chatwright.Testing.Store;

/// <summary>A topic of a community. Its time is in Unix seconds, as in JSON. The number orders topics by when they were created.</summary>
internal sealed class TopicRecord(string id, long createdAt, long number)
{
    internal string Id { get; } = id;

    internal long CreatedAt { get; } = createdAt;

    internal long Number { get; } = number;

    internal string Name { get; set; } = "";

    internal string FaceUrl { get; set; } = "";

    internal string Notification { get; set; } = "";

    internal string Introduction { get; set; } = "";

    internal string CustomData { get; set; } = "";

    internal GroupMuteSwitch MuteAll { get; set; } = GroupMuteSwitch.Off;
}
