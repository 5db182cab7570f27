using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Chatwright.Json;

/// <summary>Finds the paths to places in a JSON text, such as <c>$.SessionItem[2].MsgTime</c>. Called only for what is not as it should be.</summary>
internal static class JsonPathFinder
{
    // A path is for people to read; a hostile name must not make it as long as the text.
    private const int MaxNameLength = 64;

    // Longer than the shown part of a name by a surrogate pair, each half of which may be escaped.
    private const int MaxNameBytes = (MaxNameLength + 2) * 6;

    // Stands for all elements of a list, and for all keys of a map.
    private const string Any = "[*]";

    /// <summary>Finds the path of the innermost value that starts at or before the offset and has not ended there.</summary>
    /// <param name="json">The text; it need be JSON only up to the offset.</param>
    /// <param name="offset">The place in bytes.</param>
    internal static string Find(ReadOnlySpan<byte> json, long offset)
    {
        var text = JsonText.WithoutMark(json);
        offset -= json.Length - text.Length;
        var reader = new Utf8JsonReader(text);
        var steps = new List<Step>();
        try
        {
            while (reader.Read() && reader.TokenStartIndex <= offset)
            {
                Reach(ref reader, steps);
                if (reader.TokenStartIndex == offset)
                    break;
                Enter(ref reader, steps);
            }
        }
        catch (JsonException)
        {
            // The text cannot be read further: the fault is here.
        }
        return Print(text, steps);
    }

    /// <summary>Finds the paths of deviations in one walk.</summary>
    /// <param name="json">The text, which is JSON.</param>
    /// <param name="deviations">The deviations.</param>
    /// <returns>For each of them the path, and the path of the member: with <c>[*]</c> for each index and each key of a map.</returns>
    internal static (string Path, string Member)[] FindAll(ReadOnlySpan<byte> json, IReadOnlyList<JsonDeviation> deviations)
    {
        var text = JsonText.WithoutMark(json);
        var markLength = json.Length - text.Length;
        var order = InOrderOfText(deviations);
        var paths = new (string Path, string Member)[deviations.Count];
        var steps = new List<Step>();
        var reader = new Utf8JsonReader(text);
        for (var next = 0; next < order.Length && reader.Read();)
        {
            Reach(ref reader, steps);
            for (; next < order.Length && deviations[order[next]].Offset - markLength <= reader.TokenStartIndex; next++)
            {
                var deviation = deviations[order[next]];
                var (path, member) = (Print(text, steps), Print(text, steps, deviation.Maps));
                paths[order[next]] = deviation.Member is { } name ? (Append(path, name), Append(member, name)) : (path, member);
            }
            Enter(ref reader, steps);
        }
        return paths;
    }

    private static int[] InOrderOfText(IReadOnlyList<JsonDeviation> deviations)
    {
        var (offsets, order) = (new long[deviations.Count], new int[deviations.Count]);
        for (var number = 0; number < order.Length; number++)
            (offsets[number], order[number]) = (deviations[number].Offset, number);
        Array.Sort(offsets, order);
        return order;
    }

    /// <summary>Appends a member to a path.</summary>
    internal static string Append(string path, string name)
    {
        name = OneLine.Of(name, MaxNameLength);
        return IsPlain(name) ? $"{path}.{name}" : $"{path}['{name}']";
    }

    /// <summary>Moves to one token.</summary>
    private static void Reach(ref Utf8JsonReader reader, List<Step> steps)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                steps[^1] = new Step(-1, (int)reader.TokenStartIndex, (int)reader.BytesConsumed);
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                steps.RemoveAt(steps.Count - 1);
                break;
            default:
                if (steps.Count > 0 && steps[^1].Index >= 0)
                    steps[^1] = steps[^1] with { Index = steps[^1].Index + 1 };
                break;
        }
    }

    /// <summary>Moves into the object or list that begins with this token.</summary>
    private static void Enter(ref Utf8JsonReader reader, List<Step> steps)
    {
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            steps.Add(new Step(reader.TokenType == JsonTokenType.StartObject ? -1 : 0, 0, 0));
    }

    private static string Print(ReadOnlySpan<byte> text, List<Step> steps)
    {
        var path = "$";
        foreach (var step in steps)
        {
            if (step.Index > 0)
                path += string.Create(CultureInfo.InvariantCulture, $"[{step.Index - 1}]");
            else if (step.NameEnd > 0)
                path = Append(path, NameAt(text, step));
        }
        return path;
    }

    /// <summary>Prints the path of the member, which is the same for all elements of a list and all keys of a map.</summary>
    private static string Print(ReadOnlySpan<byte> text, List<Step> steps, ulong maps)
    {
        var path = "$";
        for (var level = 0; level < steps.Count; level++)
        {
            var step = steps[level];
            if (step.Index > 0 || (step.NameEnd > 0 && (maps >> level & 1) != 0))
                path += Any;
            else if (step.NameEnd > 0)
                path = Append(path, NameAt(text, step));
        }
        return path;
    }

    private static string NameAt(ReadOnlySpan<byte> text, Step step)
    {
        var quoted = text[step.NameStart..step.NameEnd].TrimEnd(" \t\r\n:"u8);
        var escaped = quoted[1..^1];
        // The part of a name that the path does not show need not be decoded.
        if (escaped.Length > MaxNameBytes)
            escaped = JsonText.Beginning(escaped, MaxNameBytes);
        Span<byte> name = stackalloc byte[escaped.Length];
        return Encoding.UTF8.GetString(JsonText.TryUnescape(escaped, name, out var length) ? name[..length] : escaped);
    }

    private static bool IsPlain(string name)
    {
        foreach (var letter in name)
        {
            if (!char.IsLetterOrDigit(letter) && letter != '_')
                return false;
        }
        return name.Length > 0;
    }

    /// <summary>One level of the path: the number of elements begun in a list, or the latest name in an object (none at its start).</summary>
    private readonly record struct Step(int Index, int NameStart, int NameEnd);
}
