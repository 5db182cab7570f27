using System;
using System.Globalization;

namespace Chatwright.Generator.Examples;

/// <summary>
/// The exact value of a number, however many digits it has: 9007199254740993 is greater than 9007199254740992, although one double stands
/// for both, and <c>-0</c>, <c>0.0</c> and <c>0e9</c> are equal.
/// </summary>
internal readonly struct ExactNumber : IComparable<ExactNumber>
{
    /// <summary>Larger exponents are cut off here: as doubles, such numbers are zero or out of range.</summary>
    private const long MaxExponent = 1_000_000_000_000_000_000;

    private const int MaxExponentDigits = 18;

    /// <summary>The scale of the largest double, 0.179…e309.</summary>
    private const long MaxDoubleScale = 309;

    // The value is sign × 0.digits × 10^scale. The digits have no zeros at either end; zero has no digits, and scale 0.
    private readonly int _sign;
    private readonly string _digits;
    private readonly long _scale;

    /// <param name="text">A number by JSON's grammar.</param>
    private ExactNumber(string text)
    {
        var start = text[0] == '-' ? 1 : 0;
        var exponent = text.IndexOfAny(['e', 'E']);
        var end = exponent < 0 ? text.Length : exponent;
        var point = text.IndexOf('.', start, end - start);
        var whole = text.Substring(start, (point < 0 ? end : point) - start);
        var all = point < 0 ? whole : whole + text.Substring(point + 1, end - point - 1);
        _digits = all.Trim('0');
        if (_digits.Length == 0)
            return;
        _sign = start == 1 ? -1 : 1;
        var leadingZeros = all.Length - all.TrimStart('0').Length;
        _scale = whole.Length - leadingZeros + (exponent < 0 ? 0 : Exponent(text.Substring(exponent + 1)));
    }

    /// <summary><c>true</c> if it lies in the range of a double, as a number that rounds to zero does; otherwise, <c>false</c>.</summary>
    public bool IsInDoubleRange => _scale switch
    {
        < MaxDoubleScale => true,
        MaxDoubleScale => double.TryParse($"0.{_digits}e309", NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && !double.IsInfinity(value),
        _ => false,
    };

    /// <summary>Null if the text is not a number by JSON's grammar.</summary>
    public static ExactNumber? Parse(string text) => JsonNumber.IsValid(text) ? new ExactNumber(text) : null;

    /// <inheritdoc/>
    public int CompareTo(ExactNumber other)
    {
        if (_sign != other._sign)
            return _sign.CompareTo(other._sign);
        var magnitude = _scale != other._scale ? _scale.CompareTo(other._scale) : string.CompareOrdinal(_digits, other._digits);
        return _sign * magnitude;
    }

    private static long Exponent(string text)
    {
        var isNegative = text[0] == '-';
        var digits = text.TrimStart('+', '-').TrimStart('0');
        var value = digits.Length switch
        {
            0 => 0,
            > MaxExponentDigits => MaxExponent,
            _ => long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture),
        };
        return isNegative ? -value : value;
    }
}
