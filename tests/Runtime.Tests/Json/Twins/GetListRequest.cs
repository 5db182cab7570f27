using System.Text.Json.Serialization;
using Chatwright.CodeGeneration;

namespace Runtime.Tests.Json.Twins;

// The types of this folder are what the generator emits, written by hand: readers and writers are tested through them.
[JsonConverter(typeof(ModelConverter<GetListRequest>))]
public sealed record GetListRequest : IJsonModel<GetListRequest>, IValidated
{
    private static readonly Utf8NameTable s_members = new("From_Account", "TimeStamp", "AssistFlags");

    public required string FromAccount { get; init; }

    public long TimeStamp { get; init; }

    public ListOptions AssistFlags { get; init; } = ListOptions.Pinned | ListOptions.Empty | ListOptions.PagePinned;

    void IValidated.Validate(ref RequestCheck check)
    {
        check.Required("FromAccount", FromAccount);
        check.MaxBytes("FromAccount", FromAccount, 32);
    }

    static void IJsonWritable<GetListRequest>.Write(ref JsonOutput json, GetListRequest value)
    {
        json.BeginObject();
        json.WriteString("\"From_Account\":"u8, value.FromAccount);
        json.WriteInt64("\"TimeStamp\":"u8, value.TimeStamp);
        json.WriteInt64("\"AssistFlags\":"u8, (long)value.AssistFlags);
        json.EndObject();
    }

    static GetListRequest IJsonReadable<GetListRequest>.Read(ref JsonCursor json)
    {
        string? fromAccount = null;
        long? timeStamp = null;
        long? assistFlags = null;
        for (var member = json.BeginObject(); json.NextMember(s_members, ref member);)
        {
            switch (member)
            {
                case 0: fromAccount = json.ReadString(); break;
                case 1: timeStamp = json.ReadInt64(); break;
                case 2: assistFlags = json.ReadInt64(); break;
            }
        }
        return new()
        {
            FromAccount = fromAccount ?? json.Missing<string>("From_Account"),
            TimeStamp = timeStamp ?? 0,
            AssistFlags = (ListOptions?)assistFlags ?? (ListOptions.Pinned | ListOptions.Empty | ListOptions.PagePinned),
        };
    }
}
