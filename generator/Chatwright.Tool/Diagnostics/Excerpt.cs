using Chatwright.Tool.Terminals;
using Spectre.Console;

namespace Chatwright.Tool.Diagnostics;

/// <summary>The line that a diagnostic is about, with the place marked below it.</summary>
internal static class Excerpt
{
    private const int MaxCells = 160;

    /// <summary>Gets the line and its marks; null if there is no such line, or it is empty or too long.</summary>
    public static (string Line, string Marks)? Of(string text, (int Line, int Column, int EndLine, int EndColumn) at)
    {
        var line = text.ReplaceLineEndings("\n").Split('\n').ElementAtOrDefault(at.Line - 1);
        if (string.IsNullOrWhiteSpace(line) || line.Length > MaxCells || at.Column > line.Length + 1)
            return null;
        var end = at.EndLine == at.Line ? Math.Min(at.EndColumn - 1, line.Length) : line.Length;
        var start = at.Column - 1;
        var blanks = new string(' ', Cells(line[..start]));
        return (Shown(line), blanks + new string('~', Math.Max(1, Cells(line[start..Math.Max(start, end)]))));
    }

    /// <summary>A tab is as wide as the terminal likes; a space is not.</summary>
    private static string Shown(string text) => PlainText.Clean(text.Replace('\t', ' '));

    /// <summary>Chinese takes two cells for a character.</summary>
    private static int Cells(string text) => Shown(text).GetCellWidth();
}
