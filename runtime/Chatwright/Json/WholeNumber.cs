namespace Chatwright.Json;

/// <summary>Reads integers in any spelling: with a sign, with a decimal point, with an exponent.</summary>
internal static class WholeNumber
{
    // No type of an integer here has more digits.
    private const int MaxDigits = 20;

    // Beyond the length of any text.
    private const long MaxExponent = 1L << 40;

    /// <summary>Reads a whole text.</summary>
    /// <param name="text">The text, such as <c>-7</c>, <c>1.0</c> or <c>1e3</c>.</param>
    /// <param name="value">The number; 0 unless it is whole and has at most 20 digits.</param>
    internal static NumberForm Read(ReadOnlySpan<byte> text, out Int128 value)
    {
        value = 0;
        var isNegative = text.Length > 0 && text[0] == (byte)'-';
        if (text.Length > 0 && text[0] is (byte)'-' or (byte)'+')
            text = text[1..];
        var integer = TakeDigits(ref text);
        ReadOnlySpan<byte> fraction = default;
        if (text.Length > 0 && text[0] == (byte)'.')
        {
            text = text[1..];
            fraction = TakeDigits(ref text);
            if (fraction.IsEmpty)
                return NumberForm.None;
        }
        if (integer.IsEmpty || !TryTakeExponent(text, out var exponent))
            return NumberForm.None;
        return Combine(integer.TrimStart((byte)'0'), fraction.TrimEnd((byte)'0'), exponent, isNegative, out value);
    }

    /// <summary>Combines the digits before the point, without zeros at the start, and those behind it, without zeros at the end.</summary>
    private static NumberForm Combine(ReadOnlySpan<byte> integer, ReadOnlySpan<byte> fraction, long exponent, bool isNegative, out Int128 value)
    {
        value = 0;
        if (fraction.IsEmpty)
        {
            var all = integer.Length;
            integer = integer.TrimEnd((byte)'0');
            exponent += all - integer.Length;
        }
        if (integer.IsEmpty && fraction.IsEmpty)
            return NumberForm.Whole;
        exponent -= fraction.Length;
        if (exponent < 0)
            return NumberForm.Fraction;
        if (integer.IsEmpty)
            fraction = fraction.TrimStart((byte)'0');
        if (integer.Length + fraction.Length + exponent > MaxDigits)
            return NumberForm.TooLarge;
        foreach (var digit in integer)
            value = (value * 10) + (digit - '0');
        foreach (var digit in fraction)
            value = (value * 10) + (digit - '0');
        for (; exponent > 0; exponent--)
            value *= 10;
        value = isNegative ? -value : value;
        return NumberForm.Whole;
    }

    private static ReadOnlySpan<byte> TakeDigits(scoped ref ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        var digits = end < 0 ? text : text[..end];
        text = text[digits.Length..];
        return digits;
    }

    private static bool TryTakeExponent(ReadOnlySpan<byte> text, out long exponent)
    {
        exponent = 0;
        if (text.IsEmpty)
            return true;
        if (text[0] is not ((byte)'e' or (byte)'E'))
            return false;
        text = text[1..];
        var isNegative = text.Length > 0 && text[0] == (byte)'-';
        if (text.Length > 0 && text[0] is (byte)'-' or (byte)'+')
            text = text[1..];
        var digits = TakeDigits(ref text);
        foreach (var digit in digits)
            exponent = Math.Min((exponent * 10) + (digit - '0'), MaxExponent);
        exponent = isNegative ? -exponent : exponent;
        return !digits.IsEmpty && text.IsEmpty;
    }
}
