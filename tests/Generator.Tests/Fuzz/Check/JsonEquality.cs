using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Generator.Tests.Fuzz.Check;

/// <summary>
/// Compares two JSON texts: the order of members does not count, numbers by their value. An empty object or list counts as one that is absent.
/// </summary>
internal static class JsonEquality
{
    private static readonly JsonDocumentOptions s_deep = new() { MaxDepth = 1000 };

    /// <summary>Where they differ first; null when they do not.</summary>
    public static string? Difference(string expected, string actual)
    {
        using var left = JsonDocument.Parse(expected, s_deep);
        using var right = JsonDocument.Parse(actual, s_deep);
        return Difference(left.RootElement, right.RootElement, "$");
    }

    private static string? Difference(JsonElement expected, JsonElement actual, string path)
    {
        if (expected.ValueKind != actual.ValueKind)
            return $"{path}: {expected.GetRawText()} became {actual.GetRawText()}";
        return expected.ValueKind switch
        {
            JsonValueKind.Object => Members(expected, actual, path),
            JsonValueKind.Array => Items(expected, actual, path),
            JsonValueKind.Number => Same(expected.GetRawText(), actual.GetRawText())
                ? null
                : $"{path}: {expected.GetRawText()} became {actual.GetRawText()}",
            JsonValueKind.String => expected.GetString() == actual.GetString() || SameNumber(expected.GetString()!, actual.GetString()!)
                ? null : $"{path}: {expected.GetRawText()} became {actual.GetRawText()}",
            _ => null,
        };
    }

    private static string? Members(JsonElement expected, JsonElement actual, string path)
    {
        var (left, right) = (ByName(expected), ByName(actual));
        foreach (var name in left.Keys.Union(right.Keys))
        {
            var hasLeft = left.TryGetValue(name, out var one);
            var hasRight = right.TryGetValue(name, out var other);
            var difference = hasLeft && hasRight ? Difference(one, other, $"{path}.{name}")
                : IsEmpty(hasLeft ? one : other) ? null
                : hasLeft ? $"{path}.{name} was lost: {one.GetRawText()}" : $"{path}.{name} was added: {other.GetRawText()}";
            if (difference is not null)
                return difference;
        }
        return null;
    }

    private static string? Items(JsonElement expected, JsonElement actual, string path)
    {
        if (expected.GetArrayLength() != actual.GetArrayLength())
            return $"{path}: {expected.GetArrayLength()} items became {actual.GetArrayLength()}";
        return expected.EnumerateArray().Zip(actual.EnumerateArray()).Select((pair, index) => Difference(pair.First, pair.Second, $"{path}[{index}]"))
            .FirstOrDefault(difference => difference is not null);
    }

    private static Dictionary<string, JsonElement> ByName(JsonElement value)
    {
        var members = new Dictionary<string, JsonElement>();
        foreach (var member in value.EnumerateObject())
            members[member.Name] = member.Value;
        return members;
    }

    private static bool IsEmpty(JsonElement value) => value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0
        || value.ValueKind == JsonValueKind.Object && !value.EnumerateObject().Any();

    /// <summary>A number in a string may be written otherwise too.</summary>
    private static bool SameNumber(string expected, string actual) =>
        expected.Length > 0
            && expected[0] is '-' or (>= '0' and <= '9')
            && double.TryParse(expected, CultureInfo.InvariantCulture, out _)
            && double.TryParse(actual, CultureInfo.InvariantCulture, out _)
            && Same(expected, actual);

    private static bool Same(string expected, string actual)
    {
        if (BigInteger.TryParse(expected, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var one)
            && BigInteger.TryParse(actual, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var other))
            return one == other || (double)one == (double)other && one.ToString(CultureInfo.InvariantCulture).Length > 20;
        return double.Parse(expected, CultureInfo.InvariantCulture).Equals(double.Parse(actual, CultureInfo.InvariantCulture));
    }
}
