using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Text;

namespace Chatwright.Generator.Emit;

/// <summary>Writes indented lines; every line ends in <c>\n</c> on every machine.</summary>
internal sealed class SourceWriter
{
    private const int Step = 4;
    private readonly StringBuilder _text = new(16 * 1024);
    private int _indentation;

    public void WriteLine(string line)
    {
        if (line.Length > 0)
            _text.Append(' ', _indentation * Step).Append(line);
        _text.Append('\n');
    }

    public void WriteLine() => _text.Append('\n');

    /// <summary>Writes a template of several lines, each at the present indentation.</summary>
    public void WriteLines(string lines)
    {
        foreach (var line in lines.Split('\n'))
            WriteLine(line.TrimEnd('\r'));
    }

    /// <summary>Writes a head, parts in braces and an end, on as many lines as they need.</summary>
    public void WriteParts(string head, IReadOnlyList<string> parts, string end)
    {
        const int Width = 140;
        if (parts.Count == 0)
        {
            WriteLine(head + end);
            return;
        }
        var line = head + " {";
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0 && line.Length + parts[i].Length > Width)
            {
                WriteLine(line);
                line = "   ";
            }
            line += $" {parts[i]}{(i < parts.Count - 1 ? "," : "")}";
        }
        WriteLine(line + " }" + end);
    }

    /// <summary>A header line and a block in braces, closed when disposed of.</summary>
    /// <param name="end">What follows the closing brace.</param>
    public Block Open(string header, string end = "")
    {
        WriteLine(header);
        WriteLine("{");
        _indentation++;
        return new Block(this, "}" + end);
    }

    /// <summary>Lines further in, without braces.</summary>
    public Block Indent()
    {
        _indentation++;
        return new Block(this, null);
    }

    public override string ToString()
    {
        Debug.Assert(_indentation == 0, "a block was left open");
        return _text.ToString();
    }

    /// <summary>What separates a member from the next is not wanted before a closing brace.</summary>
    private void DropEmptyLine()
    {
        if (_text.Length > 1 && _text[_text.Length - 1] == '\n' && _text[_text.Length - 2] == '\n')
            _text.Length--;
    }

    public readonly struct Block(SourceWriter? writer, string? end) : IDisposable
    {
        public void Dispose()
        {
            if (writer is null)
                return; // the default closes nothing
            writer._indentation--;
            if (end is null)
                return;
            writer.DropEmptyLine();
            writer.WriteLine(end);
        }
    }
}
