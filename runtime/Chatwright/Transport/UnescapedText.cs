namespace Chatwright.Transport;

/// <summary>
/// A text with its escapes undone, be they of a URL (<c>%2a</c>), of HTML (<c>&amp;#42;</c>, <c>&amp;#x2a;</c>, <c>&amp;ast;</c>), or of JSON and
/// JavaScript (<c>\u002a</c>, <c>\x2a</c>). Each byte knows its place in the original.
/// </summary>
internal sealed class UnescapedText
{
    /// <summary>Stands for a character that is no byte, or that no secret has.</summary>
    private const byte Other = 0;

    private readonly byte[] _bytes;
    private readonly int[] _places;
    private readonly int _length;

    private UnescapedText(byte[] bytes, int[] places, int length) => (_bytes, _places, _length) = (bytes, places, length);

    internal ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    /// <summary>The place in the original at which each byte begins, and behind them the original's length.</summary>
    internal ReadOnlySpan<int> Places => _places.AsSpan(0, _length + 1);

    /// <summary>Undoes the escapes of a text once.</summary>
    /// <param name="text">The text.</param>
    /// <param name="places">The place of each byte in the original; empty for the original.</param>
    /// <returns>The text without its escapes, or null if it has none.</returns>
    internal static UnescapedText? Of(ReadOnlySpan<byte> text, ReadOnlySpan<int> places)
    {
        if (!text.ContainsAny("%&\\"u8))
            return null;
        var (bytes, starts, length) = (new byte[text.Length], new int[text.Length + 1], 0);
        for (var at = 0; at < text.Length; length++)
        {
            starts[length] = places.IsEmpty ? at : places[at];
            bytes[length] = Read(text, ref at);
        }
        starts[length] = places.IsEmpty ? text.Length : places[^1];
        // Every escape is longer than its byte.
        return length < text.Length ? new(bytes, starts, length) : null;
    }

    private static byte Read(ReadOnlySpan<byte> text, ref int at)
    {
        var first = text[at++];
        var end = at;
        var value = first switch
        {
            (byte)'%' => Number(text, ref end, radix: 16, minDigits: 2, maxDigits: 2),
            (byte)'\\' => AfterBackslash(text, ref end),
            (byte)'&' => AfterAmpersand(text, ref end),
            _ => null,
        };
        if (value is null)
            return first;
        at = end;
        return value <= byte.MaxValue ? (byte)value : Other;
    }

    private static int? AfterBackslash(ReadOnlySpan<byte> text, ref int at)
    {
        if (at == text.Length)
            return null;
        return text[at++] switch
        {
            (byte)'u' => Number(text, ref at, radix: 16, minDigits: 4, maxDigits: 4),
            (byte)'x' => Number(text, ref at, radix: 16, minDigits: 2, maxDigits: 2),
            var literal and ((byte)'\\' or (byte)'/') => literal,
            _ => null,
        };
    }

    private static int? AfterAmpersand(ReadOnlySpan<byte> text, ref int at)
    {
        if (!Skip(text, ref at, '#'))
            return Named(text, ref at);
        var radix = Skip(text, ref at, 'x') || Skip(text, ref at, 'X') ? 16 : 10;
        var value = Number(text, ref at, radix, minDigits: 1, maxDigits: 7);
        // Browsers read an entity without its semicolon too.
        _ = Skip(text, ref at, ';');
        return value;
    }

    private static bool Skip(ReadOnlySpan<byte> text, ref int at, char expected)
    {
        if (at == text.Length || text[at] != expected)
            return false;
        at++;
        return true;
    }

    private static int? Named(ReadOnlySpan<byte> text, ref int at)
    {
        const int MaxName = 6;
        var rest = text.Slice(at, Math.Min(MaxName + 1, text.Length - at));
        var length = rest.IndexOf((byte)';');
        at += length + 1;
        return length < 0 ? null : Named(rest[..length]);
    }

    /// <summary>The names of the characters of which signatures and escapes are made.</summary>
    private static int? Named(ReadOnlySpan<byte> name) => name switch
    {
        _ when name.SequenceEqual("amp"u8) || name.SequenceEqual("AMP"u8) => '&',
        _ when name.SequenceEqual("ast"u8) || name.SequenceEqual("midast"u8) => '*',
        _ when name.SequenceEqual("lowbar"u8) => '_',
        _ when name.SequenceEqual("plus"u8) => '+',
        _ when name.SequenceEqual("sol"u8) => '/',
        _ when name.SequenceEqual("equals"u8) => '=',
        _ when name.SequenceEqual("percnt"u8) => '%',
        _ when name.SequenceEqual("num"u8) => '#',
        _ when name.SequenceEqual("bsol"u8) => '\\',
        _ when name.SequenceEqual("period"u8) => '.',
        _ => null,
    };

    private static int? Number(ReadOnlySpan<byte> text, ref int at, int radix, int minDigits, int maxDigits)
    {
        var (value, count) = (0, 0);
        while (count < maxDigits && at < text.Length && Digit(text[at]) is var digit && digit < radix)
        {
            value = (value * radix) + digit;
            (at, count) = (at + 1, count + 1);
        }
        return count >= minDigits ? value : null;
    }

    private static int Digit(byte letter) => letter switch
    {
        >= (byte)'0' and <= (byte)'9' => letter - '0',
        >= (byte)'a' and <= (byte)'f' => letter - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => letter - 'A' + 10,
        _ => int.MaxValue,
    };
}
