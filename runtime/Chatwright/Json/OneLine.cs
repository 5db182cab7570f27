using System.Buffers;

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
        return cut.AsSpan().ContainsAny(s_unsafe) ? string.Concat(cut.Select(Escape)) : cut;
    }

    private static string Escape(char letter) => s_unsafe.Contains(letter) ? $"\\u{(int)letter:x4}" : $"{letter}";

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(code => (char)code);
}
