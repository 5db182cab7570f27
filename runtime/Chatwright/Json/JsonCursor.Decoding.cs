using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using Chatwright.Json;

namespace Chatwright.CodeGeneration;

/// <content>From bytes to strings. Bytes that are no text, a part of a UTF-8 sequence or of a surrogate pair, become U+FFFD.</content>
public ref partial struct JsonCursor
{
    private const int ScratchChars = 128;

    /// <summary>Copies the text from a mark to the cursor's place.</summary>
    /// <param name="start">The mark that <see cref="BeginUnion"/> returned.</param>
    public RawJson RawFrom(JsonMark start)
    {
        var raw = _json[start.Offset.._position];
        return Utf8.IsValid(raw) && !(RepairsText && JsonText.HasHalfPair(raw)) ? RawJson.Trusted(raw) : RepairedFrom(start);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private RawJson RepairedFrom(JsonMark start)
    {
        var raw = _json[start.Offset.._position];
        var repaired = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(raw));
        if (RepairsText)
            JsonText.RepairHalfPairs(repaired);
        var token = _token;
        _token = start.Offset;
        Deviate("text in UTF-8", Utf8.IsValid(raw) ? "text with half a surrogate pair" : "text that is not UTF-8");
        _token = token;
        return RawJson.Trusted(repaired);
    }

    /// <summary>
    /// Reads a string that begins with a character beyond ASCII, and decodes its start before it looks for its end. Anything else is left unread.
    /// </summary>
    private bool TryReadWideText([NotNullWhen(true)] out string? text)
    {
        text = null;
        if (_json[_token] != (byte)'"')
            return false;
        var inside = _json[(_token + 1)..];
        Span<char> units = stackalloc char[ScratchChars];
        var blocks = ThreeByteText.Decode(inside, units);
        var bytes = ThreeByteText.Bytes(blocks);
        var end = JsonScanner.PlainEnd(inside, bytes);
        if (end - bytes > units.Length - ThreeByteText.Units(blocks) || end >= inside.Length || inside[end] != (byte)'"')
            return false;
        if (!TryDecodeRest(inside[..end], units, blocks, out var length))
            return false;
        text = new string(units[..length]);
        _position = _token + end + 2;
        return true;
    }

    private string Decode(scoped ReadOnlySpan<byte> utf8)
    {
        // Text has at most as many UTF-16 units as UTF-8 bytes.
        char[]? rented = null;
        var text = utf8.Length <= ScratchChars ? stackalloc char[ScratchChars] : rented = ArrayPool<char>.Shared.Rent(utf8.Length);
        var blocks = ThreeByteText.Decode(utf8, text);
        var result = TryDecodeRest(utf8, text, blocks, out var length) ? new string(text[..length]) : Repair(utf8);
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        return result;
    }

    /// <summary>Decodes what follows some blocks that were decoded.</summary>
    /// <returns><see langword="false"/> if it is not UTF-8.</returns>
    private static bool TryDecodeRest(ReadOnlySpan<byte> utf8, Span<char> units, int blocks, out int length)
    {
        var (bytes, done) = (ThreeByteText.Bytes(blocks), ThreeByteText.Units(blocks));
        var status = Utf8.ToUtf16(utf8[bytes..], units[done..], out _, out var rest, replaceInvalidSequences: false);
        length = done + rest;
        return status == OperationStatus.Done;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private string Repair(scoped ReadOnlySpan<byte> utf8)
    {
        Deviate(AString, "a string that is not UTF-8");
        return Encoding.UTF8.GetString(utf8);
    }

    private string Unescape(scoped ReadOnlySpan<byte> escaped)
    {
        byte[]? rented = null;
        var text = escaped.Length <= ScratchBytes ? stackalloc byte[ScratchBytes] : rented = ArrayPool<byte>.Shared.Rent(escaped.Length);
        if (!JsonText.TryUnescape(escaped, text, out var length))
        {
            length = JsonText.UnescapeRepaired(escaped, text);
            Deviate(AString, "a string with half a surrogate pair");
        }
        var result = Decode(text[..length]);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return result;
    }
}
