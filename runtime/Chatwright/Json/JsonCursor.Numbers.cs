using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace Chatwright.Generated;

/// <content>Numbers, and what travels as one.</content>
public ref partial struct JsonCursor
{
    private const string Integer32 = "an integer of 32 bits";
    private const string Integer64 = "an integer of 64 bits";
    private const string Unsigned32 = "an integer from 0 to 4294967295";
    private const string Unsigned64 = "an integer from 0 to 18446744073709551615";
    private const string Finite = "a number in the range of a double";

    // So many digits fit into 64 bits whatever they are, also after a sign.
    private const int SafeDigits = 18;

    /// <summary>Reads an integer as true or false: 0 is false, any other is true.</summary>
    public bool? ReadBoolAsInt() => ReadInt64() is { } number ? number != 0 : null;

    /// <summary>Reads an integer.</summary>
    public int? ReadInt32()
    {
        if (TryReadShort(out var number) && number == (int)number)
            return (int)number;
        return TryReadNumber(out var text) && TryParse(text, out int value) ? value : NullOr<int>(Integer32, JsonKind.Number);
    }

    /// <summary>Reads an integer.</summary>
    public uint? ReadUInt32()
        => TryReadNumber(out var text) && TryParse(text, out uint value) ? value : NullOr<uint>(Unsigned32, JsonKind.Number);

    /// <summary>Reads an integer.</summary>
    public long? ReadInt64()
    {
        if (TryReadShort(out var number))
            return number;
        return TryReadNumber(out var text) && TryParse(text, out long value) ? value : NullOr<long>(Integer64, JsonKind.Number);
    }

    /// <summary>Reads an integer.</summary>
    public ulong? ReadUInt64()
        => TryReadNumber(out var text) && TryParse(text, out ulong value) ? value : NullOr<ulong>(Unsigned64, JsonKind.Number);

    /// <summary>Reads a number. One too large for a double is a fault, not infinity.</summary>
    public double? ReadDouble()
        => TryReadNumber(out var text) && TryParse(text, out double value) ? value : NullOr<double>(Finite, JsonKind.Number);

    /// <summary>Reads a moment given in seconds since the start of 1970, UTC.</summary>
    public DateTimeOffset? ReadSeconds() => ReadMoment(TimeSpan.TicksPerSecond, "a time in seconds within the years 1 to 9999");

    /// <summary>Reads a moment given in milliseconds since the start of 1970, UTC.</summary>
    public DateTimeOffset? ReadMillis() => ReadMoment(TimeSpan.TicksPerMillisecond, "a time in milliseconds within the years 1 to 9999");

    private DateTimeOffset? ReadMoment(long ticksPerUnit, string expected)
    {
        if (!TryReadShort(out var units) && !(TryReadNumber(out var text) && TryParse(text, out units)))
            return NullOr<DateTimeOffset>(expected, JsonKind.Number);
        var earliest = -(DateTime.UnixEpoch.Ticks / ticksPerUnit);
        var latest = (DateTime.MaxValue.Ticks - DateTime.UnixEpoch.Ticks) / ticksPerUnit;
        return units >= earliest && units <= latest
            ? new DateTimeOffset(DateTime.UnixEpoch.Ticks + (units * ticksPerUnit), TimeSpan.Zero)
            : throw Unexpected(expected, JsonKind.Number);
    }

    /// <summary>Reads an integer of few digits, as nearly all are. What it does not take, it leaves unread.</summary>
    private bool TryReadShort(out long value)
    {
        var text = _json[_token..];
        var isNegative = text[0] == (byte)'-';
        var first = isNegative ? 1 : 0;
        var at = first;
        value = 0;
        for (; (uint)at < (uint)text.Length && (uint)(text[at] - '0') <= 9; at++)
            value = (value * 10) + (text[at] - '0');
        if (at == first || at > SafeDigits || (uint)at >= (uint)text.Length)
            return false;
        // A leading zero, a fraction, an exponent, or what is no number at all: the scanner knows.
        if (text[at] is not ((byte)',' or (byte)'}' or (byte)']' or <= (byte)' ') || (text[first] == (byte)'0' && at != first + 1))
            return false;
        value = isNegative ? -value : value;
        _position = _token + at;
        return true;
    }

    private bool TryReadNumber(out ReadOnlySpan<byte> text)
    {
        text = default;
        if (_json[_token] is not ((byte)'-' or >= (byte)'0' and <= (byte)'9'))
            return false;
        _position = Checked(JsonScanner.NumberEnd(_json, _token));
        text = _json[_token.._position];
        return true;
    }

    private static bool TryParse(ReadOnlySpan<byte> text, out int value)
        => Utf8Parser.TryParse(text, out value, out var length) && length == text.Length;

    private static bool TryParse(ReadOnlySpan<byte> text, out uint value)
        => Utf8Parser.TryParse(text, out value, out var length) && length == text.Length;

    private static bool TryParse(ReadOnlySpan<byte> text, out long value)
        => Utf8Parser.TryParse(text, out value, out var length) && length == text.Length;

    private static bool TryParse(ReadOnlySpan<byte> text, out ulong value)
        => Utf8Parser.TryParse(text, out value, out var length) && length == text.Length;

    private static bool TryParse(ReadOnlySpan<byte> text, out double value)
        => Utf8Parser.TryParse(text, out value, out var length) && length == text.Length && double.IsFinite(value);
}
