using System;
using System.Globalization;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Types;

/// <summary>Which integers a scalar can hold.</summary>
internal static class Integers
{
    /// <summary>Determines whether the text is an integer within the range of the scalar; <c>false</c> for scalars that are not integers.</summary>
    public static bool Fit(string text, ScalarKind kind) => kind switch
    {
        ScalarKind.Int32 => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        ScalarKind.UInt32 => uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        ScalarKind.Int64 => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        ScalarKind.UInt64 => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        _ => false,
    };

    /// <summary>The least and the greatest value of an integer scalar.</summary>
    public static (string Least, string Most) Range(ScalarKind kind) => kind switch
    {
        ScalarKind.Int32 => ("-2147483648", "2147483647"),
        ScalarKind.UInt32 => ("0", "4294967295"),
        ScalarKind.UInt64 => ("0", "18446744073709551615"),
        _ => ("-9223372036854775808", "9223372036854775807"),
    };

    /// <summary>Determines whether the text is a time within the years 1 to 9999, in seconds or milliseconds since 1970.</summary>
    public static bool FitTime(string text, WireForm wire) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var time)
        && (wire == WireForm.Millis
            ? time >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds() && time <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            : time >= DateTimeOffset.MinValue.ToUnixTimeSeconds() && time <= DateTimeOffset.MaxValue.ToUnixTimeSeconds());
}
