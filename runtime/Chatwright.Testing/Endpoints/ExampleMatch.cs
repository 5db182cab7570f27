using System.Text.Json.Nodes;
using Chatwright.CodeGeneration;

namespace Chatwright.Testing.Endpoints;

/// <summary>Finds the example that a request belongs to.</summary>
internal static class ExampleMatch
{
    /// <summary>
    /// Finds the example whose request is contained in the one received: members that the example does not have, or that a client fills, are free.
    /// Of several, the one with the most members is found; null if there is none.
    /// </summary>
    internal static ApiExample? Find(IReadOnlyList<ApiExample> examples, JsonNode request) => examples
        .Select(static example => (Example: example, Request: Expected(example)))
        .Where(it => Difference(it.Request, request, "$") is null)
        .OrderByDescending(static it => Size(it.Request))
        .Select(static it => it.Example)
        .FirstOrDefault();

    /// <summary>Describes why no example was found: the place at which the request differs from each, up to three.</summary>
    internal static string Explain(IReadOnlyList<ApiExample> examples, JsonNode request)
    {
        var places = examples.Select(example => Difference(Expected(example), request, "$")).OfType<string>().Distinct().Take(3);
        return $"None of the {examples.Count} examples of {examples[0].Path} has this request: it differs at {string.Join(", ", places)}. "
            + "Members that an example does not have, or that a client fills, are free.";
    }

    /// <summary>The request of an example without the members that a client fills. No request is an empty one.</summary>
    private static JsonNode? Expected(ApiExample example)
    {
        var node = string.IsNullOrEmpty(example.Request) ? new JsonObject() : JsonNode.Parse(example.Request);
        if (node is JsonObject request)
        {
            foreach (var name in example.Free)
                request.Remove(name);
        }
        return node;
    }

    /// <summary>The path of the first value of an example that a request does not have; null if it has them all.</summary>
    private static string? Difference(JsonNode? expected, JsonNode? actual, string path)
    {
        if (expected is JsonObject members && actual is JsonObject all)
        {
            return members
                .Select(member => all.TryGetPropertyValue(member.Key, out var value)
                    ? Difference(member.Value, value, $"{path}.{member.Key}")
                    : $"{path}.{member.Key}")
                .FirstOrDefault(static place => place is not null);
        }
        if (expected is JsonArray items && actual is JsonArray others && items.Count == others.Count)
            return items.Select((item, i) => Difference(item, others[i], $"{path}[{i}]")).FirstOrDefault(static place => place is not null);
        return JsonNode.DeepEquals(expected, actual) ? null : path;
    }

    private static int Size(JsonNode? node) => node switch
    {
        JsonObject members => 1 + members.Sum(static member => Size(member.Value)),
        JsonArray items => 1 + items.Sum(Size),
        _ => 1,
    };
}
