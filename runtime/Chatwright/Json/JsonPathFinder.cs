using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Chatwright.Json;

/// <summary>Finds the path to a place in a JSON text, such as <c>$.SessionItem[2].MsgTime</c>. Called only after a failure.</summary>
internal static class JsonPathFinder
{
    // A path is for people to read; a hostile name must not make it as long as the text.
    private const int MaxNameLength = 64;

    /// <summary>Finds the path of the innermost value that starts at or before the offset and has not ended there.</summary>
    /// <param name="json">The text; it need be JSON only up to the offset.</param>
    /// <param name="offset">The place in bytes.</param>
    internal static string Find(ReadOnlySpan<byte> json, long offset)
    {
        var text = JsonText.WithoutMark(json);
        offset -= json.Length - text.Length;
        var reader = new Utf8JsonReader(text);
        var steps = new Stack<Step>();
        try
        {
            while (reader.Read() && reader.TokenStartIndex <= offset)
            {
                if (!Follow(ref reader, steps, offset))
                    break;
            }
        }
        catch (JsonException)
        {
            // The text cannot be read further: the fault is here.
        }
        return Print(text, steps);
    }

    /// <summary>Appends a member to a path.</summary>
    internal static string Append(string path, string name)
    {
        if (name.Length > MaxNameLength)
            name = $"{name.AsSpan(0, MaxNameLength)}…";
        return IsPlain(name) ? $"{path}.{name}" : $"{path}['{name}']";
    }

    /// <summary>Records one token. Returns <see langword="false"/> at the place that is sought.</summary>
    private static bool Follow(ref Utf8JsonReader reader, Stack<Step> steps, long offset)
    {
        var here = reader.TokenStartIndex == offset;
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                steps.Pop();
                steps.Push(new Step(-1, (int)reader.TokenStartIndex, (int)reader.BytesConsumed));
                return !here;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                steps.Pop();
                return !here;
        }
        if (steps.TryPeek(out var step) && step.Index >= 0)
        {
            steps.Pop();
            steps.Push(step with { Index = step.Index + 1 });
        }
        if (here)
            return false;
        if (reader.TokenType == JsonTokenType.StartObject)
            steps.Push(new Step(-1, 0, 0));
        else if (reader.TokenType == JsonTokenType.StartArray)
            steps.Push(new Step(0, 0, 0));
        return true;
    }

    private static string Print(ReadOnlySpan<byte> text, Stack<Step> steps)
    {
        var path = "$";
        foreach (var step in steps.Reverse())
        {
            if (step.Index > 0)
                path += string.Create(CultureInfo.InvariantCulture, $"[{step.Index - 1}]");
            else if (step.NameEnd > 0)
                path = Append(path, NameAt(text, step));
        }
        return path;
    }

    private static string NameAt(ReadOnlySpan<byte> text, Step step)
    {
        var quoted = text[step.NameStart..step.NameEnd].TrimEnd(" \t\r\n:"u8);
        var escaped = quoted[1..^1];
        var name = new byte[escaped.Length];
        // Paths are logged, where a line break could fake another entry.
        var isPrintable = JsonText.TryUnescape(escaped, name, out var length) && !name.AsSpan(0, length).ContainsAnyInRange<byte>(0, 0x1F);
        return Encoding.UTF8.GetString(isPrintable ? name.AsSpan(0, length) : escaped);
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
