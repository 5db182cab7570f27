using System;
using System.Collections.Generic;
using Chatwright.Generator.Diagnostics;

namespace Chatwright.Generator.Yaml;

/// <summary>Turns offsets into lines and columns, by the line breaks that Roslyn knows.</summary>
internal sealed class LineMap
{
    private readonly string _text;
    private readonly List<int> _starts = [0];

    public LineMap(string text)
    {
        _text = text;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsBreak(text[i]) && !(text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n'))
                _starts.Add(i + 1);
        }
    }

    public int Count => _starts.Count;

    public static bool IsBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    public int StartOf(int line) => _starts[line];

    /// <summary>Where the line's text ends, before its break.</summary>
    public int EndOf(int line)
    {
        var end = line + 1 < _starts.Count ? _starts[line + 1] : _text.Length;
        while (end > _starts[line] && IsBreak(_text[end - 1]))
            end--;
        return end;
    }

    public int LineOf(int offset)
    {
        var index = _starts.BinarySearch(offset);
        return index >= 0 ? index : ~index - 1;
    }

    /// <summary>The range, moved inside the text where it is not.</summary>
    public TextRange Range(int start, int end)
    {
        start = Math.Min(Math.Max(start, 0), _text.Length);
        end = Math.Min(Math.Max(end, start), _text.Length);
        var (startLine, endLine) = (LineOf(start), LineOf(end));
        return new TextRange(start, end - start, startLine, start - _starts[startLine], endLine, end - _starts[endLine]);
    }
}
