using System;
using System.Globalization;
using System.Text;
using Chatwright.Generator.Examples;
using Chatwright.Generator.Model;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Binding;

/// <summary>Applies the limits of requests to examples.</summary>
internal static class ExampleLimits
{
    /// <summary>Describes how the value breaks the limit; null if it does not.</summary>
    public static string? Break(ExampleValue value, CheckModel check, Shape shape)
    {
        var (written, unit) = Measure(value, check.Kind, shape is ScalarShape { Kind: ScalarKind.Bytes });
        if (ExactNumber.Parse(written) is not { } number || ExactNumber.Parse(check.Limit) is not { } limit)
            return null;
        var isLeast = check.Kind is CheckKind.Min or CheckKind.MinChars or CheckKind.MinItems;
        var distance = number.CompareTo(limit);
        return (isLeast ? distance < 0 : distance > 0) ? $"it {unit} {written}" : null;
    }

    /// <returns>The number that is limited; an empty text for a value without one.</returns>
    private static (string Written, string Unit) Measure(ExampleValue value, CheckKind kind, bool isBase64) => (value, kind) switch
    {
        (ExampleString text, CheckKind.MaxBytes) when isBase64 => (Count(Convert.FromBase64String(text.Value).Length), "has bytes:"),
        (ExampleArray array, CheckKind.MinItems or CheckKind.MaxItems) => (Count(array.Items.Count), "has items:"),
        (ExampleObject map, CheckKind.MinItems or CheckKind.MaxItems) => (Count(map.Members.Count), "has entries:"),
        (ExampleString text, CheckKind.MinChars or CheckKind.MaxChars) => (Count(Characters(text.Value)), "has characters:"),
        (ExampleString text, CheckKind.MaxBytes) => (Count(Encoding.UTF8.GetByteCount(text.Value)), "has bytes:"),
        (ExampleString text, CheckKind.Min or CheckKind.Max) => (text.Value, "is"),
        (ExampleNumber number, CheckKind.Min or CheckKind.Max) => (number.Text, "is"),
        _ => ("", ""),
    };

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

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
