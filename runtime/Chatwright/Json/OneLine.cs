using System.Buffers;
using System.Globalization;
using System.Text;

namespace Chatwright.Json;

/// <summary>Texts of others in messages, where a line break could fake an entry of a log, and an escape sequence could change a terminal.</summary>
internal static class OneLine
{
    /// <summary>The maximum length of an error text in a message.</summary>
    internal const int MaxText = 1000;

    /// <summary>Control characters, other line breaks, and those that change the direction of writing.</summary>
    private static readonly SearchValues<char> s_unsafe = SearchValues.Create(
    [
        .. Range('\0', '\u001F'), .. Range('\u007F', '\u009F'), '\u061C', '\u200E', '\u200F', .. Range('\u2028', '\u202E'),
        .. Range('\u2066', '\u2069'),
    ]);

    /// <summary>Escapes a text and cuts it. A usual text is returned as it is.</summary>
    internal static string Of(string text, int maxLength)
    {
        var cut = text;
        if (text.Length > maxLength)
            cut = $"{text.AsSpan(0, char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength)}…";
        return cut.AsSpan().ContainsAny(s_unsafe) ? Escape(cut) : cut;
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var letter in text)
        {
            if (s_unsafe.Contains(letter))
                escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
            else
                escaped.Append(letter);
        }
        return escaped.ToString();
    }

    private static char[] Range(char first, char last)
    {
        var range = new char[last - first + 1];
        for (var at = 0; at < range.Length; at++)
            range[at] = (char)(first + at);
        return range;
    }
}
