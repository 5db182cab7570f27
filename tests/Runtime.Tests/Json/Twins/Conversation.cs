using System.Text.Json.Serialization;
using Chatwright;
using Chatwright.CodeGeneration;

namespace Runtime.Tests.Json.Twins;

[JsonConverter(typeof(ModelConverter<Conversation>))]
public abstract record Conversation : IJsonModel<Conversation>, IJsonUnion<Conversation>
{
    private static readonly Utf8NameTable s_members = new("Type", "MsgTime", "TopFlag", "To_Account", "GroupId", "Peer");

    private Conversation(long type) => Type = type;

    public long Type { get; }

    public DateTimeOffset? MsgTime { get; init; }

    public bool? IsPinned { get; init; }

    static Utf8NameTable IJsonUnion<Conversation>.Members => s_members;

    static ulong IJsonUnion<Conversation>.MembersOf(long discriminator) => discriminator switch
    {
        1 => 0b101111,
        2 => 0b010111,
        _ => 0b000001,
    };

    static Conversation IJsonReadable<Conversation>.Read(ref JsonCursor json) => json.ReadUnion<Conversation>();

    static Conversation IJsonUnion<Conversation>.ReadFlat(ref JsonCursor json)
    {
        long? type = null;
        DateTimeOffset? msgTime = null;
        bool? isPinned = null;
        string? toAccount = null;
        string? groupId = null;
        Conversation? peer = null;
        var member = json.BeginUnion(out var start, out var only);
        while (json.NextMember(s_members, ref member, only))
        {
            switch (member)
            {
                case 0: type = json.ReadInt64(); break;
                case 1: msgTime = json.ReadSeconds(); break;
                case 2: isPinned = json.ReadBoolAsInt(); break;
                case 3: toAccount = json.ReadString(); break;
                case 4: groupId = json.ReadString(); break;
                case 5: peer = json.Read<Conversation>(); break;
            }
        }
        Conversation? value = type switch
        {
            1 => new OneToOne { MsgTime = msgTime, IsPinned = isPinned, ToAccount = toAccount ?? json.Missing<string>("To_Account"), Peer = peer },
            2 => new Group { MsgTime = msgTime, IsPinned = isPinned, GroupId = groupId ?? json.Missing<string>("GroupId") },
            null => json.Missing<Conversation>("Type"),
            _ => null,
        };
        return json.HasCase(start) && value is not null ? value : new Unknown(type.GetValueOrDefault(), json.RawFrom(start));
    }

    static void IJsonWritable<Conversation>.Write(ref JsonOutput json, Conversation value)
    {
        if (value is Unknown unknown)
        {
            json.WriteRaw(unknown.Json);
            return;
        }
        json.BeginObject();
        json.WriteInt64("\"Type\":"u8, value.Type);
        json.WriteSeconds("\"MsgTime\":"u8, value.MsgTime);
        json.WriteBoolAsInt("\"TopFlag\":"u8, value.IsPinned);
        switch (value)
        {
            case OneToOne one:
                json.WriteString("\"To_Account\":"u8, one.ToAccount);
                json.Write("\"Peer\":"u8, one.Peer);
                break;
            case Group group:
                json.WriteString("\"GroupId\":"u8, group.GroupId);
                break;
        }
        json.EndObject();
    }

    [JsonConverter(typeof(CaseConverter<OneToOne, Conversation>))]
    public sealed record OneToOne() : Conversation(1)
    {
        public required string ToAccount { get; init; }

        public Conversation? Peer { get; init; }
    }

    [JsonConverter(typeof(CaseConverter<Group, Conversation>))]
    public sealed record Group() : Conversation(2)
    {
        public required string GroupId { get; init; }
    }

    [JsonConverter(typeof(CaseConverter<Unknown, Conversation>))]
    public sealed record Unknown(long Type, RawJson Json) : Conversation(Type);
}
