using System;
using System.Collections.Generic;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Yaml;

namespace Chatwright.Generator.Examples;

/// <summary>Maps offsets in the text of a literal block, which is not empty and whose indentation YAML has stripped, back to the file.</summary>
internal sealed class BlockPlaces
{
    private readonly string _file;
    private readonly int _firstLine;
    private readonly int _indent;
    private readonly List<int> _textLines = [0];
    private readonly List<(int Start, int Length)> _fileLines = [];

    public BlockPlaces(YamlBlock literal, string file)
    {
        (_file, _firstLine, _indent) = (file, literal.Content.Line, literal.Content.Indent);
        for (var i = 0; i < literal.Text.Length; i++)
        {
            if (literal.Text[i] == '\n')
                _textLines.Add(i + 1);
        }
        for (var end = LineEnd(literal.At.Start); _fileLines.Count < _textLines.Count && end < file.Length;)
        {
            var start = NextLine(end);
            end = LineEnd(start);
            _fileLines.Add((start, end - start));
        }
    }

    public TextRange Range(int start, int end)
    {
        var (startLine, startColumn) = Place(start);
        var (endLine, endColumn) = Place(end);
        var fileStart = _fileLines[startLine].Start + startColumn;
        var length = _fileLines[endLine].Start + endColumn - fileStart;
        return new TextRange(fileStart, length, _firstLine + startLine, startColumn, _firstLine + endLine, endColumn);
    }

    private (int Line, int Column) Place(int offset)
    {
        var line = _textLines.BinarySearch(offset);
        line = Math.Min(line >= 0 ? line : ~line - 1, _fileLines.Count - 1);
        // A blank line need not be indented.
        return (line, Math.Min(_indent + offset - _textLines[line], _fileLines[line].Length));
    }

    private int NextLine(int end) => end + 1 < _file.Length && _file[end] == '\r' && _file[end + 1] == '\n' ? end + 2 : end + 1;

    private int LineEnd(int start)
    {
        while (start < _file.Length && !LineMap.IsBreak(_file[start]))
            start++;
        return start;
    }
}
