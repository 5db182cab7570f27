namespace Chatwright.CodeGeneration;

/// <content>The members of an object, by the type of their values.</content>
public ref partial struct JsonOutput
{
    /// <summary>Writes a member whose value is a text.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The text holds half a surrogate pair.</exception>
    public void WriteString(ReadOnlySpan<byte> name, string? value)
    {
        if (value is null)
            return;
        WriteName(name);
        WriteStringValue(value);
    }

    /// <summary>Writes a member whose value is true or false.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The value.</param>
    public void WriteBool(ReadOnlySpan<byte> name, bool? value)
    {
        if (value is not { } present)
            return;
        WriteName(name);
        WriteBoolValue(present);
    }

    /// <summary>Writes a member whose value is 1 for true and 0 for false.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The value.</param>
    public void WriteBoolAsInt(ReadOnlySpan<byte> name, bool? value)
    {
        if (value is not { } present)
            return;
        WriteName(name);
        WriteBoolAsIntValue(present);
    }

    /// <summary>Writes a member whose value is an integer.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The value.</param>
    public void WriteInt32(ReadOnlySpan<byte> name, int? value)
    {
        if (value is not { } present)
            return;
        WriteName(name);
        WriteInt32Value(present);
    }

    /// <summary>Writes a member whose value is an integer.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The value.</param>
    public void WriteUInt32(ReadOnlySpan<byte> name, uint? value)
    {
        if (value is not { } present)
            return;
        WriteName(name);
        WriteUInt32Value(present);
    }

    /// <summary>Writes a member whose value is an integer.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The value.</param>
    public void WriteInt64(ReadOnlySpan<byte> name, long? value)
    {
        if (value is not { } present)
            return;
        // Reserves room for name and number in one step: most members are integers.
        var room = RoomForValue(name.Length + NumberBytes);
        name.CopyTo(room);
        EndName(name.Length);
        _buffer.Advance(Format(present, room[name.Length..]));
        _comma = true;
    }

    /// <summary>Writes a member whose value is an integer.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The value.</param>
    public void WriteUInt64(ReadOnlySpan<byte> name, ulong? value)
    {
        if (value is not { } present)
            return;
        WriteName(name);
        WriteUInt64Value(present);
    }

    /// <summary>Writes a member whose value is a number.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The number is not finite.</exception>
    public void WriteDouble(ReadOnlySpan<byte> name, double? value)
    {
        if (value is not { } present)
            return;
        WriteName(name);
        WriteDoubleValue(present);
    }

    /// <summary>Writes a member whose value is an integer in a string.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The value.</param>
    public void WriteInt32AsString(ReadOnlySpan<byte> name, int? value)
    {
        if (value is not { } present)
            return;
        WriteName(name);
        WriteInt32AsStringValue(present);
    }

    /// <summary>Writes a member whose value is an integer in a string.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The value.</param>
    public void WriteUInt32AsString(ReadOnlySpan<byte> name, uint? value)
    {
        if (value is not { } present)
            return;
        WriteName(name);
        WriteUInt32AsStringValue(present);
    }

    /// <summary>Writes a member whose value is an integer in a string.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The value.</param>
    public void WriteInt64AsString(ReadOnlySpan<byte> name, long? value)
    {
        if (value is not { } present)
            return;
        WriteName(name);
        WriteInt64AsStringValue(present);
    }

    /// <summary>Writes a member whose value is an integer in a string.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The value.</param>
    public void WriteUInt64AsString(ReadOnlySpan<byte> name, ulong? value)
    {
        if (value is not { } present)
            return;
        WriteName(name);
        WriteUInt64AsStringValue(present);
    }

    /// <summary>Writes a member whose value is a number in a string.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The number is not finite.</exception>
    public void WriteDoubleAsString(ReadOnlySpan<byte> name, double? value)
    {
        if (value is not { } present)
            return;
        WriteName(name);
        WriteDoubleAsStringValue(present);
    }

    /// <summary>Writes a member whose value is a time, in whole seconds since the start of 1970, UTC.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The value.</param>
    public void WriteSeconds(ReadOnlySpan<byte> name, DateTimeOffset? value)
    {
        if (value is not { } present)
            return;
        WriteName(name);
        WriteSecondsValue(present);
    }

    /// <summary>Writes a member whose value is a time, in whole milliseconds since the start of 1970, UTC.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The value.</param>
    public void WriteMillis(ReadOnlySpan<byte> name, DateTimeOffset? value)
    {
        if (value is not { } present)
            return;
        WriteName(name);
        WriteMillisValue(present);
    }

    /// <summary>Writes a member whose value is bytes as base64.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The value.</param>
    public void WriteBytes(ReadOnlySpan<byte> name, ApiList<byte>? value)
    {
        if (value is not { } present)
            return;
        WriteName(name);
        WriteBytesValue(present);
    }

    /// <summary>Writes a member whose value is JSON of any kind.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The value.</param>
    public void WriteJson(ReadOnlySpan<byte> name, RawJson? value)
    {
        if (value is null)
            return;
        WriteName(name);
        WriteRaw(value);
    }
}
