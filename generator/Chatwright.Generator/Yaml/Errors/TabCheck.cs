using System.Collections.Generic;
using Chatwright.Generator.Diagnostics;

namespace Chatwright.Generator.Yaml.Errors;

/// <summary>Reports tabs as indentation. Inside a block of text they belong to the text.</summary>
internal sealed class TabCheck(string text, LineMap lines, SourceDiagnostics diagnostics)
{
    private readonly HashSet<int> _textLines = [];

    // Most files have no tabs.
    private readonly bool _hasTabs = text.IndexOf('\t') >= 0;

    /// <summary>Notes the lines under a <c>|</c> or <c>&gt;</c>.</summary>
    public void Exempt(int blockStart, int blockEnd)
    {
        if (!_hasTabs)
            return;
        // The block ends where the next line starts, or with the file.
        for (var line = lines.LineOf(blockStart) + 1; line < lines.Count && lines.StartOf(line) < blockEnd; line++)
            _textLines.Add(line);
    }

    /// <summary>Checks the lines that start before an offset.</summary>
    public void Run(int before)
    {
        for (var tab = text.IndexOf('\t'); tab >= 0 && tab < before; tab = NextLineWithTab(tab))
            Report(lines.LineOf(tab));
    }

    /// <summary>Reports the line if a tab indents it.</summary>
    public bool Report(int line)
    {
        if (_textLines.Contains(line))
            return false;
        var start = FirstTab(lines.StartOf(line), lines.EndOf(line));
        if (start < 0)
            return false;
        var end = start;
        while (end < text.Length && text[end] == '\t')
            end++;
        diagnostics.Add(Rules.TabIndentation, start, end);
        return true;
    }

    private int NextLineWithTab(int tab)
    {
        var next = lines.LineOf(tab) + 1;
        return next < lines.Count ? text.IndexOf('\t', lines.StartOf(next)) : -1;
    }

    /// <summary>Finds the first tab in the indentation. The dash of a list item belongs to it, since the rest of the item is aligned by it.</summary>
    private int FirstTab(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] == '\t')
                return i;
            if (text[i] is not (' ' or '\uFEFF') && !(text[i] == '-' && i + 1 < end && text[i + 1] is ' ' or '\t'))
                return -1;
        }
        return -1;
    }
}
