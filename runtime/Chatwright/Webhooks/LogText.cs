using System.Globalization;
using System.Text;

namespace Chatwright.Webhooks;

/// <summary>Makes a text of a stranger safe for the log: on one line, short, and without characters that hide or reorder others.</summary>
internal static class LogText
{
    private const int MaxLength = 64;

    /// <summary>The text, cut after 64 characters, with escapes such as <c>\u000a</c> for controls, marks of direction and the like.</summary>
    internal static string Of(ReadOnlySpan<char> text)
    {
        var safe = new StringBuilder();
        foreach (var rune in text[..Math.Min(text.Length, MaxLength)].EnumerateRunes())
        {
            if (rune.Value is ' ' || (IsVisible(Rune.GetUnicodeCategory(rune)) && rune != Rune.ReplacementChar))
                safe.Append(rune.ToString());
            else
                safe.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
        }
        return text.Length > MaxLength ? safe.Append('…').ToString() : safe.ToString();
    }

    private static bool IsVisible(UnicodeCategory category) => category is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);
}
