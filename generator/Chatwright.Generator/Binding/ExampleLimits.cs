using System;
using System.Globalization;
using System.Text;
using Chatwright.Generator.Examples;
using Chatwright.Generator.Model;

namespace Chatwright.Generator.Binding;

/// <summary>The limits of what is sent, applied to examples.</summary>
internal static class ExampleLimits
{
    /// <summary>How the value breaks the limit; null when it does not.</summary>
    public static string? Break(ExampleValue value, CheckModel check, Shape shape)
    {
        var (actual, unit) = Measure(value, check.Kind, shape is ScalarShape { Kind: ScalarKind.Bytes });
        if (actual is not { } number)
            return null;
        var limit = double.Parse(check.Limit, NumberStyles.Float, CultureInfo.InvariantCulture);
        var isLeast = check.Kind is CheckKind.Min or CheckKind.MinChars or CheckKind.MinItems;
        return (isLeast ? number < limit : number > limit) ? $"it {unit} {number.ToString(CultureInfo.InvariantCulture)}" : null;
    }

    private static (double? Actual, string Unit) Measure(ExampleValue value, CheckKind kind, bool isBase64) => (value, kind) switch
    {
        (ExampleString text, CheckKind.MaxBytes) when isBase64 => (Convert.FromBase64String(text.Value).Length, "has bytes:"),
        (ExampleArray array, CheckKind.MinItems or CheckKind.MaxItems) => (array.Items.Count, "has items:"),
        (ExampleObject map, CheckKind.MinItems or CheckKind.MaxItems) => (map.Members.Count, "has entries:"),
        (ExampleString text, CheckKind.MinChars or CheckKind.MaxChars) => (Characters(text.Value), "has characters:"),
        (ExampleString text, CheckKind.MaxBytes) => (Encoding.UTF8.GetByteCount(text.Value), "has bytes:"),
        (ExampleString text, CheckKind.Min or CheckKind.Max) => (Number(text.Value), "is"),
        (ExampleNumber number, CheckKind.Min or CheckKind.Max) => (Number(number.Text), "is"),
        _ => (null, ""),
    };

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Code points: a surrogate pair is one.</summary>
    private static int Characters(string text)
    {
        var count = 0;
        foreach (var c in text)
        {
            if (!char.IsLowSurrogate(c))
                count++;
        }
        return count;
    }
}
