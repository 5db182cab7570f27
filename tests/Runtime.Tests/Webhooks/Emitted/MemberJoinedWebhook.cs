using Chatwright;
using Chatwright.CodeGeneration;

namespace Runtime.Tests.Webhooks.Emitted;

/// <summary>A body of a webhook that only tells, as emitted.</summary>
public sealed record MemberJoinedWebhook : GateWebhook, IJsonModel<MemberJoinedWebhook>
{
    private static readonly Utf8NameTable s_members = new("GroupId", "Members");

    public required string GroupId { get; init; }

    public ApiList<string> Members { get; init; }

    static void IJsonWritable<MemberJoinedWebhook>.Write(ref JsonOutput json, MemberJoinedWebhook value)
    {
        json.BeginObject();
        json.WriteString("\"GroupId\":"u8, value.GroupId);
        json.WriteList<string, StringCodec>("\"Members\":"u8, value.Members);
        json.EndObject();
    }

    static MemberJoinedWebhook IJsonReadable<MemberJoinedWebhook>.Read(ref JsonCursor json)
    {
        string? groupId = null;
        ApiList<string>? members = null;
        for (var member = json.BeginObject(); json.NextMember(s_members, ref member);)
        {
            switch (member)
            {
                case 0: groupId = json.ReadString(); break;
                case 1: members = json.ReadList<string, StringCodec>(); break;
            }
        }
        return new() { GroupId = groupId ?? json.Missing<string>("GroupId"), Members = members.GetValueOrDefault() };
    }
}
