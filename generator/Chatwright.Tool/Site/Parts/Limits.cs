using Chatwright.Generator.Model;

namespace Chatwright.Tool.Site.Parts;

/// <summary>Limits in words.</summary>
internal static class Limits
{
    /// <summary>One text for the value itself, and one for each layer of lists and maps that has limits.</summary>
    public static IEnumerable<string> Of(IEnumerable<CheckModel> checks) => checks
        .GroupBy(check => check.Depth)
        .OrderBy(layer => layer.Key)
        .SelectMany(layer => Words(layer.ToList()).Select(words => layer.Key == 0 ? words : $"each: {words}"));

    private static IEnumerable<string> Words(List<CheckModel> checks)
    {
        string?[] all =
        [
            Range(checks, CheckKind.Min, CheckKind.Max, ""),
            Range(checks, CheckKind.MinChars, CheckKind.MaxChars, " characters"),
            Range(checks, null, CheckKind.MaxBytes, " bytes in UTF-8"),
            Range(checks, CheckKind.MinItems, CheckKind.MaxItems, " items"),
        ];
        return all.OfType<string>();
    }

    private static string? Range(List<CheckModel> checks, CheckKind? least, CheckKind most, string unit)
    {
        var (min, max) = (Find(checks, least), Find(checks, most));
        // One character, two characters.
        string Unit(string? limit) => limit == "1" ? unit.Replace("s", "", StringComparison.Ordinal) : unit;
        return (min, max) switch
        {
            (null, null) => null,
            (null, _) => $"at most {max}{Unit(max)}",
            (_, null) => $"at least {min}{Unit(min)}",
            _ when min == max => $"exactly {min}{Unit(min)}",
            _ => $"{min} to {max}{unit}",
        };
    }

    private static string? Find(List<CheckModel> checks, CheckKind? kind) => checks.FirstOrDefault(check => check.Kind == kind)?.Limit;
}
