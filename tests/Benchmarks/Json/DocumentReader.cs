using System.Text.Json;
using Benchmarks.Json.Twins;

namespace Benchmarks.Json;

/// <summary>Reading out of a <see cref="JsonDocument"/>.</summary>
internal static class DocumentReader
{
    public static DeleteTwin ReadDelete(JsonElement json) => WithEnvelope(json, new DeleteTwin());

    public static ListTwin ReadList(JsonElement json) => WithEnvelope(json, new ListTwin
    {
        SessionItem = Items(json, "SessionItem"u8, Conversation),
        CompleteFlag = json.GetProperty("CompleteFlag"u8).GetInt32(),
        TimeStamp = json.GetProperty("TimeStamp"u8).GetInt64(),
        StartIndex = json.GetProperty("StartIndex"u8).GetInt64(),
        TopTimeStamp = json.GetProperty("TopTimeStamp"u8).GetInt64(),
        TopStartIndex = json.GetProperty("TopStartIndex"u8).GetInt64(),
    });

    public static SearchTwin ReadSearch(JsonElement json) => WithEnvelope(json, new SearchTwin
    {
        ContactResultItem = Items(json, "ContactResultItem"u8, Marked),
        GroupItem = Items(json, "GroupItem"u8, Group),
    });

    public static ContactGroupTwin ReadContactGroup(JsonElement json) => WithEnvelope(json, new ContactGroupTwin
    {
        ContactItem = Items(json, "ContactItem"u8, Marked),
        GroupItem = Items(json, "GroupItem"u8, Group),
        CompleteFlag = json.GetProperty("CompleteFlag"u8).GetInt32(),
        NextStartIndex = json.GetProperty("NextStartIndex"u8).GetInt64(),
    });

    private static ConversationTwin Conversation(JsonElement json) => new()
    {
        Type = json.GetProperty("Type"u8).GetInt64(),
        To_Account = Text(json, "To_Account"u8),
        GroupId = Text(json, "GroupId"u8),
        MsgTime = Number(json, "MsgTime"u8),
        TopFlag = (int?)Number(json, "TopFlag"u8),
        StandardMark = Text(json, "StandardMark"u8),
        CustomMark = Text(json, "CustomMark"u8),
        ContactGroupId = Items(json, "ContactGroupId"u8, static item => item.GetInt64()),
    };

    private static MarkedTwin Marked(JsonElement json) => new()
    {
        Type = json.GetProperty("Type"u8).GetInt64(),
        To_Account = Text(json, "To_Account"u8),
        ToGroupId = Text(json, "ToGroupId"u8),
        StandardMark = Text(json, "StandardMark"u8),
        CustomMark = Text(json, "CustomMark"u8),
        ContactGroupId = Items(json, "ContactGroupId"u8, static item => item.GetInt64()),
        Timestamp = Number(json, "Timestamp"u8),
    };

    private static GroupTwin Group(JsonElement json) => new()
    {
        GroupName = Text(json, "GroupName"u8),
        GroupId = json.GetProperty("GroupId"u8).GetInt64(),
    };

    private static T WithEnvelope<T>(JsonElement json, T response)
        where T : ResponseTwin
    {
        response.ActionStatus = Text(json, "ActionStatus"u8);
        response.ErrorCode = Number(json, "ErrorCode"u8);
        response.ErrorInfo = Text(json, "ErrorInfo"u8);
        response.ErrorDisplay = Text(json, "ErrorDisplay"u8);
        return response;
    }

    private static string? Text(JsonElement json, ReadOnlySpan<byte> name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static long? Number(JsonElement json, ReadOnlySpan<byte> name) => json.TryGetProperty(name, out var value) ? value.GetInt64() : null;

    private static List<T>? Items<T>(JsonElement json, ReadOnlySpan<byte> name, Func<JsonElement, T> read)
    {
        if (!json.TryGetProperty(name, out var list))
            return null;
        var items = new List<T>(list.GetArrayLength());
        foreach (var item in list.EnumerateArray())
            items.Add(read(item));
        return items;
    }
}
