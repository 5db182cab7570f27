using System.Text.Json;
using System.Text.RegularExpressions;

namespace Chatwright.Tool.Terminals;

/// <summary>
/// Reads the JSON of others as a whole. The framework leaves texts as they came until somebody looks at them, and throws only then if one holds half
/// a surrogate pair, which an escape can.
/// </summary>
internal static partial class ForeignJson
{
    /// <summary>One level less than the documents that hold what is shown.</summary>
    private static readonly JsonDocumentOptions s_shown = new() { MaxDepth = JsonPrinter.Levels - 1 };

    /// <summary>Reads JSON that is to be shown: half a surrogate pair becomes U+FFFD.</summary>
    /// <returns>Null if it is not JSON.</returns>
    public static JsonElement? Show(string json)
    {
        try
        {
            return JsonElement.Parse(Escape().Replace(json, escape => IsHalf(escape.ValueSpan) ? @"\ufffd" : escape.Value), s_shown);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Reads JSON that is to be sent or compared.</summary>
    /// <exception cref="JsonException">It is not JSON, or a text in it holds half a surrogate pair.</exception>
    public static JsonElement Parse(string json, JsonDocumentOptions options)
    {
        try
        {
            var root = JsonElement.Parse(json, options);
            ReadTexts(root);
            return root;
        }
        // The first for an escape, the second for half a pair that is written out.
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            throw new JsonException("A text holds half a surrogate pair.");
        }
    }

    private static void ReadTexts(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    _ = member.Name;
                    ReadTexts(member.Value);
                }
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                    ReadTexts(item);
                break;
            case JsonValueKind.String:
                _ = value.GetString();
                break;
        }
    }

    /// <summary>The escape of a whole pair is longer; that of another character does not begin like this.</summary>
    private static bool IsHalf(ReadOnlySpan<char> escape) => escape.Length == 6 && escape[2] is 'd' or 'D' && escape[3] is not (>= '0' and <= '7');

    /// <summary>One escape, or the two of a surrogate pair. Backslashes stand in JSON's texts only.</summary>
    [GeneratedRegex(@"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)")]
    private static partial Regex Escape();
}
