using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Chatwright.Generated;

public ref partial struct JsonCursor
{
    private const string Integer32 = "an integer of 32 bits";
    private const string Integer64 = "an integer of 64 bits";
    private const string Unsigned32 = "an integer from 0 to 4294967295";
    private const string Unsigned64 = "an integer from 0 to 18446744073709551615";
    private const string Finite = "a number in the range of a double";
    private const string InString = " in a string";

    /// <summary>Reads a text.</summary>
    public string? ReadString()
    {
        if (_reader.TokenType != JsonTokenType.String)
            return IsNull ? null : throw Unexpected("a string", JsonTokenType.String);
        return _reader.ValueIsEscaped ? Unescape(_reader.ValueSpan) : Decode(_reader.ValueSpan);
    }

    /// <summary>Reads a text that is mostly the same.</summary>
    /// <param name="likely">That text. When it is what was read, it is returned itself; if it is ASCII, without an allocation.</param>
    public string? ReadString(string likely)
    {
        if (_reader.TokenType == JsonTokenType.String && !_reader.ValueIsEscaped && Ascii.Equals(_reader.ValueSpan, likely))
            return likely;
        var text = ReadString();
        return text == likely ? likely : text;
    }

    /// <summary>Reads true or false.</summary>
    public readonly bool? ReadBool() => _reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Null => null,
        _ => throw Unexpected("true or false", JsonTokenType.True),
    };

    /// <summary>Reads an integer as true or false: 0 is false, any other is true.</summary>
    public readonly bool? ReadBoolAsInt() => ReadInt64() is { } number ? number != 0 : null;

    /// <summary>Reads an integer.</summary>
    public readonly int? ReadInt32()
        => _reader.TokenType == JsonTokenType.Number && TryParse(_reader.ValueSpan, out int value)
            ? value
            : NullOr<int>(Integer32, JsonTokenType.Number);

    /// <summary>Reads an integer.</summary>
    public readonly uint? ReadUInt32()
        => _reader.TokenType == JsonTokenType.Number && TryParse(_reader.ValueSpan, out uint value)
            ? value
            : NullOr<uint>(Unsigned32, JsonTokenType.Number);

    /// <summary>Reads an integer.</summary>
    public readonly long? ReadInt64()
        => _reader.TokenType == JsonTokenType.Number && TryParse(_reader.ValueSpan, out long value)
            ? value
            : NullOr<long>(Integer64, JsonTokenType.Number);

    /// <summary>Reads an integer.</summary>
    public readonly ulong? ReadUInt64()
        => _reader.TokenType == JsonTokenType.Number && TryParse(_reader.ValueSpan, out ulong value)
            ? value
            : NullOr<ulong>(Unsigned64, JsonTokenType.Number);

    /// <summary>Reads a number. One too large for a double is a fault, not infinity.</summary>
    public readonly double? ReadDouble()
        => _reader.TokenType == JsonTokenType.Number && TryParse(_reader.ValueSpan, out double value)
            ? value
            : NullOr<double>(Finite, JsonTokenType.Number);

    /// <summary>Reads an integer that travels as a string.</summary>
    public readonly int? ReadInt32AsString()
        => TryReadDigits(stackalloc byte[ScratchBytes], out var text) && TryParse(text, out int value)
            ? value
            : NullOr<int>(Integer32 + InString, JsonTokenType.String);

    /// <summary>Reads an integer that travels as a string.</summary>
    public readonly uint? ReadUInt32AsString()
        => TryReadDigits(stackalloc byte[ScratchBytes], out var text) && TryParse(text, out uint value)
            ? value
            : NullOr<uint>(Unsigned32 + InString, JsonTokenType.String);

    /// <summary>Reads an integer that travels as a string.</summary>
    public readonly long? ReadInt64AsString()
        => TryReadDigits(stackalloc byte[ScratchBytes], out var text) && TryParse(text, out long value)
            ? value
            : NullOr<long>(Integer64 + InString, JsonTokenType.String);

    /// <summary>Reads an integer that travels as a string.</summary>
    public readonly ulong? ReadUInt64AsString()
        => TryReadDigits(stackalloc byte[ScratchBytes], out var text) && TryParse(text, out ulong value)
            ? value
            : NullOr<ulong>(Unsigned64 + InString, JsonTokenType.String);

    /// <summary>Reads a number that travels as a string. One that is not finite is a fault.</summary>
    public readonly double? ReadDoubleAsString()
        => TryReadDigits(stackalloc byte[ScratchBytes], out var text) && TryParse(text, out double value)
            ? value
            : NullOr<double>(Finite + InString, JsonTokenType.String);

    /// <summary>Reads a moment given in seconds since the start of 1970, UTC.</summary>
    public readonly DateTimeOffset? ReadSeconds() => ReadMoment(TimeSpan.TicksPerSecond, "a time in seconds within the years 1 to 9999");

    /// <summary>Reads a moment given in milliseconds since the start of 1970, UTC.</summary>
    public readonly DateTimeOffset? ReadMillis() => ReadMoment(TimeSpan.TicksPerMillisecond, "a time in milliseconds within the years 1 to 9999");

    /// <summary>Reads bytes that travel as base64 in a string.</summary>
    public byte[]? ReadBytes()
    {
        const string Expected = "base64 in a string";
        if (_reader.TokenType != JsonTokenType.String)
            return IsNull ? null : throw Unexpected(Expected, JsonTokenType.String);
        if (_reader.ValueIsEscaped)
            return UnescapeBase64(_reader.ValueSpan) ?? throw Unexpected(Expected, JsonTokenType.String);
        return _reader.TryGetBytesFromBase64(out var bytes) ? bytes : throw Unexpected(Expected, JsonTokenType.String);
    }

    /// <summary>Reads a value of any kind as its text.</summary>
    public ApiJson? ReadJson() => IsNull ? null : ReadRaw();

    /// <summary>Reads a text; null for a value that is none, which is passed over.</summary>
    internal string? ReadStringOrSkip()
    {
        if (_reader.TokenType != JsonTokenType.String)
        {
            Skip();
            return null;
        }
        try
        {
            return ReadString();
        }
        catch (JsonFaultException)
        {
            return null;
        }
    }

    private readonly T? NullOr<T>(string expected, JsonTokenType kind)
        where T : struct
        => IsNull ? null : throw Unexpected(expected, kind);

    private readonly DateTimeOffset? ReadMoment(long ticksPerUnit, string expected)
    {
        if (_reader.TokenType != JsonTokenType.Number || !TryParse(_reader.ValueSpan, out long units))
            return NullOr<DateTimeOffset>(expected, JsonTokenType.Number);
        var earliest = -(DateTime.UnixEpoch.Ticks / ticksPerUnit);
        var latest = (DateTime.MaxValue.Ticks - DateTime.UnixEpoch.Ticks) / ticksPerUnit;
        return units >= earliest && units <= latest
            ? new DateTimeOffset(DateTime.UnixEpoch.Ticks + (units * ticksPerUnit), TimeSpan.Zero)
            : throw Unexpected(expected, JsonTokenType.Number);
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

    /// <summary>The inside of a string that may be a number. One with escapes that does not fit into the scratch is none.</summary>
    private readonly bool TryReadDigits(Span<byte> scratch, out ReadOnlySpan<byte> text)
    {
        text = default;
        if (_reader.TokenType != JsonTokenType.String)
            return false;
        text = _reader.ValueSpan;
        if (!_reader.ValueIsEscaped)
            return true;
        if (text.Length > scratch.Length || !JsonText.TryUnescape(text, scratch, out var length))
            return false;
        text = scratch[..length];
        return true;
    }

    private readonly string Decode(ReadOnlySpan<byte> text)
    {
        try
        {
            return JsonText.StrictUtf8.GetString(text);
        }
        catch (DecoderFallbackException)
        {
            throw Fault("the text is not UTF-8");
        }
    }

    private readonly string Unescape(ReadOnlySpan<byte> escaped)
    {
        // A fault leaves the rented array to the garbage collector, which is cheaper than a finally on every good string.
        byte[]? rented = null;
        var text = escaped.Length <= ScratchBytes ? stackalloc byte[ScratchBytes] : rented = ArrayPool<byte>.Shared.Rent(escaped.Length);
        if (!JsonText.TryUnescape(escaped, text, out var length))
            throw Fault("the text holds half a surrogate pair");
        var result = Decode(text[..length]);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return result;
    }

    /// <summary>Escapes in base64 are rare, but some servers write each slash as <c>\/</c>.</summary>
    private static byte[]? UnescapeBase64(ReadOnlySpan<byte> escaped)
    {
        var rented = ArrayPool<byte>.Shared.Rent(escaped.Length);
        byte[]? result = null;
        if (JsonText.TryUnescape(escaped, rented, out var length)
            && Base64.DecodeFromUtf8InPlace(rented.AsSpan(0, length), out var decoded) == OperationStatus.Done)
            result = rented.AsSpan(0, decoded).ToArray();
        ArrayPool<byte>.Shared.Return(rented);
        return result;
    }
}
