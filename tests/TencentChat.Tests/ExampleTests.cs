using System.Text.Json;
using System.Text.RegularExpressions;
using Chatwright.CodeGeneration;
using Chatwright.TencentChat;

namespace TencentChat.Tests;

/// <summary>Every example of every spec is read into its type and written back, and nothing of it is lost or changed.</summary>
public class ExampleTests
{
    private static readonly JsonSerializerOptions s_options = new() { TypeInfoResolver = TencentChatJson.TypeInfoResolver };
    private static readonly string[] s_envelope = ["ActionStatus", "ErrorCode", "ErrorInfo", "ErrorDisplay"];

    /// <summary>Members of samples that the tables of their pages do not have: the page of querystate calls the same member Status.</summary>
    private static readonly string[] s_unlisted = [".QueryResult[].State"];

    public static TheoryData<string> Paths => [.. SpecExamples.All.Select(example => example.Path).Distinct().Order(StringComparer.Ordinal)];

    [Fact]
    public void There_are_examples_of_most_endpoints()
    {
        Assert.Equal(172, Descriptors.All.Count);
        Assert.InRange(SpecExamples.All.Count, 300, int.MaxValue);
        Assert.InRange(Paths.Count, 150, 172);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Examples_come_back_as_they_went_in(string path)
    {
        foreach (var example in SpecExamples.All.Where(example => example.Path == path))
        {
            if (example.Request is { } request && Descriptors.RequestOf(path) != typeof(NoRequest))
                AssertKept(request, Descriptors.RequestOf(path));
            if (example.Response is { } response && !HasFailed(response))
                AssertKept(response, Descriptors.ResponseOf(path));
        }
    }

    private static bool HasFailed(string response)
    {
        using var document = JsonDocument.Parse(response);
        return document.RootElement.TryGetProperty("ErrorCode", out var code) && code.GetInt64() != 0;
    }

    private static void AssertKept(string json, Type type)
    {
        var value = JsonSerializer.Deserialize(json, type, s_options);
        using var expected = JsonDocument.Parse(json);
        using var actual = JsonDocument.Parse(JsonSerializer.Serialize(value, type, s_options));
        Assert.Empty(Lost(expected.RootElement, actual.RootElement, ""));
    }

    /// <summary>
    /// The members that are absent from the second text, or differ there. It may have more: members with a default are always written.
    /// </summary>
    private static IEnumerable<string> Lost(JsonElement expected, JsonElement actual, string path) => (expected.ValueKind, actual.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => LostMembers(expected, actual, path),
        (JsonValueKind.Array, JsonValueKind.Array) when expected.GetArrayLength() == actual.GetArrayLength() =>
            expected.EnumerateArray().Zip(actual.EnumerateArray()).SelectMany((pair, at) => Lost(pair.First, pair.Second, $"{path}[{at}]")),
        _ when JsonElement.DeepEquals(expected, actual) || IsAlias(expected, actual) => [],
        _ => [$"{path}: {expected.GetRawText()} became {actual.GetRawText()}"],
    };

    private static IEnumerable<string> LostMembers(JsonElement expected, JsonElement actual, string path)
    {
        foreach (var member in expected.EnumerateObject().Where(member => path.Length > 0 || !s_envelope.Contains(member.Name)))
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
