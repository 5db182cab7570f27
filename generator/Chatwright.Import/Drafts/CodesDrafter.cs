using System.Globalization;
using System.Text.RegularExpressions;
using Chatwright.Import.Sentences;
using Chatwright.Import.Texts;
using Chatwright.Import.Trees;
using static System.FormattableString;

namespace Chatwright.Import.Drafts;

/// <summary>
/// Drafts what the codes of a reply mean. The service obeys a reply that can refuse something or has members of its own; others it only takes note
/// of.
/// </summary>
internal static partial class CodesDrafter
{
    private const long Allowed = 0;

    /// <param name="draft">The draft, with the members of its reply.</param>
    /// <param name="code">The member of the reply that holds the code; null if the page has none.</param>
    public static void Draft(SpecDraft draft, Member? code)
    {
        var text = code?.Row?.Description ?? string.Join('\n', code?.Comments ?? []);
        var entries = EnumText.Integers(text, [])?.Entries ?? [];
        var range = FindRange(text);
        var canRefuse = entries.Any(entry => entry.Value != "0" && (Refuses().IsMatch(entry.Label) || Drops().IsMatch(entry.Label)));
        draft.Decides = canRefuse || draft.Response.Count > 0;
        var line = code?.Row?.Line ?? code?.Line ?? 0;
        if (canRefuse)
            Add(draft, line, entries, range);
        else if (range is { } codes)
        {
            var what = Invariant($"the reply may have the codes from {codes.Min} to {codes.Max}, and the page does not say what they mean");
            draft.Doubts.Add(new Doubt(line, what));
        }
    }

    private static void Add(SpecDraft draft, int line, IReadOnlyList<EnumEntry> entries, (long Min, long Max)? range)
    {
        foreach (var entry in entries)
        {
            var code = long.Parse(entry.Value, CultureInfo.InvariantCulture);
            var name = NameOf(code, entry.Label);
            if (draft.Codes.Exists(other => other.Name == name))
                name = Invariant($"Code{Math.Abs(code)}");
            var isForeign = Placeholders.IsForeign(entry.Label);
            // Labels go on from "0: " or "0 indicates".
            var summary = !isForeign && Summaries.Of(entry.Label) is { } text ? Summaries.Capitalized(text) : null;
            draft.Codes.Add(new CodeDraft(line, code, name, summary, isForeign ? entry.Label : null, name == "Refuse" ? range : null));
        }
        if (draft.Codes.TrueForAll(code => code.Code != Allowed))
            draft.Codes.Insert(0, new CodeDraft(line, Allowed, "Allow", null, null, null));
        if (range is not null && draft.Codes.TrueForAll(code => code.Range is null))
            draft.Doubts.Add(new Doubt(line, Invariant($"no code is known to stand for the others from {range.Value.Min} to {range.Value.Max}")));
    }

    private static string NameOf(long code, string label) => code == Allowed ? "Allow"
        : Drops().IsMatch(label) ? "Drop"
        : Refuses().IsMatch(label) ? "Refuse"
        : Words.Name(label) ?? Invariant($"Code{Math.Abs(code)}");

    /// <summary>Finds the codes of the app's own: <c>in the range of [10100, 10200]</c>.</summary>
    private static (long Min, long Max)? FindRange(string text) => Range().Match(text) is { Success: true } found
        && long.TryParse(found.Groups["min"].Value, CultureInfo.InvariantCulture, out var min)
        && long.TryParse(found.Groups["max"].Value, CultureInfo.InvariantCulture, out var max)
        && min < max
        ? (min, max)
        : null;

    [GeneratedRegex(@"\\?\[\s*(?<min>\d{2,9})\s*[,，~-]\s*(?<max>\d{2,9})\s*\\?\]")]
    private static partial Regex Range();

    [GeneratedRegex(@"拒绝|禁止|不允许|拦截|\b(?:refus|reject|forbid|den(?:y|ied)|block|disallow|prohibit|not allow)", RegexOptions.IgnoreCase)]
    private static partial Regex Refuses();

    [GeneratedRegex(@"丢弃|\b(?:drop|discard|silent)", RegexOptions.IgnoreCase)]
    private static partial Regex Drops();
}
