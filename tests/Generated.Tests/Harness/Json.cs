using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chatwright;
using Generated.Tests.TencentChat;

namespace Generated.Tests.Harness;

/// <summary>Models to and from JSON by the generated resolver alone, and JSON compared by what it means.</summary>
internal static class Json
{
    /// <summary>No reflection: what the resolver does not know cannot be serialized.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        TypeInfoResolver = TencentChatJson.TypeInfoResolver,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    public static void AssertEqual(string expected, string actual) => AssertSame(JsonNode.Parse(expected), JsonNode.Parse(actual));

    /// <summary>As JSON of responses is compared: an absent member is null, or an empty list.</summary>
    public static void AssertEqualContent(string expected, string actual)
        => AssertSame(WithoutEmpty(JsonNode.Parse(expected)), WithoutEmpty(JsonNode.Parse(actual)));

    /// <summary>A response is written without the envelope, which is in its info.</summary>
    public static void AssertEqualResponse<T>(string expected, T response)
        where T : ApiResponse
    {
        var content = (JsonObject)JsonNode.Parse(expected)!;
        var envelope = (Take("ActionStatus"), Take("ErrorCode"), Take("ErrorInfo"), Take("ErrorDisplay"));
        AssertEqualContent(content.ToJsonString(), Write(response));
        var info = response.Info;
        Xunit.Assert.Equal(envelope, (info.Status, info.ErrorCode?.ToString(CultureInfo.InvariantCulture), info.ErrorMessage, info.DisplayMessage));

        string? Take(string name)
        {
            content.Remove(name, out var value);
            return value?.ToString();
        }
    }

    private static void AssertSame(JsonNode? expected, JsonNode? actual)
        => Xunit.Assert.True(JsonNode.DeepEquals(expected, actual), $"expected {expected?.ToJsonString()}\nfound    {actual?.ToJsonString()}");

    private static JsonNode? WithoutEmpty(JsonNode? node)
    {
        if (node is JsonObject members)
        {
            foreach (var (name, value) in members.ToArray())
            {
                if (value is null or JsonArray { Count: 0 })
                    members.Remove(name);
                else
                    WithoutEmpty(value);
            }
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items)
                WithoutEmpty(item);
        }
        return node;
    }
}
