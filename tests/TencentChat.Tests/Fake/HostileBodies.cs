using System.Text.Json.Nodes;

namespace TencentChat.Tests.Fake;

/// <summary>Bodies that are like the one of an example, except for one value that no client sends.</summary>
internal static class HostileBodies
{
    private const string Mark = "a value that is replaced";

    private static readonly string[] s_values =
    [
        "null", "true", "0", "-1", "1.5", "4294967296", "253402300800", "1700000000000", "9223372036854775807", "-9223372036854775808",
        "18446744073709551616", "1e999", "1e99999999999", "\"\"", "\"9223372036854775807\"", "\"1700000000000\"", "\"\\uD83D\"", "\"a\\uDE00b\"",
        "\"\\u0000\"", "[]", "{}", "[null]", "{\"a\":1,\"a\":2}", "{\"\\uD83D\":1}",
    ];

    public static IEnumerable<string> Of(string body)
    {
        var root = JsonNode.Parse(body)!;
        foreach (var (holder, set) in Places(root))
        {
            set(JsonValue.Create(Mark));
            var text = root.ToJsonString();
            set(holder);
            foreach (var value in s_values)
                yield return text.Replace($"\"{Mark}\"", value, StringComparison.Ordinal);
            if (holder is JsonObject { Count: > 0 } members)
                yield return text.Replace($"\"{Mark}\"", WithRepeatedMember(members), StringComparison.Ordinal);
        }
        yield return WithRepeatedMember((JsonObject)root);
    }

    private static string WithRepeatedMember(JsonObject members)
    {
        var (name, value) = members.First();
        return $"{{\"{name}\":{value?.ToJsonString() ?? "null"},{members.ToJsonString()[1..]}";
    }

    private static IEnumerable<(JsonNode? Value, Action<JsonNode?> Set)> Places(JsonNode? node) => node switch
    {
        JsonObject members => members.ToList()
            .SelectMany(member => Places(member.Value).Prepend((member.Value, value => members[member.Key] = value))),
        JsonArray items => items.ToList().SelectMany((item, i) => Places(item).Prepend((item, value => items[i] = value))),
        _ => [],
    };
}
