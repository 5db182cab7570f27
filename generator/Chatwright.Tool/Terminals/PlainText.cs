using System.Globalization;
using System.Text;
using Chatwright.Generator.Values;

namespace Chatwright.Tool.Terminals;

/// <summary>
/// Text of strangers (specs, responses, file names) made fit for a terminal: characters that could move the cursor, recolour the screen or change the
/// direction of text become visible.
/// </summary>
internal static class PlainText
{
    /// <summary>Line ends and tabs stay.</summary>
    public static string Clean(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        if (!lines.Any(IsHarmful))
            return lines;
        var clean = new StringBuilder(lines.Length);
        foreach (var c in lines)
            clean.Append(IsHarmful(c) ? OneLineText.Escape(c) : c.ToString());
        return clean.ToString();
    }

    /// <summary>On one line, which no character in it can end.</summary>
    public static string Line(string text) => OneLineText.Of(text);

    /// <summary>On one line, and no longer than a reader wants to look at.</summary>
    public static string Brief(string text, int maxLength = 200)
    {
        var line = Line(text.ReplaceLineEndings(" "));
        return line.Length <= maxLength ? line : string.Concat(line.AsSpan(0, maxLength), "…");
    }

    /// <summary>A number with its noun: <c>1 file</c>, <c>2 files</c>.</summary>
    public static string Count(long number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");

    private static bool IsHarmful(char c) => OneLineText.IsHarmful(c) && c is not ('\n' or '\t');
}
