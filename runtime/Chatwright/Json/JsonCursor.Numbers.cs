using System.Buffers.Binary;
using System.Buffers.Text;
using System.Numerics;
using Chatwright.Json;

namespace Chatwright.CodeGeneration;

/// <content>Numbers, and the values that travel as numbers.</content>
public ref partial struct JsonCursor
{
    private const string Integer32 = "an integer of 32 bits";
    private const string Integer64 = "an integer of 64 bits";
    private const string Unsigned32 = "an integer from 0 to 4294967295";
    private const string Unsigned64 = "an integer from 0 to 18446744073709551615";
    private const string Finite = "a number in the range of a double";

    // Any 18 digits fit into 64 bits, with or without a sign.
    private const int SafeDigits = 18;

    private const string TimeInSeconds = "a time in seconds within the years 1 to 9999";
    private const string TimeInMillis = "a time in milliseconds within the years 1 to 9999";
    private const long MinSeconds = -62_135_596_800;
    private const long MaxSeconds = 253_402_300_799;
    private const long MinMillis = MinSeconds * 1000;
    private const long MaxMillis = (MaxSeconds * 1000) + 999;

    /// <summary>Reads an integer as true or false: 0 is false, any other is true.</summary>
    public bool? ReadBoolAsInt()
    {
        if (TryReadShort(out var number))
            return number != 0;
        return TryReadNumber(out var text) && TryParse(text, out long value) ? value != 0 : OtherBool("0 or 1", max: long.MaxValue);
    }

    /// <summary>Reads an integer.</summary>
    public int? ReadInt32()
    {
        if (TryReadShort(out var number) && number == (int)number)
            return (int)number;
        return TryReadNumber(out var text) && TryParse(text, out int value) ? value : OtherInt32(Integer32);
    }

    /// <summary>Reads an integer.</summary>
    public uint? ReadUInt32() => TryReadNumber(out var text) && TryParse(text, out uint value) ? value : OtherUInt32(Unsigned32);

    /// <summary>Reads an integer.</summary>
    public long? ReadInt64()
    {
        if (TryReadShort(out var number))
            return number;
        return TryReadNumber(out var text) && TryParse(text, out long value) ? value : OtherInt64(Integer64);
    }

    /// <summary>Reads an integer.</summary>
    public ulong? ReadUInt64() => TryReadNumber(out var text) && TryParse(text, out ulong value) ? value : OtherUInt64(Unsigned64);

    /// <summary>Reads a number. One too large for a double has no meaning: it is not infinity.</summary>
    public double? ReadDouble() => TryReadNumber(out var text) && TryParse(text, out double value) ? value : OtherDouble(Finite);

    /// <summary>Reads a time given in seconds since the start of 1970, UTC.</summary>
    public DateTimeOffset? ReadSeconds()
        => TryReadUnits(out var units) && units is >= MinSeconds and <= MaxSeconds ? DateTimeOffset.FromUnixTimeSeconds(units) : OtherSeconds();

    /// <summary>Reads a time given in milliseconds since the start of 1970, UTC.</summary>
    public DateTimeOffset? ReadMillis()
        => TryReadUnits(out var units) && units is >= MinMillis and <= MaxMillis ? DateTimeOffset.FromUnixTimeMilliseconds(units) : OtherMillis();

    private bool TryReadUnits(out long units) => TryReadShort(out units) || (TryReadNumber(out var text) && TryParse(text, out units));

    /// <summary>Reads an integer of few digits, the usual case. Anything else is left unread.</summary>
    private bool TryReadShort(out long value)
    {
        var text = _json[_token..];
        if (text.Length > 1 && (uint)(text[0] - '0') <= 9 && text[1] is (byte)',' or (byte)'}' or (byte)']')
        {
            value = text[0] - '0';
            _position = _token + 1;
            return true;
        }
        var isNegative = text[0] == (byte)'-';
        var first = isNegative ? 1 : 0;
        value = 0;
        if (text.Length < first + sizeof(ulong))
            return false;
        var at = first + TakeDigits(text.Slice(first, sizeof(ulong)), out value);
        if (at == first + sizeof(ulong))
        {
            for (; (uint)at < (uint)text.Length && (uint)(text[at] - '0') <= 9; at++)
                value = (value * 10) + (text[at] - '0');
        }
        if (at == first || at > SafeDigits || (uint)at >= (uint)text.Length)
            return false;
        // A leading zero, a fraction, an exponent, or not a number at all: left to the scanner.
        if (text[at] is not ((byte)',' or (byte)'}' or (byte)']' or <= (byte)' ') || (text[first] == (byte)'0' && at != first + 1))
            return false;
        value = isNegative ? -value : value;
        _position = _token + at;
        return true;
    }

    /// <summary>
    /// Counts the leading digits among eight bytes and computes their value, without a loop in which each product waits for the one before.
    /// </summary>
    private static int TakeDigits(ReadOnlySpan<byte> eight, out long value)
    {
        // A digit becomes its value; any other byte becomes 10 or more, which adding 6 carries into the upper half of the byte.
        var digits = BinaryPrimitives.ReadUInt64LittleEndian(eight) ^ 0x3030303030303030;
        var others = (digits | (digits + 0x0606060606060606)) & 0xF0F0F0F0F0F0F0F0;
        var count = BitOperations.TrailingZeroCount(others) / 8;
        // Shifts the digits to the upper end, with zeros before them. A count of 0 shifts by 64 bits, which does nothing; the value is unused then.
        digits <<= 64 - (8 * count);
        // Adjacent digits combine: to four numbers of two digits, then two of four, then one.
        digits = (digits * ((10 << 8) + 1)) >> 8;
        digits = ((digits & 0x00FF00FF00FF00FF) * ((100 << 16) + 1)) >> 16;
        digits = ((digits & 0x0000FFFF0000FFFF) * ((10_000L << 32) + 1)) >> 32;
        value = (long)digits;
        return count;
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
