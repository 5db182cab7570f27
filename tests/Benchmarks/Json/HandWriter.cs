using System.Text.Json;
using Benchmarks.Json.Twins;

namespace Benchmarks.Json;

/// <summary>Writing by hand, as one does it with <see cref="Utf8JsonWriter"/>, names encoded beforehand.</summary>
internal static class HandWriter
{
    public static void Write(Utf8JsonWriter json, DeleteTwin response)
    {
        json.WriteStartObject();
        WriteEnvelope(json, response);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, ListTwin response)
    {
        json.WriteStartObject();
        WriteItems(json, Names.SessionItem, response.SessionItem, Write);
        json.WriteNumber(Names.CompleteFlag, response.CompleteFlag);
        json.WriteNumber(Names.TimeStamp, response.TimeStamp);
        json.WriteNumber(Names.StartIndex, response.StartIndex);
        json.WriteNumber(Names.TopTimeStamp, response.TopTimeStamp);
        json.WriteNumber(Names.TopStartIndex, response.TopStartIndex);
        WriteEnvelope(json, response);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, SearchTwin response)
    {
        json.WriteStartObject();
        WriteItems(json, Names.ContactResultItem, response.ContactResultItem, Write);
        WriteItems(json, Names.GroupItem, response.GroupItem, Write);
        WriteEnvelope(json, response);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, ContactGroupTwin response)
    {
        json.WriteStartObject();
        WriteItems(json, Names.ContactItem, response.ContactItem, Write);
        WriteItems(json, Names.GroupItem, response.GroupItem, Write);
        json.WriteNumber(Names.CompleteFlag, response.CompleteFlag);
        json.WriteNumber(Names.NextStartIndex, response.NextStartIndex);
        WriteEnvelope(json, response);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, ListRequestTwin request)
    {
        json.WriteStartObject();
        WriteText(json, Names.FromAccount, request.From_Account);
        json.WriteNumber(Names.TimeStamp, request.TimeStamp);
        json.WriteNumber(Names.StartIndex, request.StartIndex);
        json.WriteNumber(Names.TopTimeStamp, request.TopTimeStamp);
        json.WriteNumber(Names.TopStartIndex, request.TopStartIndex);
        json.WriteNumber(Names.AssistFlags, request.AssistFlags);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, SearchRequestTwin request)
    {
        json.WriteStartObject();
        WriteText(json, Names.FromAccount, request.From_Account);
        WriteItems(json, Names.ContactItem, request.ContactItem, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ConversationTwin item)
    {
        json.WriteStartObject();
        json.WriteNumber(Names.Type, item.Type);
        WriteText(json, Names.ToAccount, item.To_Account);
        WriteText(json, Names.GroupId, item.GroupId);
        WriteNumber(json, Names.MsgTime, item.MsgTime);
        WriteNumber(json, Names.TopFlag, item.TopFlag);
        WriteText(json, Names.StandardMark, item.StandardMark);
        WriteText(json, Names.CustomMark, item.CustomMark);
        WriteItems(json, Names.ContactGroupId, item.ContactGroupId, static (json, number) => json.WriteNumberValue(number));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, MarkedTwin item)
    {
        json.WriteStartObject();
        json.WriteNumber(Names.Type, item.Type);
        WriteText(json, Names.ToAccount, item.To_Account);
        WriteText(json, Names.ToGroupId, item.ToGroupId);
        WriteText(json, Names.StandardMark, item.StandardMark);
        WriteText(json, Names.CustomMark, item.CustomMark);
        WriteItems(json, Names.ContactGroupId, item.ContactGroupId, static (json, number) => json.WriteNumberValue(number));
        WriteNumber(json, Names.Timestamp, item.Timestamp);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, KeyTwin item)
    {
        json.WriteStartObject();
        json.WriteNumber(Names.Type, item.Type);
        WriteText(json, Names.ToAccount, item.To_Account);
        WriteText(json, Names.ToGroupId, item.ToGroupId);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, GroupTwin item)
    {
        json.WriteStartObject();
        WriteText(json, Names.GroupName, item.GroupName);
        json.WriteNumber(Names.GroupId, item.GroupId);
        json.WriteEndObject();
    }

    private static void WriteEnvelope(Utf8JsonWriter json, ResponseTwin response)
    {
        WriteText(json, Names.ActionStatus, response.ActionStatus);
        WriteNumber(json, Names.ErrorCode, response.ErrorCode);
        WriteText(json, Names.ErrorInfo, response.ErrorInfo);
        WriteText(json, Names.ErrorDisplay, response.ErrorDisplay);
    }

    private static void WriteItems<T>(Utf8JsonWriter json, JsonEncodedText name, List<T>? items, Action<Utf8JsonWriter, T> write)
    {
        if (items is null)
            return;
        json.WriteStartArray(name);
        foreach (var item in items)
            write(json, item);
        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, JsonEncodedText name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    private static void WriteNumber(Utf8JsonWriter json, JsonEncodedText name, long? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
    }

    private static class Names
    {
        public static readonly JsonEncodedText ActionStatus = JsonEncodedText.Encode("ActionStatus");
        public static readonly JsonEncodedText AssistFlags = JsonEncodedText.Encode("AssistFlags");
        public static readonly JsonEncodedText CompleteFlag = JsonEncodedText.Encode("CompleteFlag");
        public static readonly JsonEncodedText ContactGroupId = JsonEncodedText.Encode("ContactGroupId");
        public static readonly JsonEncodedText ContactItem = JsonEncodedText.Encode("ContactItem");
        public static readonly JsonEncodedText ContactResultItem = JsonEncodedText.Encode("ContactResultItem");
        public static readonly JsonEncodedText CustomMark = JsonEncodedText.Encode("CustomMark");
        public static readonly JsonEncodedText ErrorCode = JsonEncodedText.Encode("ErrorCode");
        public static readonly JsonEncodedText ErrorDisplay = JsonEncodedText.Encode("ErrorDisplay");
        public static readonly JsonEncodedText ErrorInfo = JsonEncodedText.Encode("ErrorInfo");
        public static readonly JsonEncodedText FromAccount = JsonEncodedText.Encode("From_Account");
        public static readonly JsonEncodedText GroupId = JsonEncodedText.Encode("GroupId");
        public static readonly JsonEncodedText GroupItem = JsonEncodedText.Encode("GroupItem");
        public static readonly JsonEncodedText GroupName = JsonEncodedText.Encode("GroupName");
        public static readonly JsonEncodedText MsgTime = JsonEncodedText.Encode("MsgTime");
        public static readonly JsonEncodedText NextStartIndex = JsonEncodedText.Encode("NextStartIndex");
        public static readonly JsonEncodedText SessionItem = JsonEncodedText.Encode("SessionItem");
        public static readonly JsonEncodedText StandardMark = JsonEncodedText.Encode("StandardMark");
        public static readonly JsonEncodedText StartIndex = JsonEncodedText.Encode("StartIndex");
        public static readonly JsonEncodedText TimeStamp = JsonEncodedText.Encode("TimeStamp");
        public static readonly JsonEncodedText Timestamp = JsonEncodedText.Encode("Timestamp");
        public static readonly JsonEncodedText ToAccount = JsonEncodedText.Encode("To_Account");
        public static readonly JsonEncodedText ToGroupId = JsonEncodedText.Encode("ToGroupId");
        public static readonly JsonEncodedText TopFlag = JsonEncodedText.Encode("TopFlag");
        public static readonly JsonEncodedText TopStartIndex = JsonEncodedText.Encode("TopStartIndex");
        public static readonly JsonEncodedText TopTimeStamp = JsonEncodedText.Encode("TopTimeStamp");
        public static readonly JsonEncodedText Type = JsonEncodedText.Encode("Type");
    }
}
