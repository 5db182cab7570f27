using System;
using System.Collections.Generic;
using Chatwright.Generator.Diagnostics;

namespace Chatwright.Generator.Yaml;

/// <summary>Turns offsets into lines and columns, by the line breaks that Roslyn knows.</summary>
internal sealed class LineMap
{
    private const int UsualLine = 32;

    private static readonly char[] s_breaks = ['\n', '\r', '\u0085', '\u2028', '\u2029'];

    private readonly string _text;
    private readonly List<int> _starts;
    private int _lastLine;

    public LineMap(string text)
    {
        _text = text;
        _starts = new(text.Length / UsualLine + 1) { 0 };
        for (var i = text.IndexOfAny(s_breaks); i >= 0; i = text.IndexOfAny(s_breaks, i + 1))
        {
            if (!(text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n'))
                _starts.Add(i + 1);
        }
    }

    public int Count => _starts.Count;

    public static bool IsBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    public int StartOf(int line) => _starts[line];

    /// <summary>Gets the end of the line's text, before its break.</summary>
    public int EndOf(int line)
    {
        var end = line + 1 < _starts.Count ? _starts[line + 1] : _text.Length;
        while (end > _starts[line] && IsBreak(_text[end - 1]))
            end--;
        return end;
    }

    /// <summary>A file is read from its start to its end, so the line is mostly the last one asked for, or the next.</summary>
    public int LineOf(int offset)
    {
        if (IsIn(_lastLine, offset))
            return _lastLine;
        if (IsIn(_lastLine + 1, offset))
            return ++_lastLine;
        var index = _starts.BinarySearch(offset);
        return _lastLine = Math.Max(index >= 0 ? index : ~index - 1, 0);
    }

    /// <summary>The range, moved inside the text where it is not.</summary>
    public TextRange Range(int start, int end)
    {
        start = Math.Min(Math.Max(start, 0), _text.Length);
        end = Math.Min(Math.Max(end, start), _text.Length);
        var (startLine, endLine) = (LineOf(start), LineOf(end));
        return new TextRange(start, end - start, startLine, start - _starts[startLine], endLine, end - _starts[endLine]);
    }

    private bool IsIn(int line, int offset) => line < Count && _starts[line] <= offset && (line + 1 == Count || offset < _starts[line + 1]);
}
