using System;
using System.IO;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Chatwright.Generator.Yaml;

/// <summary>YamlDotNet's events, which end where it trips: <see cref="Fault"/> then says over what.</summary>
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

    public Exception? Fault { get; private set; }

    /// <summary>Null at the end of the file, and at a fault.</summary>
    public ParsingEvent? Next()
    {
        try
        {
            return Fault is null && _parser.MoveNext() ? _parser.Current : null;
        }
        // Beside YamlException it lets InvalidOperationException, ArgumentException and more out on ordinary typos.
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Fault = exception;
            return null;
        }
    }

    /// <summary>The offset of a mark in the file.</summary>
    public int OffsetOf(in Mark mark) => (int)Math.Min(mark.Index + _skipped, _length);

    /// <summary>Where the fault begins and ends; where reading stood, when the exception does not tell.</summary>
    public (int Start, int End) FaultAt()
    {
        var current = OffsetOf(_scanner.CurrentPosition);
        // Without a mark it tells the start of the file, which may be true near that start only.
        if (Fault is YamlException located && (located.End.Index > 0 || current <= _skipped + 1))
            return (OffsetOf(located.Start), OffsetOf(located.End));
        return (current, current);
    }
}
