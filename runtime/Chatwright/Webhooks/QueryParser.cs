using System.Text;

namespace Chatwright.Webhooks;

/// <summary>
/// Finds parameters in the query of a URL. Anybody may have written it: a query in which a parameter is not clear is refused, others are skipped.
/// </summary>
internal static class QueryParser
{
    /// <summary>The maximum length of a value. Values of webhooks are short, and buffers of this size are on the stack.</summary>
    internal const int MaxValueLength = 512;

    private const int MaxNameLength = 128;

    /// <summary>Finds the values of some parameters. Letter case does not count in names.</summary>
    /// <param name="query">The query, with or without its question mark.</param>
    /// <param name="names">The names of the parameters; null for one that the service does not have.</param>
    /// <param name="values">The places of the values, in the order of the names.</param>
    /// <returns>
    /// <see langword="true"/> if each parameter comes at most once and has a value that can be decoded; otherwise, <see langword="false"/>.
    /// </returns>
    internal static bool TryFind(ReadOnlySpan<char> query, ReadOnlySpan<string?> names, Span<QueryPart> values)
    {
        values.Fill(QueryPart.Absent);
        Span<char> buffer = stackalloc char[MaxValueLength];
        for (var start = query.StartsWith("?") ? 1 : 0; start < query.Length;)
        {
            var part = query[start..];
            if (part.IndexOf('&') is >= 0 and var end)
                part = part[..end];
            var equals = part.IndexOf('=');
            var number = Find(equals < 0 ? part : part[..equals], names);
            if (number >= 0)
            {
                var value = equals < 0 ? default : part[(equals + 1)..];
                if (values[number].IsPresent || value.Length > MaxValueLength || !TryDecode(value, buffer, out _))
                    return false;
                values[number] = new(start + part.Length - value.Length, value.Length);
            }
            start += part.Length + 1;
        }
        return true;
    }

    /// <summary>Resolves the escapes of a name or value: <c>%</c> and two hexadecimal digits for a byte of UTF-8, <c>+</c> for a space.</summary>
    /// <param name="escaped">The name or value.</param>
    /// <param name="text">The buffer for the text; the length of <paramref name="escaped"/> is always enough.</param>
    /// <param name="length">The length of the text.</param>
    /// <returns><see langword="false"/> if an escape is broken, or if the text is not Unicode; otherwise, <see langword="true"/>.</returns>
    internal static bool TryDecode(ReadOnlySpan<char> escaped, Span<char> text, out int length)
    {
        length = 0;
        Span<byte> utf8 = stackalloc byte[4];
        while (!escaped.IsEmpty)
        {
            int taken;
            if (escaped[0] == '%')
            {
                var bytes = Bytes(escaped, utf8);
                if (Rune.DecodeFromUtf8(bytes, out var rune, out taken) != System.Buffers.OperationStatus.Done)
                    return false;
                taken *= 3;
                length += rune.EncodeToUtf16(text[length..]);
            }
            else if (escaped[0] < 0x80)
            {
                taken = 1;
                text[length++] = escaped[0] == '+' ? ' ' : escaped[0];
            }
            else
            {
                if (Rune.DecodeFromUtf16(escaped, out var rune, out taken) != System.Buffers.OperationStatus.Done)
                    return false;
                length += rune.EncodeToUtf16(text[length..]);
            }
            escaped = escaped[taken..];
        }
        return true;
    }

    /// <summary>Reads hexadecimal digits in pairs, as many as there are and fit.</summary>
    internal static bool TryReadHex(ReadOnlySpan<char> digits, Span<byte> bytes)
    {
        if (digits.Length != 2 * bytes.Length)
            return false;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (!char.IsAsciiHexDigit(digits[2 * i]) || !char.IsAsciiHexDigit(digits[(2 * i) + 1]))
                return false;
            bytes[i] = (byte)((Digit(digits[2 * i]) << 4) | Digit(digits[(2 * i) + 1]));
        }
        return true;
    }

    /// <summary>Reads the bytes of the escapes at the start: those of one character at most, and none from a broken escape on.</summary>
    private static ReadOnlySpan<byte> Bytes(ReadOnlySpan<char> escaped, Span<byte> bytes)
    {
        var count = 0;
        while (count < bytes.Length && escaped.Length >= 3 && escaped[0] == '%' && TryReadHex(escaped.Slice(1, 2), bytes.Slice(count, 1)))
        {
            count++;
            escaped = escaped[3..];
        }
        return bytes[..count];
    }

    private static int Digit(char digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;

    private static int Find(ReadOnlySpan<char> name, ReadOnlySpan<string?> names)
    {
        if (name.IndexOfAny('%', '+') < 0)
            return FindDecoded(name, names);
        Span<char> buffer = stackalloc char[MaxNameLength];
        return name.Length <= buffer.Length && TryDecode(name, buffer, out var length) ? FindDecoded(buffer[..length], names) : -1;
    }

    private static int FindDecoded(ReadOnlySpan<char> name, ReadOnlySpan<string?> names)
    {
        for (var number = 0; number < names.Length; number++)
        {
            if (names[number] is { } known && name.Equals(known, StringComparison.OrdinalIgnoreCase))
                return number;
        }
        return -1;
    }
}
