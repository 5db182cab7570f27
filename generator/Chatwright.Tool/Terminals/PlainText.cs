using System.Text;

namespace Chatwright.Tool.Terminals;

/// <summary>Text of strangers (specs, responses, file names) made fit for a terminal.</summary>
internal static class PlainText
{
    /// <summary>Control characters, which could move the cursor, recolour the screen or worse, become visible. Line ends and tabs stay.</summary>
    public static string Clean(string text)
    {
        if (!text.Any(IsHarmful))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (IsHarmful(c))
                clean.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else
                clean.Append(c);
        }
        return clean.ToString();
    }

    /// <summary>On one line, and no longer than a reader wants to look at.</summary>
    public static string Brief(string text, int maxLength = 200)
    {
        var line = Clean(text.ReplaceLineEndings(" "));
        return line.Length <= maxLength ? line : string.Concat(line.AsSpan(0, maxLength), "…");
    }

    /// <summary>Determines whether a character is a control character of either set, or changes the direction of text.</summary>
    private static bool IsHarmful(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
