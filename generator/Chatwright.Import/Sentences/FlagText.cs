using System.Text.RegularExpressions;

namespace Chatwright.Import.Sentences;

/// <summary>Tells integers that mean yes and no from numbers and enums: <c>Whether it is pinned. 0: not pinned; 1: pinned</c>.</summary>
internal static partial class FlagText
{
    /// <param name="name">The name of the JSON member.</param>
    /// <param name="text">Lines of plain text, values in backticks.</param>
    /// <param name="seen">The values of the samples.</param>
    public static bool IsFlag(string name, string text, IReadOnlyCollection<string> seen)
    {
        if (seen.Any(value => value is not ("0" or "1")) || !(Question().IsMatch(text) || FlagName().IsMatch(name)))
            return false;
        var entries = EnumText.Integers(text, seen)?.Entries;
        if (entries is null)
            return seen.Count > 0 && Question().IsMatch(text) && !Digit().IsMatch(text);
        return entries.Count == 2
            && entries.FirstOrDefault(entry => entry.Value == "0") is { } zero && IsNo(zero.Label)
            && entries.FirstOrDefault(entry => entry.Value == "1") is { } one && !IsNo(one.Label);
    }

    private static bool IsNo(string label) => No().IsMatch(label);

    [GeneratedRegex(@"^\W*(?:whether|specif(?:y|ies) (?:whether|if)|indicates? (?:whether|if)|是否)|是否", RegexOptions.IgnoreCase)]
    private static partial Regex Question();

    [GeneratedRegex("^(?:Is|Need|Has|Only|With|Forbid|Enable|Disable|Support)(?=[A-Z_])|Flag$")]
    private static partial Regex FlagName();

    [GeneratedRegex(@"\bnot?\b|n't\b|\b(?:un|dis)[a-z]{3,}|\bfalse\b|\boff\b|未|不|否|没|非|关闭|无", RegexOptions.IgnoreCase)]
    private static partial Regex No();

    [GeneratedRegex("[2-9]")]
    private static partial Regex Digit();
}
