using System.Text.Json;
using Benchmarks.Json.Twins;

namespace Benchmarks.Json;

internal delegate T ReadByHand<out T>(ref Utf8JsonReader json);

/// <summary>Reading by hand, as one does it with <see cref="Utf8JsonReader"/>: member by member, the likely names first.</summary>
internal static class HandReader
{
    public static DeleteTwin ReadDelete(ref Utf8JsonReader json)
    {
        var response = new DeleteTwin();
        for (json.Read(); NextMember(ref json);)
            ReadEnvelope(ref json, response);
        return response;
    }

    public static ListTwin ReadList(ref Utf8JsonReader json)
    {
        var response = new ListTwin();
        for (json.Read(); NextMember(ref json);)
        {
            if (Is(ref json, "SessionItem"u8))
                response.SessionItem = ReadItems(ref json, ReadConversation);
            else if (Is(ref json, "CompleteFlag"u8))
                response.CompleteFlag = json.GetInt32();
            else if (Is(ref json, "TimeStamp"u8))
                response.TimeStamp = json.GetInt64();
            else if (Is(ref json, "StartIndex"u8))
                response.StartIndex = json.GetInt64();
            else if (Is(ref json, "TopTimeStamp"u8))
                response.TopTimeStamp = json.GetInt64();
            else if (Is(ref json, "TopStartIndex"u8))
                response.TopStartIndex = json.GetInt64();
            else
                ReadEnvelope(ref json, response);
        }
        return response;
    }

    public static SearchTwin ReadSearch(ref Utf8JsonReader json)
    {
        var response = new SearchTwin();
        for (json.Read(); NextMember(ref json);)
        {
            if (Is(ref json, "ContactResultItem"u8))
                response.ContactResultItem = ReadItems(ref json, ReadMarked);
            else if (Is(ref json, "GroupItem"u8))
                response.GroupItem = ReadItems(ref json, ReadGroup);
            else
                ReadEnvelope(ref json, response);
        }
        return response;
    }

    public static ContactGroupTwin ReadContactGroup(ref Utf8JsonReader json)
    {
        var response = new ContactGroupTwin();
        for (json.Read(); NextMember(ref json);)
        {
            if (Is(ref json, "ContactItem"u8))
                response.ContactItem = ReadItems(ref json, ReadMarked);
            else if (Is(ref json, "GroupItem"u8))
                response.GroupItem = ReadItems(ref json, ReadGroup);
            else if (Is(ref json, "CompleteFlag"u8))
                response.CompleteFlag = json.GetInt32();
            else if (Is(ref json, "NextStartIndex"u8))
                response.NextStartIndex = json.GetInt64();
            else
                ReadEnvelope(ref json, response);
        }
        return response;
    }

    private static ConversationTwin ReadConversation(ref Utf8JsonReader json)
    {
        var item = new ConversationTwin();
        while (NextMember(ref json))
        {
            if (Is(ref json, "Type"u8))
                item.Type = json.GetInt64();
            else if (Is(ref json, "To_Account"u8))
                item.To_Account = json.GetString();
            else if (Is(ref json, "GroupId"u8))
                item.GroupId = json.GetString();
            else if (Is(ref json, "MsgTime"u8))
                item.MsgTime = json.GetInt64();
            else if (Is(ref json, "TopFlag"u8))
                item.TopFlag = json.GetInt32();
            else if (Is(ref json, "StandardMark"u8))
                item.StandardMark = json.GetString();
            else if (Is(ref json, "CustomMark"u8))
                item.CustomMark = json.GetString();
            else if (Is(ref json, "ContactGroupId"u8))
                item.ContactGroupId = ReadItems(ref json, ReadNumber);
            else
                Pass(ref json);
        }
        return item;
    }

    private static MarkedTwin ReadMarked(ref Utf8JsonReader json)
    {
        var item = new MarkedTwin();
        while (NextMember(ref json))
        {
            if (Is(ref json, "Type"u8))
                item.Type = json.GetInt64();
            else if (Is(ref json, "To_Account"u8))
                item.To_Account = json.GetString();
            else if (Is(ref json, "ToGroupId"u8))
                item.ToGroupId = json.GetString();
            else if (Is(ref json, "StandardMark"u8))
                item.StandardMark = json.GetString();
            else if (Is(ref json, "CustomMark"u8))
                item.CustomMark = json.GetString();
            else if (Is(ref json, "ContactGroupId"u8))
                item.ContactGroupId = ReadItems(ref json, ReadNumber);
            else if (Is(ref json, "Timestamp"u8))
                item.Timestamp = json.GetInt64();
            else
                Pass(ref json);
        }
        return item;
    }

    private static GroupTwin ReadGroup(ref Utf8JsonReader json)
    {
        var item = new GroupTwin();
        while (NextMember(ref json))
        {
            if (Is(ref json, "GroupName"u8))
                item.GroupName = json.GetString();
            else if (Is(ref json, "GroupId"u8))
                item.GroupId = json.GetInt64();
            else
                Pass(ref json);
        }
        return item;
    }

    private static void ReadEnvelope(ref Utf8JsonReader json, ResponseTwin response)
    {
        if (Is(ref json, "ActionStatus"u8))
            response.ActionStatus = json.GetString();
        else if (Is(ref json, "ErrorCode"u8))
            response.ErrorCode = json.GetInt64();
        else if (Is(ref json, "ErrorInfo"u8))
            response.ErrorInfo = json.GetString();
        else if (Is(ref json, "ErrorDisplay"u8))
            response.ErrorDisplay = json.GetString();
        else
            Pass(ref json);
    }

    private static long ReadNumber(ref Utf8JsonReader json) => json.GetInt64();

    private static List<T> ReadItems<T>(ref Utf8JsonReader json, ReadByHand<T> read)
    {
        var items = new List<T>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            items.Add(read(ref json));
        return items;
    }

    private static bool NextMember(ref Utf8JsonReader json) => json.Read() && json.TokenType == JsonTokenType.PropertyName;

    /// <summary>Determines whether the member has that name; if so, moves to its value.</summary>
    private static bool Is(ref Utf8JsonReader json, ReadOnlySpan<byte> name) => json.ValueTextEquals(name) && json.Read();

    private static void Pass(ref Utf8JsonReader json)
    {
        json.Read();
        json.Skip();
    }
}
