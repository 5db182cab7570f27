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

    /// <summary>Determines whether the text is a time within the years 1 to 9999, in seconds or milliseconds since 1970.</summary>
    public static bool FitTime(string text, WireForm wire) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var time)
        && (wire == WireForm.Millis
            ? time >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds() && time <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            : time >= DateTimeOffset.MinValue.ToUnixTimeSeconds() && time <= DateTimeOffset.MaxValue.ToUnixTimeSeconds());
}
