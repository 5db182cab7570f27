using System.ComponentModel;
using Chatwright.Json;

namespace Chatwright.CodeGeneration;

/// <summary>Writes one JSON text in UTF-8.</summary>
/// <remarks>
/// A <c>name</c> is the escaped name with its quotes and colon, <c>"\"MsgTime\":"u8</c>. Commas are written as needed. A member whose
/// value is null is not written.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonOutput
{
    private const int MaxDepth = 64;

    private PooledBuffer _buffer;
    private int _depth;

    // True if a value precedes on this level, so that the next one needs a comma.
    private bool _comma;

    // The last name written, for messages.
    private int _nameStart;
    private int _nameLength;

    /// <summary>Starts a text.</summary>
    public JsonOutput() => _buffer = new();

    /// <summary>
    /// <see langword="true"/> if the text is the body of a request, which lacks the members that travel in the query; otherwise,
    /// <see langword="false"/>, the default.
    /// </summary>
    public bool IsBody { get; internal init; }

    /// <summary>The bytes written so far.</summary>
    internal readonly ReadOnlySpan<byte> Written => _buffer.Written;

    /// <summary>Opens an object.</summary>
    public void BeginObject() => Open((byte)'{');

    /// <summary>Writes a member whose value is an object, and opens the object.</summary>
    /// <param name="name">The member's name.</param>
    public void BeginObject(ReadOnlySpan<byte> name)
    {
        WriteName(name);
        Open((byte)'{');
    }

    /// <summary>Closes the object opened last.</summary>
    public void EndObject() => Close((byte)'}');

    /// <summary>Writes a member whose value is a model.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The value.</param>
    public void Write<T>(ReadOnlySpan<byte> name, T? value)
        where T : class, IJsonWritable<T>
    {
        if (value is null)
            return;
        WriteName(name);
        T.Write(ref this, value);
    }

    /// <summary>Writes a member whose value is a model and a struct.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The value.</param>
    public void WriteValue<T>(ReadOnlySpan<byte> name, T? value)
        where T : struct, IJsonWritable<T>
    {
        if (value is not { } present)
            return;
        WriteName(name);
        T.Write(ref this, present);
    }

    /// <summary>Writes a member whose value is a list of models.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The list.</param>
    public void WriteList<T>(ReadOnlySpan<byte> name, ApiList<T>? value)
        where T : IJsonWritable<T>
        => WriteList<T, T>(name, value);

    /// <summary>Writes a member whose value is a list.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <typeparam name="TWriter">The writer of an element: the type itself, or its codec.</typeparam>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The list.</param>
    public void WriteList<T, TWriter>(ReadOnlySpan<byte> name, ApiList<T>? value)
        where TWriter : IJsonWritable<T>
    {
        if (value is not { } present)
            return;
        WriteName(name);
        WriteListValue<T, TWriter>(present);
    }

    /// <summary>Writes a list.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <typeparam name="TWriter">The writer of an element: the type itself, or its codec.</typeparam>
    /// <param name="value">The list.</param>
    public void WriteListValue<T, TWriter>(ApiList<T> value)
        where TWriter : IJsonWritable<T>
    {
        var (start, length) = (_nameStart, _nameLength);
        Open((byte)'[');
        foreach (var item in value)
        {
            // An element before this one may have written names of its own.
            (_nameStart, _nameLength) = (start, length);
            if (item is null)
                throw Unfit("a list must not hold null");
            TWriter.Write(ref this, item);
        }
        Close((byte)']');
    }

    /// <summary>Writes a whole value as it is.</summary>
    /// <param name="json">The value.</param>
    public void WriteRaw(RawJson json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var utf8 = json.Utf8Bytes.Span;
        utf8.CopyTo(RoomForValue(utf8.Length));
        _buffer.Advance(utf8.Length);
    }

    /// <summary>Hands over the written bytes and ends the writing.</summary>
    internal PooledBytes Detach() => _buffer.Detach();

    /// <summary>Returns the memory to the pool, unless it was handed over.</summary>
    internal void Dispose() => _buffer.Dispose();

    private void WriteName(ReadOnlySpan<byte> name)
    {
        var room = RoomForValue(name.Length);
        name.CopyTo(room);
        EndName(name.Length);
    }

    /// <summary>Marks a name as written. No comma is due before its value.</summary>
    private void EndName(int length)
    {
        (_nameStart, _nameLength) = (_buffer.Length, length);
        _buffer.Advance(length);
        _comma = false;
    }

    /// <summary>Reserves room for a value of this many bytes. Writes the due comma, and makes one due after the value.</summary>
    private Span<byte> RoomForValue(int size)
    {
        var room = _buffer.Room(size + 1);
        if (!_comma)
        {
            _comma = true;
            return room;
        }
        room[0] = (byte)',';
        _buffer.Advance(1);
        return room[1..];
    }

    private void Open(byte bracket)
    {
        if (++_depth > MaxDepth)
            throw Unfit($"values are nested more than {MaxDepth} deep");
        RoomForValue(1)[0] = bracket;
        _buffer.Advance(1);
        _comma = false;
    }

    private void Close(byte bracket)
    {
        _depth--;
        _buffer.Append(bracket);
        _comma = true;
    }
}
