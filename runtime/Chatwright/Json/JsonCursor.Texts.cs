using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using Chatwright.Json;

namespace Chatwright.CodeGeneration;

/// <content>Strings, and the values that travel in strings.</content>
public ref partial struct JsonCursor
{
    private const string InString = " in a string";

    /// <summary>Reads a text.</summary>
    public string? ReadString()
    {
        if (TryReadShortText(out var shortText))
            return shortText;
        if (!JsonScanner.IsAscii(_json, _token + 1) && TryReadWideText(out var wideText))
            return wideText;
        if (TryReadPlain(out var text))
            return Encoding.Latin1.GetString(text);
        return TryReadString(out text, out var isEscaped) ? (isEscaped ? Unescape(text) : Decode(text)) : OtherString();
    }

    /// <summary>Reads a text that usually has the same value.</summary>
    /// <param name="likely">That value. The same instance is returned if the text equals it; if it is ASCII, without an allocation.</param>
    public string? ReadString(string likely)
    {
        if (TryReadPlain(out var plain))
            return Ascii.Equals(plain, likely) ? likely : Encoding.Latin1.GetString(plain);
        var text = ReadString();
        return text == likely ? likely : text;
    }

    /// <summary>Reads a text that is usually one of a few.</summary>
    /// <param name="likely">Those texts. The same instance is returned if one was read, without an allocation unless it was escaped.</param>
    public string? ReadString(Utf8NameTable likely)
    {
        ArgumentNullException.ThrowIfNull(likely);
        if (!TryReadString(out var text, out var isEscaped))
            return OtherString();
        if (isEscaped)
            return Unescape(text);
        var number = likely.Find(text);
        return number >= 0 ? likely.TextOf(number) : Decode(text);
    }

    /// <summary>Reads an integer that travels as a string.</summary>
    public int? ReadInt32AsString() => TryReadDigits(out var text) && TryParse(text, out int value) ? value : OtherInt32(Integer32 + InString);

    /// <summary>Reads an integer that travels as a string.</summary>
    public uint? ReadUInt32AsString() => TryReadDigits(out var text) && TryParse(text, out uint value) ? value : OtherUInt32(Unsigned32 + InString);

    /// <summary>Reads an integer that travels as a string.</summary>
    public long? ReadInt64AsString() => TryReadDigits(out var text) && TryParse(text, out long value) ? value : OtherInt64(Integer64 + InString);

    /// <summary>Reads an integer that travels as a string.</summary>
    public ulong? ReadUInt64AsString() => TryReadDigits(out var text) && TryParse(text, out ulong value) ? value : OtherUInt64(Unsigned64 + InString);

    /// <summary>Reads a number that travels as a string. One that is not finite has no meaning.</summary>
    public double? ReadDoubleAsString() => TryReadDigits(out var text) && TryParse(text, out double value) ? value : OtherDouble(Finite + InString);

    /// <summary>Reads bytes that travel as base64 in a string.</summary>
    public ApiList<byte>? ReadBytes()
        => TryReadString(out var text, out var isEscaped) && (isEscaped ? UnescapeBase64(text) : DecodeBase64(text)) is { } bytes
            ? new ApiList<byte>(bytes)
            : OtherBytes();

    /// <summary>Reads a string of up to fifteen ASCII characters without escapes, the usual case. Anything else is left unread.</summary>
    private bool TryReadShortText([NotNullWhen(true)] out string? text)
    {
        text = null;
        var rest = _json[_token..];
        if (rest.Length <= Vector128<byte>.Count || rest[0] != (byte)'"')
            return false;
        var block = Vector128.Create(rest.Slice(1, Vector128<byte>.Count));
        var stops = JsonScanner.PlainAsciiStops(block).ExtractMostSignificantBits();
        var length = BitOperations.TrailingZeroCount(stops);
        if (stops == 0 || rest[1 + length] != (byte)'"')
            return false;
        var (lower, upper) = Vector128.Widen(block);
        Span<char> characters = stackalloc char[Vector128<byte>.Count];
        var units = MemoryMarshal.Cast<char, ushort>(characters);
        lower.CopyTo(units);
        upper.CopyTo(units[Vector128<ushort>.Count..]);
        text = new string(characters[..length]);
        _position = _token + length + 2;
        return true;
    }

    /// <summary>Reads the inside of a string that is ASCII without escapes, the usual case. Anything else is left unread.</summary>
    private bool TryReadPlain(out ReadOnlySpan<byte> text)
    {
        var json = _json;
        var start = _token + 1;
        text = default;
        if (json[_token] != (byte)'"')
            return false;
        var end = JsonScanner.PlainAsciiEnd(json, start);
        if ((uint)end >= (uint)json.Length || json[end] != (byte)'"')
            return false;
        text = json[start..end];
        _position = end + 1;
        return true;
    }

    /// <summary>Reads the inside of any string.</summary>
    private bool TryReadString(out ReadOnlySpan<byte> text, out bool isEscaped)
    {
        text = default;
        isEscaped = false;
        if (_json[_token] != (byte)'"')
            return false;
        var start = _token + 1;
        var plain = JsonScanner.PlainEnd(_json, start);
        var end = (uint)plain < (uint)_json.Length && _json[plain] == (byte)'"' ? plain : Checked(JsonScanner.Quote(_json, plain));
        isEscaped = plain != end;
        text = _json[start..end];
        _position = end + 1;
        return true;
    }

    /// <summary>Reads the inside of a string that may be a number. Escaped digits are rare, so they may allocate.</summary>
    private bool TryReadDigits(out ReadOnlySpan<byte> text)
    {
        if (!TryReadString(out text, out var isEscaped))
            return false;
        if (!isEscaped)
            return true;
        var unescaped = new byte[text.Length];
        var isText = JsonText.TryUnescape(text, unescaped, out var length);
        text = unescaped.AsSpan(0, length);
        return isText;
    }

    private static byte[]? DecodeBase64(ReadOnlySpan<byte> text)
    {
        var rented = ArrayPool<byte>.Shared.Rent(text.Length);
        var isGood = Base64.DecodeFromUtf8(text, rented, out _, out var length) == OperationStatus.Done;
        var result = isGood ? rented.AsSpan(0, length).ToArray() : null;
        ArrayPool<byte>.Shared.Return(rented);
        return result;
    }

    /// <summary>Escapes in base64 are rare, but some servers write each slash as <c>\/</c>.</summary>
    private static byte[]? UnescapeBase64(ReadOnlySpan<byte> escaped)
    {
        var rented = ArrayPool<byte>.Shared.Rent(escaped.Length);
        var result = JsonText.TryUnescape(escaped, rented, out var length) ? DecodeBase64(rented.AsSpan(0, length)) : null;
        ArrayPool<byte>.Shared.Return(rented);
        return result;
    }
}
