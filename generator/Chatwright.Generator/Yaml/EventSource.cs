using System;
using System.IO;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Chatwright.Generator.Yaml;

/// <summary>YamlDotNet's events. They end at the first syntax error, which <see cref="Error"/> then holds.</summary>
internal sealed class EventSource
{
    private readonly Scanner _scanner;
    private readonly Parser _parser;
    private readonly int _skipped;
    private readonly int _length;

    public EventSource(string text)
    {
        _length = text.Length;
        var reader = new StringReader(text);
        // YamlDotNet would read a byte order mark as a part of the first key.
        if (text.Length > 0 && text[0] == '\uFEFF')
            _skipped = reader.Read() < 0 ? 0 : 1;
        _scanner = new Scanner(reader);
        _parser = new Parser(_scanner);
    }

    public Exception? Error { get; private set; }

    /// <summary>Null at the end of the file, and at a syntax error.</summary>
    public ParsingEvent? Next()
    {
        try
        {
            return Error is null && _parser.MoveNext() ? _parser.Current : null;
        }
        // YamlDotNet also throws InvalidOperationException, ArgumentException and others on ordinary typos.
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Error = exception;
            return null;
        }
    }

    /// <summary>The offset of a mark in the file.</summary>
    public int OffsetOf(in Mark mark) => (int)Math.Min(mark.Index + _skipped, _length);

    /// <summary>Gets the place of the error; the current position if the exception has none.</summary>
    public (int Start, int End) ErrorAt()
    {
        var current = OffsetOf(_scanner.CurrentPosition);
        // An exception without a mark tells the start of the file, which can be true near that start only.
        if (Error is YamlException located && (located.End.Index > 0 || current <= _skipped + 1))
            return (OffsetOf(located.Start), OffsetOf(located.End));
        return (current, current);
    }
}
