using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;

namespace Chatwright.Generator.Emit;

/// <summary>Writes indented lines; every line ends in <c>\n</c> on every machine.</summary>
internal sealed class SourceWriter
{
    private const int Step = 4;

    // As long as most files come to.
    private readonly StringBuilder _text = new(40 * 1024);
    private int _indentation;
    private bool _isInLine;

    /// <summary>Clears the text, even if earlier writing was interrupted.</summary>
    public void Clear()
    {
        _indentation = 0;
        _isInLine = false;
        _text.Clear();
    }

    /// <summary>Writes a part of a line.</summary>
    public SourceWriter Write(string text)
    {
        Append(text);
        return this;
    }

    /// <inheritdoc cref="Write(string)"/>
    public SourceWriter Write([InterpolatedStringHandlerArgument("")] ref Interpolation text) => this;

    /// <summary>Writes items with commas between them.</summary>
    public SourceWriter WriteJoined<T>(IEnumerable<T> items, Action<SourceWriter, T> write)
    {
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst)
                Append(", ");
            write(this, item);
            isFirst = false;
        }
        return this;
    }

    public void WriteLine() => EndLine();

    /// <summary>Writes a line, or a template of several, each at the present indentation.</summary>
    public void WriteLine(string text)
    {
        Append(text);
        EndLine();
    }

    /// <inheritdoc cref="WriteLine(string)"/>
    public void WriteLine([InterpolatedStringHandlerArgument("")] ref Interpolation text) => EndLine();

    /// <summary>Writes a head, assignments in braces and an end, on as many lines as they need.</summary>
    public void WriteAssignments(string head, IReadOnlyList<(string Name, string Value)> assignments, string end)
    {
        const int Width = 140;
        if (assignments.Count == 0)
        {
            WriteLine(head + end);
            return;
        }
        Write($"{head} {{");
        var width = head.Length + 2;
        for (var i = 0; i < assignments.Count; i++)
        {
            var (name, value) = assignments[i];
            var length = name.Length + 3 + value.Length;
            if (i > 0 && width + length > Width)
            {
                EndLine();
                Append("   ");
                width = 3;
            }
            Write($" {name} = {value}{(i < assignments.Count - 1 ? "," : "")}");
            width += length + 2;
        }
        WriteLine($" }}{end}");
    }

    /// <summary>A header line and a block in braces, closed when disposed of.</summary>
    /// <param name="end">Printed behind the closing brace.</param>
    public Block Open(string header, string end = "")
    {
        Append(header);
        return BeginBlock(end);
    }

    /// <inheritdoc cref="Open(string, string)"/>
    public Block Open([InterpolatedStringHandlerArgument("")] ref Interpolation header, string end = "") => BeginBlock(end);

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

    private Block BeginBlock(string end)
    {
        EndLine();
        WriteLine("{");
        _indentation++;
        return new Block(this, end.Length == 0 ? "}" : "}" + end);
    }

    private void Append(string text)
    {
        var start = 0;
        for (var end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n', start))
        {
            // A checkout may have given the templates other line ends.
            AppendInLine(text, start, end > start && text[end - 1] == '\r' ? end - 1 : end);
            EndLine();
            start = end + 1;
        }
        AppendInLine(text, start, text.Length);
    }

    private void AppendInLine(string text, int start, int end)
    {
        if (start == end)
            return;
        if (!_isInLine)
            _text.Append(' ', _indentation * Step);
        _isInLine = true;
        _text.Append(text, start, end - start);
    }

    private void EndLine()
    {
        _text.Append('\n');
        _isInLine = false;
    }

    /// <summary>The empty line between two members is not wanted before a closing brace.</summary>
    private void DropEmptyLine()
    {
        if (_text.Length > 1 && _text[_text.Length - 1] == '\n' && _text[_text.Length - 2] == '\n')
            _text.Length--;
    }

    /// <summary>Appends the parts of an interpolated string directly, without an intermediate string for each line.</summary>
    [InterpolatedStringHandler]
    public readonly struct Interpolation
    {
        private readonly SourceWriter _writer;

        /// <summary>As the compiler calls it: with the length and the number of the parts, which are of no use here.</summary>
        public Interpolation(int literalLength, int formattedCount, SourceWriter writer) => _writer = writer;

        public void AppendLiteral(string text) => _writer.Append(text);

        public void AppendFormatted(string? text) => _writer.Append(text ?? "");
    }

    public readonly struct Block(SourceWriter? writer, string? end) : IDisposable
    {
        public void Dispose()
        {
            if (writer is null)
                return; // The default value closes no block.
            writer._indentation--;
            if (end is null)
                return;
            writer.DropEmptyLine();
            writer.WriteLine(end);
        }
    }
}
