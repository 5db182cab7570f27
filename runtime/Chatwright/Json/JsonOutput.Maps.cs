namespace Chatwright.CodeGeneration;

public ref partial struct JsonOutput
{
    /// <summary>Writes a member whose value is a map.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <typeparam name="TWriter">The writer of an element: the type itself, or its codec.</typeparam>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The map.</param>
    public void WriteMap<T, TWriter>(ReadOnlySpan<byte> name, ApiDictionary<T>? value)
        where TWriter : IJsonWritable<T>
    {
        if (value is not { } present)
            return;
        WriteName(name);
        WriteMapValue<T, TWriter>(present);
    }

    /// <summary>Writes a map.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <typeparam name="TWriter">The writer of an element: the type itself, or its codec.</typeparam>
    /// <param name="value">The map.</param>
    public void WriteMapValue<T, TWriter>(ApiDictionary<T> value)
        where TWriter : IJsonWritable<T>
    {
        var (start, length) = (_nameStart, _nameLength);
        Open((byte)'{');
        foreach (var (key, item) in value)
        {
            (_nameStart, _nameLength) = (start, length);
            WriteStringValue(key);
            _buffer.Append((byte)':');
            _comma = false;
            if (item is null)
                throw Unfit("a map must not hold null");
            TWriter.Write(ref this, item);
        }
        Close((byte)'}');
    }

    /// <summary>Writes a value that is not null.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <typeparam name="TWriter">The writer: the type itself, or its codec.</typeparam>
    /// <param name="value">The value.</param>
    public void WriteItem<T, TWriter>(T value)
        where TWriter : IJsonWritable<T>
        => TWriter.Write(ref this, value);
}
