using System.Globalization;
using Chatwright.Generator.Model;

namespace Chatwright.Tool.Changes;

/// <summary>Limits as facts of members.</summary>
internal static class Limits
{
    private static readonly string[] s_least = ["min", "minChars", "minItems"];

    private static readonly string[] s_greatest = ["max", "maxChars", "maxBytes", "maxItems"];

    public static IEnumerable<string> Names(SurfaceNode member) =>
        member.Facts.Keys.Where(name => s_least.Concat(s_greatest).Contains(Key(name), StringComparer.Ordinal));

    /// <summary>The key of the language; for the items of an inner list, with its depth.</summary>
    public static string Name(CheckModel check)
    {
        var kind = check.Kind.ToString();
        var key = char.ToLowerInvariant(kind[0]) + kind[1..];
        return check is { CountsItems: true, Depth: > 0 } ? string.Create(CultureInfo.InvariantCulture, $"{key}@{check.Depth}") : key;
    }

    /// <summary>Of several limits of one name, the one that decides.</summary>
    public static string Tightest(string name, IEnumerable<string> limits) =>
        limits.Aggregate((one, other) => IsTighter(name, one, other) ? other : one);

    /// <summary>Determines whether the new limit excludes values that the old one allows.</summary>
    /// <param name="before">Null without a limit.</param>
    public static bool IsTighter(string name, string? before, string? after)
    {
        if (before is null || after is null)
            return before is null;
        var order = Compare(after, before);
        return s_least.Contains(Key(name), StringComparer.Ordinal) ? order > 0 : order < 0;
    }

    private static string Key(string name) => name.Split('@')[0];

    /// <summary>Compares by value. Numbers beyond those of decimals have no order in limits that specs can state.</summary>
    private static int Compare(string one, string other) =>
        decimal.TryParse(one, NumberStyles.Float, CultureInfo.InvariantCulture, out var left)
        && decimal.TryParse(other, NumberStyles.Float, CultureInfo.InvariantCulture, out var right)
            ? left.CompareTo(right)
            : double.Parse(one, CultureInfo.InvariantCulture).CompareTo(double.Parse(other, CultureInfo.InvariantCulture));
}
