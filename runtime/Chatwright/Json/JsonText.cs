using System.Buffers.Text;
using System.Text;

namespace Chatwright.Json;

/// <summary>Conversions of text between JSON and .NET.</summary>
internal static class JsonText
{
    /// <summary>UTF-8 that rejects invalid input both ways, instead of replacing it by U+FFFD.</summary>
    internal static UTF8Encoding StrictUtf8 { get; } = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text without the byte order mark that it may start with.</summary>
    internal static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8) => utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;

    /// <summary>
    /// Resolves the escapes of a string whose escapes are known to be well formed. It does not throw, so that a hostile text with a million
    /// bad names costs no more than a valid one.
    /// </summary>
    /// <param name="escaped">The inside of the string, in UTF-8.</param>
    /// <param name="text">The buffer for the text; the length of <paramref name="escaped"/> is always enough.</param>
    /// <param name="length">The length of the text in bytes.</param>
    /// <returns><see langword="false"/> if an escape is half a surrogate pair; otherwise, <see langword="true"/>.</returns>
    internal static bool TryUnescape(ReadOnlySpan<byte> escaped, Span<byte> text, out int length)
        => Unescape(escaped, text, repairs: false, out length);

    /// <summary>Resolves the escapes as <see cref="TryUnescape"/> does, but half a surrogate pair becomes U+FFFD.</summary>
    /// <returns>The length of the text in bytes.</returns>
    internal static int UnescapeRepaired(ReadOnlySpan<byte> escaped, Span<byte> text)
    {
        Unescape(escaped, text, repairs: true, out var length);
        return length;
    }

    /// <summary>Determines whether a text of JSON has an escape that is half a surrogate pair.</summary>
    internal static bool HasHalfPair(ReadOnlySpan<byte> json) => json.IndexOf("\\u"u8) >= 0 && NextHalfPair(ref json);

    /// <summary>Replaces each escape that is half a surrogate pair by that of U+FFFD, which is as long.</summary>
    internal static void RepairHalfPairs(Span<byte> json)
    {
        ReadOnlySpan<byte> rest = json;
        while (NextHalfPair(ref rest))
            "\\ufffd"u8.CopyTo(json[(json.Length - rest.Length - 6)..]);
    }

    /// <summary>Moves behind the next escape that is half a surrogate pair. Returns <see langword="false"/> if there is none.</summary>
    private static bool NextHalfPair(ref ReadOnlySpan<byte> json)
    {
        while (json.IndexOf((byte)'\\') is >= 0 and var escape)
        {
            json = json[escape..];
            if (!TryTakeEscape(ref json, out _))
                return true;
        }
        return false;
    }

    /// <summary>The beginning of a string, with no part of an escape or of an escaped surrogate pair at its end.</summary>
    /// <param name="escaped">The inside of the string, whose escapes are well formed. It is longer than the beginning.</param>
    /// <param name="maxBytes">The length of the beginning at most.</param>
    internal static ReadOnlySpan<byte> Beginning(ReadOnlySpan<byte> escaped, int maxBytes)
    {
        var end = 0;
        while (escaped[end..].IndexOf((byte)'\\') is >= 0 and var plain && end + plain < maxBytes)
        {
            var rest = escaped[(end + plain)..];
            TryTakeEscape(ref rest, out _);
            if (escaped.Length - rest.Length > maxBytes)
                return escaped[..(end + plain)];
            end = escaped.Length - rest.Length;
        }
        return escaped[..maxBytes];
    }

    private static bool Unescape(ReadOnlySpan<byte> escaped, Span<byte> text, bool repairs, out int length)
    {
        length = 0;
        while (true)
        {
            var plain = escaped.IndexOf((byte)'\\');
            if (plain < 0)
            {
                escaped.CopyTo(text[length..]);
                length += escaped.Length;
                return true;
            }
            escaped[..plain].CopyTo(text[length..]);
            length += plain;
            escaped = escaped[plain..];
            if (!TryTakeEscape(ref escaped, out var rune))
            {
                if (!repairs)
                    return false;
                rune = Rune.ReplacementChar;
            }
            length += rune.EncodeToUtf8(text[length..]);
        }
    }

    /// <summary>Takes one escape, or the two of a surrogate pair, from the start. Half a pair is taken too, and there is no rune then.</summary>
    private static bool TryTakeEscape(ref ReadOnlySpan<byte> escaped, out Rune rune)
    {
        if (escaped[1] != (byte)'u')
        {
            rune = new Rune(ShortEscape(escaped[1]));
            escaped = escaped[2..];
            return true;
        }
        var unit = CodeUnit(escaped);
        escaped = escaped[6..];
        if (Rune.TryCreate(unit, out rune))
            return true;
        if (!escaped.StartsWith("\\u"u8) || !Rune.TryCreate(unit, CodeUnit(escaped), out rune))
            return false;
        escaped = escaped[6..];
        return true;
    }

    private static char ShortEscape(byte letter) => letter switch
    {
        (byte)'b' => '\b',
        (byte)'f' => '\f',
        (byte)'n' => '\n',
        (byte)'r' => '\r',
        (byte)'t' => '\t',
        _ => (char)letter,
    };

    private static char CodeUnit(ReadOnlySpan<byte> escape)
        => Utf8Parser.TryParse(escape.Slice(2, 4), out int unit, out _, 'x') ? (char)unit : default;
}
