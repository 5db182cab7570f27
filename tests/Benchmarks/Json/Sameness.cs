using System.Text;
using System.Text.Json.Nodes;

namespace Benchmarks.Json;

/// <summary>Checks that the compared subjects do the same work.</summary>
internal static class Sameness
{
    /// <summary>
    /// Compares two texts as JSON. A list that is absent is the same as an empty one: Chatwright's responses do not tell them apart.
    /// </summary>
    /// <exception cref="InvalidOperationException">The two differ in a value, a member or an item.</exception>
    public static void Check(string who, ReadOnlySpan<byte> expected, ReadOnlySpan<byte> actual)
    {
        if (JsonNode.DeepEquals(Parse(expected), Parse(actual)))
            return;
        var (was, isNow) = (Encoding.UTF8.GetString(expected), Encoding.UTF8.GetString(actual));
        throw new InvalidOperationException($"'{who}' lost or changed something:\n{isNow}\nis not\n{was}");
    }

    private static JsonNode? Parse(ReadOnlySpan<byte> json)
    {
        var root = JsonNode.Parse(json);
        RemoveEmptyLists(root);
        return root;
    }

    private static void RemoveEmptyLists(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
                RemoveEmptyLists(item);
        }
        if (node is not JsonObject members)
            return;
        foreach (var (name, value) in members.ToList())
        {
            RemoveEmptyLists(value);
            if (value is JsonArray { Count: 0 })
                members.Remove(name);
        }
    }
}
