using System.Globalization;
using System.Text;
using Chatwright.Generator.Diagnostics;

namespace Chatwright.Generator.Yaml.Errors;

/// <summary>Reports invisible characters, before they can change YAML's reading of a line.</summary>
internal static class CharacterCheck
{
    /// <returns>The text with a stand-in for each refused character, offsets unchanged; null when it is not text at all.</returns>
    public static string? Clean(string text, SourceDiagnostics diagnostics)
    {
        StringBuilder? clean = null;
        for (var i = 0; i < text.Length; i++)
        {
            // Nearly all are of these; the rest is looked at closely.
            if (text[i] is >= ' ' and < '\u007F' || IsFit(text, i))
                continue;
            if (text[i] == '\0')
            {
                diagnostics.Add(Rules.NotUtf8, i, i + 1, "a NUL character, so it is UTF-16 or not text");
                return null;
            }
            Report(text[i], i, diagnostics);
            clean ??= new StringBuilder(text);
            clean[i] = '\uFFFD';
        }
        return clean?.ToString() ?? text;
    }

    private static bool IsFit(string text, int i)
    {
        var c = text[i];
        if (c is '\n' or '\r' or '\t')
            return true;
        if (char.IsHighSurrogate(c))
            return i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
        if (char.IsLowSurrogate(c))
            return i > 0 && char.IsHighSurrogate(text[i - 1]);
        // A byte order mark is dropped where it belongs.
        return c > '\u009F' && c is not ('\u2028' or '\u2029') && (c != '\uFEFF' || i == 0);
    }

    private static void Report(char c, int at, SourceDiagnostics diagnostics)
    {
        var code = ((int)c).ToString("X4", CultureInfo.InvariantCulture);
        if (char.IsSurrogate(c))
            diagnostics.Add(Rules.HalfCharacter, at, at + 1, "U+" + code);
        else
            diagnostics.Add(LineMap.IsBreak(c) ? Rules.LineSeparator : Rules.ControlCharacter, at, at + 1, "U+" + code, "\\u" + code);
    }
}
