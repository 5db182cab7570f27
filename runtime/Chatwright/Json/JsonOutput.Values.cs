using System.Buffers.Text;

namespace Chatwright.CodeGeneration;

/// <content>Values without a name: elements of lists, and the values of members.</content>
public ref partial struct JsonOutput
{
    // Enough for any integer and for the shortest text that restores a double, with quotes.
    private const int NumberBytes = 40;

    /// <summary>Writes true or false.</summary>
    /// <param name="value">The value.</param>
    public void WriteBoolValue(bool value)
    {
        var text = value ? "true"u8 : "false"u8;
        text.CopyTo(RoomForValue(text.Length));
        _buffer.Advance(text.Length);
    }

    /// <summary>Writes true as 1, false as 0.</summary>
    /// <param name="value">The value.</param>
    public void WriteBoolAsIntValue(bool value)
    {
        RoomForValue(1)[0] = value ? (byte)'1' : (byte)'0';
        _buffer.Advance(1);
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="value">The value.</param>
    public void WriteInt32Value(int value) => WriteInt64Value(value);

    /// <summary>Writes an integer.</summary>
    /// <param name="value">The value.</param>
    public void WriteUInt32Value(uint value) => WriteUInt64Value(value);

    /// <summary>Writes an integer.</summary>
    /// <param name="value">The value.</param>
    public void WriteInt64Value(long value)
    {
        var room = RoomForValue(NumberBytes);
        _buffer.Advance(Format(value, room));
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="value">The value.</param>
    public void WriteUInt64Value(ulong value)
    {
        Utf8Formatter.TryFormat(value, RoomForValue(NumberBytes), out var length);
        _buffer.Advance(length);
    }

    /// <summary>Writes a number in the shortest form that restores it.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The number is not finite.</exception>
    public void WriteDoubleValue(double value)
    {
        if (!double.IsFinite(value))
            throw Unfit("the number is not finite");
        Utf8Formatter.TryFormat(value, RoomForValue(NumberBytes), out var length);
        _buffer.Advance(length);
    }

    /// <summary>Writes an integer in a string.</summary>
    /// <param name="value">The value.</param>
    public void WriteInt32AsStringValue(int value) => WriteInt64AsStringValue(value);

    /// <summary>Writes an integer in a string.</summary>
    /// <param name="value">The value.</param>
    public void WriteUInt32AsStringValue(uint value) => WriteUInt64AsStringValue(value);

    /// <summary>Writes an integer in a string.</summary>
    /// <param name="value">The value.</param>
    public void WriteInt64AsStringValue(long value)
    {
        BeginQuoted();
        WriteInt64Value(value);
        _buffer.Append((byte)'"');
    }

    /// <summary>Writes an integer in a string.</summary>
    /// <param name="value">The value.</param>
    public void WriteUInt64AsStringValue(ulong value)
    {
        BeginQuoted();
        WriteUInt64Value(value);
        _buffer.Append((byte)'"');
    }

    /// <summary>Writes a number in a string.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The number is not finite.</exception>
    public void WriteDoubleAsStringValue(double value)
    {
        BeginQuoted();
        WriteDoubleValue(value);
        _buffer.Append((byte)'"');
    }

    /// <summary>Writes a time in whole seconds since the start of 1970, UTC; fractions of a second are dropped.</summary>
    /// <param name="value">The value.</param>
    public void WriteSecondsValue(DateTimeOffset value) => WriteInt64Value(value.ToUnixTimeSeconds());

    /// <summary>Writes a time in whole milliseconds since the start of 1970, UTC; fractions of a millisecond are dropped.</summary>
    /// <param name="value">The value.</param>
    public void WriteMillisValue(DateTimeOffset value) => WriteInt64Value(value.ToUnixTimeMilliseconds());

    /// <summary>Writes bytes as base64.</summary>
    /// <param name="value">The value.</param>
    public void WriteBytesValue(ApiList<byte> value)
    {
        BeginQuoted();
        _comma = true;
        Base64.EncodeToUtf8(value.AsSpan(), _buffer.Room(Base64.GetMaxEncodedToUtf8Length(value.Count)), out _, out var length);
        _buffer.Advance(length);
        _buffer.Append((byte)'"');
    }

    /// <summary>Opens a string whose content is then written as a value.</summary>
    private void BeginQuoted()
    {
        RoomForValue(1)[0] = (byte)'"';
        _buffer.Advance(1);
        _comma = false;
    }

    private static int Format(long value, Span<byte> room)
    {
        if ((ulong)value <= 9)
        {
            room[0] = (byte)('0' + value);
            return 1;
        }
        Utf8Formatter.TryFormat(value, room, out var length);
        return length;
    }
}
