using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Chatwright.Json;

/// <summary>
/// Finds where the parts of a JSON text end. It checks only syntax, exactly as <see cref="System.Text.Json.Utf8JsonReader"/> does, and makes no
/// values.
/// </summary>
/// <remarks>
/// Each method takes a text and a place in it, and returns the place after the part, or <see cref="NotJson"/>. No place is beyond the text's end.
/// </remarks>
internal static class JsonScanner
{
    /// <summary>No such part stands at the place.</summary>
    internal const int NotJson = -1;

    internal const int MaxDepth = 64;

    /// <summary>Finds the end of optional white space.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int SpaceEnd(ReadOnlySpan<byte> text, int at)
        => (uint)at < (uint)text.Length && text[at] > ' ' ? at : SpacesEnd(text, at);

    private static int SpacesEnd(ReadOnlySpan<byte> text, int at)
    {
        while ((uint)at < (uint)text.Length && text[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            at++;
        return at;
    }

    /// <summary>
    /// Finds the first byte of a string that is not plain: its quote, an escape, or an invalid byte. The text's end if there is none.
    /// </summary>
    internal static int PlainEnd(ReadOnlySpan<byte> text, int at)
    {
        for (; text.Length - at >= Vector128<byte>.Count; at += Vector128<byte>.Count)
        {
            var block = Vector128.Create(text.Slice(at, Vector128<byte>.Count));
            var stops = Vector128.Equals(block, Vector128.Create((byte)'"'))
                | Vector128.Equals(block, Vector128.Create((byte)'\\'))
                | Vector128.LessThan(block, Vector128.Create((byte)' '));
            if (stops != Vector128<byte>.Zero)
                return at + BitOperations.TrailingZeroCount(stops.ExtractMostSignificantBits());
        }
        while (at < text.Length && text[at] is not ((byte)'"' or (byte)'\\' or < (byte)' '))
            at++;
        return at;
    }

    /// <summary>Finds the end of plain text as <see cref="PlainEnd"/> does, but a byte that is not ASCII ends it too.</summary>
    internal static int PlainAsciiEnd(ReadOnlySpan<byte> text, int at)
    {
        for (; text.Length - at >= Vector128<byte>.Count; at += Vector128<byte>.Count)
        {
            var block = Vector128.Create(text.Slice(at, Vector128<byte>.Count));
            var stops = PlainAsciiStops(block);
            if (stops != Vector128<byte>.Zero)
                return at + BitOperations.TrailingZeroCount(stops.ExtractMostSignificantBits());
        }
        while (at < text.Length && text[at] is not ((byte)'"' or (byte)'\\' or < (byte)' ' or >= 0x80))
            at++;
        return at;
    }

    /// <summary>Determines whether the byte at a place is ASCII, as the text's end is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsAscii(ReadOnlySpan<byte> text, int at) => (uint)at >= (uint)text.Length || text[at] < 0x80;

    /// <summary>Marks the bytes at which plain ASCII ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<byte> PlainAsciiStops(Vector128<byte> block)
        // As signed numbers, bytes from 0x80 on are negative: one comparison finds them and the control characters.
        => Vector128.Equals(block, Vector128.Create((byte)'"'))
            | Vector128.Equals(block, Vector128.Create((byte)'\\'))
            | Vector128.LessThan(block.AsSByte(), Vector128.Create((sbyte)' ')).AsByte();

    /// <summary>Finds the closing quote of a string.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">A place inside the string, not within an escape.</param>
    internal static int Quote(ReadOnlySpan<byte> text, int at)
    {
        while (true)
        {
            at = PlainEnd(text, at);
            if ((uint)at >= (uint)text.Length)
                return NotJson;
            if (text[at] == (byte)'"')
                return at;
            if (text[at] != (byte)'\\')
                return NotJson;
            at = EscapeEnd(text, at);
            if (at < 0)
                return NotJson;
        }
    }

    /// <summary>Finds the value that follows a name and its colon. It may be the text's end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place of the name.</param>
    internal static int NameEnd(ReadOnlySpan<byte> text, int at)
    {
        if ((uint)at >= (uint)text.Length || text[at] != (byte)'"')
            return NotJson;
        at = Quote(text, at + 1);
        return at < 0 ? NotJson : ColonEnd(text, at + 1);
    }

    /// <summary>Finds the value that follows a colon, which may have white space before it. It may be the text's end.</summary>
    internal static int ColonEnd(ReadOnlySpan<byte> text, int at)
    {
        at = SpaceEnd(text, at);
        return (uint)at < (uint)text.Length && text[at] == (byte)':' ? SpaceEnd(text, at + 1) : NotJson;
    }

    /// <summary>Finds the end of a number, and checks that the next byte may follow a number.</summary>
    internal static int NumberEnd(ReadOnlySpan<byte> text, int at)
    {
        if (ByteAt(text, at) == '-')
            at++;
        var first = at;
        at = DigitsEnd(text, at);
        if (at == first || (at > first + 1 && text[first] == (byte)'0'))
            return NotJson;
        if (ByteAt(text, at) == '.')
        {
            first = at + 1;
            at = DigitsEnd(text, first);
            if (at == first)
                return NotJson;
        }
        if (ByteAt(text, at) is 'e' or 'E')
        {
            first = ByteAt(text, at + 1) is '+' or '-' ? at + 2 : at + 1;
            at = DigitsEnd(text, first);
            if (at == first)
                return NotJson;
        }
        return ByteAt(text, at) is -1 or ',' or '}' or ']' or ' ' or '\n' or '\r' or '\t' ? at : NotJson;
    }

    /// <summary>Finds the end of a string, a number, true, false or null.</summary>
    internal static int ScalarEnd(ReadOnlySpan<byte> text, int at) => ByteAt(text, at) switch
    {
        '"' => Quote(text, at + 1) is var quote and >= 0 ? quote + 1 : NotJson,
        't' => WordEnd(text, at, "true"u8),
        'f' => WordEnd(text, at, "false"u8),
        'n' => WordEnd(text, at, "null"u8),
        _ => NumberEnd(text, at),
    };

    /// <summary>Finds the end of any value.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place of the value.</param>
    /// <param name="depth">The number of objects and lists open around it.</param>
    internal static int ValueEnd(ReadOnlySpan<byte> text, int at, int depth)
        => ByteAt(text, at) is '{' or '[' ? NestedEnd(text, at, MaxDepth - depth) : ScalarEnd(text, at);

    private static int NestedEnd(ReadOnlySpan<byte> text, int at, int room)
    {
        // The open objects and lists, one bit a level, the innermost lowest: 1 is an object, 0 a list.
        ulong open = 0;
        var depth = 0;
        do
        {
            if (ByteAt(text, at) is '{' or '[')
            {
                if (depth == room)
                    return NotJson;
                depth++;
                open = open << 1 | (text[at] == (byte)'{' ? 1u : 0u);
                at = SpaceEnd(text, at + 1);
                if (ByteAt(text, at) != Closing(open))
                {
                    at = (open & 1) != 0 ? NameEnd(text, at) : at;
                    if (at < 0)
                        return NotJson;
                    continue;
                }
            }
            else
            {
                at = ScalarEnd(text, at);
                if (at < 0)
                    return NotJson;
                at = SpaceEnd(text, at);
            }

            // A value has ended, or an empty object or list is about to.
            while (ByteAt(text, at) == Closing(open))
            {
                at++;
                open >>= 1;
                if (--depth == 0)
                    return at;
                at = SpaceEnd(text, at);
            }
            if (ByteAt(text, at) != ',')
                return NotJson;
            at = SpaceEnd(text, at + 1);
            at = (open & 1) != 0 ? NameEnd(text, at) : at;
        }
        while (at >= 0);
        return NotJson;
    }

    private static char Closing(ulong open) => (open & 1) != 0 ? '}' : ']';

    private static int EscapeEnd(ReadOnlySpan<byte> text, int at)
    {
        switch (ByteAt(text, at + 1))
        {
            case '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't':
                return at + 2;
            case 'u':
                for (var digit = at + 2; digit < at + 6; digit++)
                {
                    if (ByteAt(text, digit) is not (>= '0' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F'))
                        return NotJson;
                }
                return at + 6;
            default:
                return NotJson;
        }
    }

    private static int DigitsEnd(ReadOnlySpan<byte> text, int at)
    {
        while ((uint)at < (uint)text.Length && text[at] is >= (byte)'0' and <= (byte)'9')
            at++;
        return at;
    }

    private static int WordEnd(ReadOnlySpan<byte> text, int at, ReadOnlySpan<byte> word)
        => text[at..].StartsWith(word) ? at + word.Length : NotJson;

    /// <summary>Gets the byte at a place, or -1 at the text's end.</summary>
    private static int ByteAt(ReadOnlySpan<byte> text, int at) => (uint)at < (uint)text.Length ? text[at] : -1;
}
