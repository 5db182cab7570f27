using System.Text.Json.Serialization;
using Chatwright;
using Chatwright.CodeGeneration;

namespace Runtime.Tests.Json.Twins;

[JsonConverter(typeof(ModelConverter<GetListResponse>))]
public sealed record GetListResponse : ApiResponse, IJsonModel<GetListResponse>
{
    private static readonly Utf8NameTable s_members = new(
        "SessionItem", "CompleteFlag", "TimeStamp", "StartIndex", "ActionStatus", "ErrorCode", "ErrorInfo", "ErrorDisplay");

    public ApiList<Conversation> SessionItem { get; init; }

    public required bool IsComplete { get; init; }

    public required long TimeStamp { get; init; }

    public required int StartIndex { get; init; }

    static void IJsonWritable<GetListResponse>.Write(ref JsonOutput json, GetListResponse value)
    {
        json.BeginObject();
        json.WriteList<Conversation>("\"SessionItem\":"u8, value.SessionItem);
        json.WriteBoolAsInt("\"CompleteFlag\":"u8, value.IsComplete);
        json.WriteInt64("\"TimeStamp\":"u8, value.TimeStamp);
        json.WriteInt32("\"StartIndex\":"u8, value.StartIndex);
        json.EndObject();
    }

    static GetListResponse IJsonReadable<GetListResponse>.Read(ref JsonCursor json)
    {
        ApiList<Conversation>? sessionItem = null;
        bool? isComplete = null;
        long? timeStamp = null;
        int? startIndex = null;
        string? actionStatus = null;
        long? errorCode = null;
        string? errorInfo = null;
        string? errorDisplay = null;
        for (var member = json.BeginObject(); json.NextMember(s_members, ref member);)
        {
            switch (member)
            {
                case 0: sessionItem = json.ReadList<Conversation>(); break;
                case 1: isComplete = json.ReadBoolAsInt(); break;
                case 2: timeStamp = json.ReadInt64(); break;
                case 3: startIndex = json.ReadInt32(); break;
                case 4: actionStatus = json.ReadString("OK"); break;
                case 5: errorCode = json.ReadInt64(); break;
                case 6: errorInfo = json.ReadString(); break;
                case 7: errorDisplay = json.ReadString(); break;
            }
        }
        if (ResponseEnvelope.HasFailed(ref json, actionStatus, errorCode, errorInfo, errorDisplay))
            return null!;
        return new()
        {
            SessionItem = sessionItem ?? default,
            IsComplete = isComplete ?? json.Missing<bool>("CompleteFlag"),
            TimeStamp = timeStamp ?? json.Missing<long>("TimeStamp"),
            StartIndex = startIndex ?? json.Missing<int>("StartIndex"),
        };
    }
}
