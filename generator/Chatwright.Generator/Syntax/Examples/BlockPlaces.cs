using System;
using System.Collections.Generic;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Yaml;

namespace Chatwright.Generator.Syntax.Examples;

/// <summary>Maps offsets in the text of a literal block, which is not empty and whose indentation YAML has stripped, back to the file.</summary>
internal sealed class BlockPlaces
{
    private readonly string _file;
    private readonly int _firstLine;
    private readonly int _indent;
    private readonly List<int> _textLines = [0];
    private readonly List<int> _fileLines = [];

    public BlockPlaces(YamlScalar literal, string file)
    {
        (_file, _firstLine, _indent) = (file, literal.Content.Line, literal.Content.Indent);
        for (var i = 0; i < literal.Text.Length; i++)
        {
            if (literal.Text[i] == '\n')
                _textLines.Add(i + 1);
        }
        for (var start = literal.At.Start; _fileLines.Count < _textLines.Count && start < file.Length;)
            _fileLines.Add(start = NextLine(start));
    }

    public TextRange Range(int start, int end)
    {
        var (startLine, startColumn) = Place(start);
        var (endLine, endColumn) = Place(end);
        var fileStart = _fileLines[startLine] + startColumn;
        return new TextRange(fileStart, _fileLines[endLine] + endColumn - fileStart, _firstLine + startLine, startColumn, _firstLine + endLine, endColumn);
    }

    private (int Line, int Column) Place(int offset)
    {
        var line = _textLines.BinarySearch(offset);
        line = Math.Min(line >= 0 ? line : ~line - 1, _fileLines.Count - 1);
        // A blank line need not be indented.
        return (line, Math.Min(_indent + offset - _textLines[line], LineEnd(_fileLines[line]) - _fileLines[line]));
    }

    private int NextLine(int start)
    {
        var end = LineEnd(start);
        var isPair = end + 1 < _file.Length && _file[end] == '\r' && _file[end + 1] == '\n';
        return Math.Min(end + (isPair ? 2 : 1), _file.Length);
    }

    private int LineEnd(int start)
    {
        while (start < _file.Length && !LineMap.IsBreak(_file[start]))
            start++;
        return start;
    }
}
