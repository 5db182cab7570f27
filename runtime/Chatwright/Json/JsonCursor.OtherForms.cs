using System.Runtime.CompilerServices;
using System.Text;
using Chatwright.Json;

namespace Chatwright.CodeGeneration;

/// <content>
/// Scalars in another form than the declared one. A value whose meaning is beyond doubt is read all the same, and noted: a number in a string, a
/// whole number with a decimal point, true in place of 1. Any other is noted and skipped, and reads as null. Null itself is no deviation.
/// </content>
public ref partial struct JsonCursor
{
    private const string AString = "a string";
    private const string NumberInString = "a number in a string";
    private const string OutOfRange = "a number out of range";

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int? OtherInt32(string expected) => (int?)OtherInteger(expected, int.MinValue, int.MaxValue);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private uint? OtherUInt32(string expected) => (uint?)OtherInteger(expected, uint.MinValue, uint.MaxValue);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private long? OtherInt64(string expected) => (long?)OtherInteger(expected, long.MinValue, long.MaxValue);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ulong? OtherUInt64(string expected) => (ulong?)OtherInteger(expected, ulong.MinValue, ulong.MaxValue);

    private Int128? OtherInteger(string expected, Int128 min, Int128 max)
    {
        if (ReadWhole(expected) is not { } value)
            return null;
        if (value >= min && value <= max)
        {
            Deviate(expected, WholeForm);
            return value;
        }
        Misfit(expected, OutOfRange);
        return null;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool? OtherBool(string expected, long max)
    {
        if (ReadFlag() is { } flag)
        {
            Deviate(expected, FoundKind);
            return flag;
        }
        return OtherInteger(expected, max == 1 ? 0 : long.MinValue, max) is { } value ? value != 0 : null;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private double? OtherDouble(string expected)
    {
        if (ReadNull())
            return null;
        if (!TryReadNumberText(out var text))
        {
            Misfit(expected);
            return null;
        }
        if (TryParse(text, out double value))
        {
            Deviate(expected, Kind == JsonKind.String ? NumberInString : FoundKind);
            return value;
        }
        Misfit(expected, WholeNumber.Read(text, out _) == NumberForm.None ? TextForm(text) : OutOfRange);
        return null;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private DateTimeOffset? OtherSeconds()
    {
        if (ReadWhole(TimeInSeconds) is not { } value)
            return null;
        if (value >= MinSeconds && value <= MaxSeconds)
        {
            Deviate(TimeInSeconds, WholeForm);
            return DateTimeOffset.FromUnixTimeSeconds((long)value);
        }
        if (value > MaxSeconds && value <= MaxMillis)
        {
            Deviate(TimeInSeconds, TimeForm(value));
            return DateTimeOffset.FromUnixTimeMilliseconds((long)value);
        }
        Misfit(TimeInSeconds, TimeForm(value));
        return null;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private DateTimeOffset? OtherMillis()
    {
        if (ReadWhole(TimeInMillis) is not { } value)
            return null;
        if (value >= MinMillis && value <= MaxMillis)
        {
            Deviate(TimeInMillis, WholeForm);
            return DateTimeOffset.FromUnixTimeMilliseconds((long)value);
        }
        Misfit(TimeInMillis, TimeForm(value));
        return null;
    }

    /// <summary>A number is its own text.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private string? OtherString()
    {
        if (ReadNull())
            return null;
        if (TryReadNumber(out var text))
        {
            Deviate(AString, "a number");
            return Encoding.Latin1.GetString(text);
        }
        Misfit(AString);
        return null;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ApiList<byte>? OtherBytes()
    {
        if (!ReadNull())
            Misfit("base64" + InString, Kind == JsonKind.String ? "a string that is not base64" : null);
        return null;
    }

    /// <summary>Reads true or false, bare or in a string. Returns null for any other value, which stays unread.</summary>
    private bool? ReadFlag()
    {
        if (Kind == JsonKind.Boolean)
        {
            Skip();
            return _json[_token] == (byte)'t';
        }
        if (!TryReadDigits(out var text) || !(text.SequenceEqual("true"u8) || text.SequenceEqual("false"u8)))
            return null;
        return text[0] == (byte)'t';
    }

    /// <summary>Reads a whole number, bare or in a string. Any other value is noted with the reason, and skipped.</summary>
    private Int128? ReadWhole(string expected)
    {
        if (ReadNull())
            return null;
        if (!TryReadNumberText(out var text))
        {
            Misfit(expected);
            return null;
        }
        switch (WholeNumber.Read(text, out var value))
        {
            case NumberForm.Whole:
                return value;
            case NumberForm.Fraction:
                Misfit(expected, "a number with a fraction");
                return null;
            case NumberForm.TooLarge:
                Misfit(expected, OutOfRange);
                return null;
            default:
                Misfit(expected, TextForm(text));
                return null;
        }
    }

    /// <summary>Reads the text of a number, or the inside of a string. Any other value stays unread.</summary>
    private bool TryReadNumberText(out ReadOnlySpan<byte> text) => TryReadNumber(out text) || TryReadDigits(out text);

    /// <summary>The form of the number under the cursor, which is another than the declared one.</summary>
    private readonly string WholeForm => Kind == JsonKind.String ? NumberInString
        : _json[_token.._position].ContainsAny(".eE"u8) ? "a number with a decimal point or an exponent"
        : "a number";

    private static string TextForm(ReadOnlySpan<byte> text) => text.IsEmpty ? "an empty string" : "a string that is not a number";

    private static string TimeForm(Int128 units) => units < 0 ? "a time before the year 1" : "a time after the year 9999";
}
