using System.Globalization;
using System.Linq;
using System.Text;

namespace Chatwright.Generator.Values;

/// <summary>Text of others, for a message of one line: nothing in it can end the line, move a cursor or turn the direction of text.</summary>
internal static class OneLineText
{
    /// <summary>Control and bidirectional characters become escapes, as JSON and C# have them. Letters of all scripts stay.</summary>
    public static string Of(string text)
    {
        if (!text.Any(IsHarmful))
            return text;
        var line = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (IsHarmful(c))
                line.Append(Escape(c));
            else
                line.Append(c);
        }
        return line.ToString();
    }

    /// <summary>Determines whether a character ends a line, is a control character, or changes the direction of text.</summary>
    public static bool IsHarmful(char c) =>
        char.IsControl(c) || c is '\u061c' or '\u200e' or '\u200f' or (>= '\u2028' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    public static string Escape(char c) => c switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
    };
}
