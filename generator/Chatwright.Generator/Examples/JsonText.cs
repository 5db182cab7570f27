using System.Globalization;
using System.Text;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Yaml;

namespace Chatwright.Generator.Examples;

/// <summary>JSON's strings, decoded.</summary>
internal static class JsonText
{
    public delegate void Report(Rule rule, int start, int end, params string[] arguments);

    /// <param name="json">The text.</param>
    /// <param name="start">The offset of the opening quote.</param>
    /// <param name="report">Receives diagnostics of the string.</param>
    /// <param name="end">The offset after the closing quote.</param>
    /// <returns>The text; null if the string does not end in its line.</returns>
    public static string? Read(string json, int start, Report report, out int end)
    {
        end = start + 1;
        while (end < json.Length && json[end] >= ' ' && json[end] is not ('"' or '\\'))
            end++;
        if (end < json.Length && json[end] == '"')
            return NameTable.Get(json, start + 1, end++ - start - 1);
        var text = new StringBuilder().Append(json, start + 1, end - start - 1);
        while (end < json.Length && json[end] != '\n')
        {
            var c = json[end];
            if (c == '"')
            {
                end++;
                return text.ToString();
            }
            if (c == '\\')
                end += Unescape(json, end, text, report);
            else
            {
                if (c < ' ')
                    report(Rules.ExampleCharacter, end, end + 1, c == '\t' ? "A tab" : "A control character", c == '\t' ? "\\t" : "\\u" + Hex(c));
                text.Append(c);
                end++;
            }
        }
        report(Rules.ExampleSyntax, start, start + 1, "a string that ends in its line", "no closing quote");
        return null;
    }

    /// <returns>The length of the escape.</returns>
    private static int Unescape(string json, int at, StringBuilder text, Report report)
    {
        var next = at + 1 < json.Length ? json[at + 1] : '\n';
        var single = "\"\\/bfnrt".IndexOf(next);
        if (single >= 0)
        {
            text.Append("\"\\/\b\f\n\r\t"[single]);
            return 2;
        }
        if (next == 'u' && TryReadUnit(json, at, out var unit))
        {
            if (!char.IsSurrogate(unit))
            {
                text.Append(unit);
                return 6;
            }
            if (char.IsHighSurrogate(unit) && TryReadUnit(json, at + 6, out var low) && char.IsLowSurrogate(low))
            {
                text.Append(unit).Append(low);
                return 12;
            }
            report(Rules.ExampleEscape, at, at + 6, json.Substring(at, 6));
            return 6;
        }
        // Half a character cannot be shown.
        var length = next == '\n' ? 1 : char.IsHighSurrogate(next) && at + 2 < json.Length ? 3 : 2;
        report(Rules.ExampleEscape, at, at + length, json.Substring(at, length));
        return length;
    }

    private static bool TryReadUnit(string json, int at, out char unit)
    {
        unit = '\0';
        if (at + 6 > json.Length || json[at] != '\\' || json[at + 1] != 'u')
            return false;
        var isHex = ushort.TryParse(json.Substring(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code);
        unit = (char)code;
        return isHex;
    }

    private static string Hex(char c) => ((int)c).ToString("X4", CultureInfo.InvariantCulture);
}
