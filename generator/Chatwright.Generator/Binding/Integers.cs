using System.Globalization;
using Chatwright.Generator.Model;

namespace Chatwright.Generator.Binding;

/// <summary>Which integers a scalar can hold.</summary>
internal static class Integers
{
    /// <summary>Whether the text is an integer within the range of the scalar; false for scalars that are not integers.</summary>
    public static bool Fit(string text, ScalarKind kind) => kind switch
    {
        ScalarKind.Int32 => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        ScalarKind.UInt32 => uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        ScalarKind.Int64 => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        ScalarKind.UInt64 => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        _ => false,
    };
}
