using Chatwright.Import.Facts;
using Chatwright.Import.Sentences;
using Chatwright.Import.Texts;

namespace Chatwright.Import.Drafts;

/// <summary>Drafts the table of errors: shared sets where the page lists all of their codes, and the rest by itself.</summary>
internal static class ErrorDrafter
{
    private const int MinCodes = 2;

    public static void Draft(SpecDraft draft, IReadOnlyList<ErrorRow> rows, KnownNames known)
    {
        var left = rows.ToDictionary(row => row.Code);
        var sets = known.ErrorSetsFor(draft.Head).Where(set => set.Codes.Count >= MinCodes).OrderByDescending(set => set.Codes.Count);
        foreach (var (name, codes) in sets)
        {
            if (!codes.All(left.ContainsKey))
                continue;
            draft.ErrorSets.Add(name);
            foreach (var code in codes)
                left.Remove(code);
        }
        var taken = new HashSet<string>();
        foreach (var row in rows.Where(row => left.ContainsKey(row.Code) && !known.IsOfService(row.Code)))
            draft.Errors.Add(Error(row, known, taken, draft));
    }

    private static ErrorDraft Error(ErrorRow row, KnownNames known, HashSet<string> taken, SpecDraft draft)
    {
        var (summary, remedy) = ErrorText.Split(row.Text, row.Remedy);
        var name = known.ErrorName(row.Code, summary ?? "", draft.Head, taken);
        if (name.EndsWith(FormattableString.Invariant($"{Math.Abs(row.Code)}"), StringComparison.Ordinal))
            draft.Doubts.Add(new Doubt(row.Line, $"no words of the page tell the error {row.Code} from others, so its name is {name}"));
        taken.Add(name);
        var isRetried = ErrorText.AdvisesRetry(remedy);
        var original = Placeholders.IsForeign(summary) || Placeholders.IsForeign(remedy) ? $"{summary} {remedy}".Trim() : null;
        if (Placeholders.IsForeign(summary))
            summary = Placeholders.OfName(name);
        if (Placeholders.IsForeign(remedy))
            remedy = isRetried ? "Try again." : null;
        return new ErrorDraft(row.Code, name, summary, remedy, isRetried) { Original = original };
    }
}
