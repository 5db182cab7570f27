using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Benchmarks.Json;

/// <summary>Bodies as the service sends them: the documented samples, with as many items as asked, members in the documented order.</summary>
internal static class Bodies
{
    private const long SomeTime = 1_670_843_110;
    private static readonly JsonWriterOptions s_unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The envelope and nothing else.</summary>
    public static byte[] Delete() => Response(static _ => { });

    public static byte[] List(int count) => Response(json =>
    {
        json.WriteStartArray("SessionItem");
        for (var i = 0; i < count; i++)
            WriteConversation(json, i);
        json.WriteEndArray();
        json.WriteNumber("CompleteFlag", 1);
        json.WriteNumber("TimeStamp", 1_631_012_800);
        json.WriteNumber("StartIndex", 0);
        json.WriteNumber("TopTimeStamp", 1_631_012_800);
        json.WriteNumber("TopStartIndex", 0);
    });

    public static byte[] Search(int count) => Response(json =>
    {
        WriteMarked(json, "ContactResultItem", count, i => $"mark_{i % 7}");
        WriteGroups(json, i => $"group_{i:0000}");
    });

    public static byte[] ContactGroup(int count) => Response(json =>
    {
        WriteMarked(json, "ContactItem", count, i => $"mark_{i % 7}");
        WriteGroups(json, i => $"group_{i:0000}");
        json.WriteNumber("CompleteFlag", 1);
        json.WriteNumber("NextStartIndex", 0);
    });

    /// <summary>As <see cref="ContactGroup"/>, but most of it is Chinese text.</summary>
    public static byte[] Chinese(int count) => Response(json =>
    {
        WriteMarked(json, "ContactItem", count, i => $"重要客户，需要在本周之内联系并确认合同的全部细节（第{i}号）");
        WriteGroups(json, i => $"华东地区重点项目协作讨论组第{i}组");
        json.WriteNumber("CompleteFlag", 1);
        json.WriteNumber("NextStartIndex", 0);
    });

    public static byte[] ListRequest() => Write(json =>
    {
        json.WriteString("From_Account", "user_0001");
        json.WriteNumber("TimeStamp", 1_631_012_800);
        json.WriteNumber("StartIndex", 100);
        json.WriteNumber("TopTimeStamp", 1_631_012_800);
        json.WriteNumber("TopStartIndex", 3);
        json.WriteNumber("AssistFlags", 7);
    });

    public static byte[] SearchRequest(int count) => Write(json =>
    {
        json.WriteString("From_Account", "user_0001");
        json.WriteStartArray("ContactItem");
        for (var i = 0; i < count; i++)
        {
            json.WriteStartObject();
            WriteKey(json, i, "ToGroupId");
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    private static void WriteConversation(Utf8JsonWriter json, int i)
    {
        json.WriteStartObject();
        WriteKey(json, i, "GroupId");
        json.WriteNumber("MsgTime", SomeTime + (i * 37));
        json.WriteNumber("TopFlag", i < 3 ? 1 : 0);
        json.WriteEndObject();
    }

    private static void WriteMarked(Utf8JsonWriter json, string name, int count, Func<int, string> customMark)
    {
        json.WriteStartArray(name);
        for (var i = 0; i < count; i++)
            WriteMarked(json, i, customMark(i));
        json.WriteEndArray();
    }

    private static void WriteMarked(Utf8JsonWriter json, int i, string customMark)
    {
        json.WriteStartObject();
        WriteKey(json, i, "ToGroupId");
        json.WriteString("StandardMark", "111001");
        if (i % 2 == 0)
            json.WriteString("CustomMark", customMark);
        if (i % 3 != 0)
        {
            json.WriteStartArray("ContactGroupId");
            json.WriteNumberValue(i % 20);
            json.WriteNumberValue((i + 1) % 20);
            json.WriteEndArray();
        }
        json.WriteNumber("Timestamp", SomeTime + (i * 37));
        json.WriteEndObject();
    }

    private static void WriteKey(Utf8JsonWriter json, int i, string group)
    {
        var isGroup = i % 2 == 1;
        json.WriteNumber("Type", isGroup ? 2 : 1);
        json.WriteString(isGroup ? group : "To_Account", isGroup ? $"@TGS#1B2AUI{i:0000}" : $"user_{i:0000}");
    }

    private static void WriteGroups(Utf8JsonWriter json, Func<int, string> name)
    {
        json.WriteStartArray("GroupItem");
        for (var i = 1; i <= 20; i++)
        {
            json.WriteStartObject();
            json.WriteString("GroupName", name(i));
            json.WriteNumber("GroupId", i);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static byte[] Response(Action<Utf8JsonWriter> payload) => Write(json =>
    {
        payload(json);
        json.WriteString("ActionStatus", "OK");
        json.WriteNumber("ErrorCode", 0);
        json.WriteString("ErrorInfo", "");
        json.WriteString("ErrorDisplay", "");
    });

    private static byte[] Write(Action<Utf8JsonWriter> members)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, s_unescaped))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }
        return bytes.WrittenSpan.ToArray();
    }
}
