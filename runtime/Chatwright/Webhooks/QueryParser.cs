using System.Buffers;
using System.Text;

namespace Chatwright.Webhooks;

/// <summary>
/// Finds parameters in the query of a URL. Anybody may have written it: a query in which a parameter is not clear is refused, others are skipped.
/// </summary>
internal static class QueryParser
{
    /// <summary>The maximum length of a value, escaped. Values of webhooks are short.</summary>
    internal const int MaxValueLength = 512;

    private const int MaxNameLength = 128;

    /// <summary>The characters that stand for themselves. A query of these needs no decoding.</summary>
    private static readonly SearchValues<char> s_plain = SearchValues.Create(PlainCharacters());

    /// <summary>Finds the values of some parameters. Letter case does not count in names.</summary>
    /// <param name="query">The query, with or without its question mark.</param>
    /// <param name="names">The names of the parameters; null for one that the service does not have.</param>
    /// <param name="parts">The memory for the places of the values, one for each name.</param>
    /// <param name="values">The values, in the order of the names.</param>
    /// <returns>
    /// <see langword="true"/> if each parameter comes at most once and has a value that can be decoded; otherwise, <see langword="false"/>.
    /// </returns>
    internal static bool TryFind(
        ReadOnlySpan<char> query, scoped ReadOnlySpan<string?> names, Span<QueryPart> parts, out QueryValues values)
    {
        values = default;
        var isPlain = !query.ContainsAnyExcept(s_plain);
        parts.Fill(QueryPart.Absent);
        for (var start = query is ['?', ..] ? 1 : 0; start < query.Length;)
        {
            var part = query[start..];
            if (part.IndexOf('&') is >= 0 and var end)
                part = part[..end];
            var equals = part.IndexOf('=');
            var name = equals < 0 ? part : part[..equals];
            var number = isPlain ? Find(name, names) : FindDecoded(name, names);
            if (number >= 0)
            {
                var length = equals < 0 ? 0 : part.Length - equals - 1;
                if (parts[number].IsPresent || length > MaxValueLength)
                    return false;
                parts[number] = new(start + part.Length - length, length);
            }
            start += part.Length + 1;
        }
        if (!isPlain)
            return TryDecode(query, parts, out values);
        values = new(query, parts);
        return true;
    }

    /// <summary>Decodes values into a text of their own.</summary>
    private static bool TryDecode(ReadOnlySpan<char> query, Span<QueryPart> parts, out QueryValues values)
    {
        var size = 0;
        foreach (var part in parts)
            size += part.Length;
        var text = new char[size];
        var used = 0;
        values = new(text, parts);
        foreach (ref var part in parts)
        {
            if (!part.IsPresent)
                continue;
            if (!TryDecode(query.Slice(part.Start, part.Length), text.AsSpan(used), out var length))
                return false;
            part = new(used, length);
            used += length;
        }
        return true;
    }

    /// <summary>Resolves the escapes of a name or value: <c>%</c> and two hexadecimal digits for a byte of UTF-8, <c>+</c> for a space.</summary>
    /// <param name="escaped">The name or value.</param>
    /// <param name="text">The buffer for the text; the length of <paramref name="escaped"/> is always enough.</param>
    /// <param name="length">The length of the text.</param>
    /// <returns><see langword="false"/> if an escape is broken, or if the text is not Unicode; otherwise, <see langword="true"/>.</returns>
    private static bool TryDecode(ReadOnlySpan<char> escaped, Span<char> text, out int length)
    {
        length = 0;
        Span<byte> utf8 = stackalloc byte[4];
        while (!escaped.IsEmpty)
        {
            int taken;
            if (escaped[0] == '%')
            {
                var bytes = Bytes(escaped, utf8);
                if (Rune.DecodeFromUtf8(bytes, out var rune, out taken) != OperationStatus.Done)
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
                if (Rune.DecodeFromUtf16(escaped, out var rune, out taken) != OperationStatus.Done)
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

    private static int FindDecoded(ReadOnlySpan<char> name, ReadOnlySpan<string?> names)
    {
        if (!name.ContainsAny('%', '+'))
            return Find(name, names);
        Span<char> buffer = stackalloc char[MaxNameLength];
        return name.Length <= buffer.Length && TryDecode(name, buffer, out var length) ? Find(buffer[..length], names) : -1;
    }

    private static int Find(ReadOnlySpan<char> name, ReadOnlySpan<string?> names)
    {
        for (var number = 0; number < names.Length; number++)
        {
            if (names[number] is { } known && known.Length == name.Length && name.Equals(known, StringComparison.OrdinalIgnoreCase))
                return number;
        }
        return -1;
    }

    private static string PlainCharacters()
        => string.Concat(Enumerable.Range(0, 0x80).Select(code => (char)code).Where(character => character is not ('%' or '+')));
}
