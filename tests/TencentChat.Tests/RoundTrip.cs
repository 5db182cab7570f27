using System.Text.Json;
using System.Text.RegularExpressions;
using Chatwright.TencentChat;

namespace TencentChat.Tests;

/// <summary>Reads JSON into a type, writes it back, and finds what was lost or changed.</summary>
internal static class RoundTrip
{
    private static readonly JsonSerializerOptions s_options = new() { TypeInfoResolver = TencentChatJson.TypeInfoResolver };

    /// <summary>Members of samples that the tables of their pages do not have: the page of querystate calls the same member Status.</summary>
    private static readonly string[] s_unlisted = [".QueryResult[].State"];

    /// <param name="apart">Members of the whole that are no properties of the type.</param>
    public static void AssertKept(string json, Type type, string[] apart)
    {
        var value = JsonSerializer.Deserialize(json, type, s_options);
        using var expected = JsonDocument.Parse(json);
        using var actual = JsonDocument.Parse(JsonSerializer.Serialize(value, type, s_options));
        Assert.Empty(LostMembers(expected.RootElement, actual.RootElement, "", apart));
    }

    /// <summary>
    /// The members that are absent from the second text, or differ there. It may have more: members with a default are always written.
    /// </summary>
    private static IEnumerable<string> Lost(JsonElement expected, JsonElement actual, string path) => (expected.ValueKind, actual.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => LostMembers(expected, actual, path, []),
        (JsonValueKind.Array, JsonValueKind.Array) when expected.GetArrayLength() == actual.GetArrayLength() =>
            expected.EnumerateArray().Zip(actual.EnumerateArray()).SelectMany((pair, at) => Lost(pair.First, pair.Second, $"{path}[{at}]")),
        _ when JsonElement.DeepEquals(expected, actual) || IsAlias(expected, actual) => [],
        _ => [$"{path}: {expected.GetRawText()} became {actual.GetRawText()}"],
    };

    private static IEnumerable<string> LostMembers(JsonElement expected, JsonElement actual, string path, string[] apart)
    {
        foreach (var member in expected.EnumerateObject().Where(member => !apart.Contains(member.Name)))
        {
            var at = $"{path}.{member.Name}";
            if (actual.TryGetProperty(member.Name, out var other))
            {
                foreach (var lost in Lost(member.Value, other, at))
                    yield return lost;
            }
            else if (!IsEmpty(member.Value) && !s_unlisted.Contains(Regex.Replace(at, @"\d+", "")))
                yield return $"{at}: {member.Value.GetRawText()} was lost";
        }
    }

    /// <summary>A value of a closed set that a sample writes in other letters is written as its page lists it.</summary>
    private static bool IsAlias(JsonElement expected, JsonElement actual) =>
        expected.ValueKind == JsonValueKind.String && actual.ValueKind == JsonValueKind.String
        && string.Equals(expected.GetString(), actual.GetString(), StringComparison.OrdinalIgnoreCase);

    /// <summary>An empty list is written like one that is absent.</summary>
    private static bool IsEmpty(JsonElement value) => value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0;
}
