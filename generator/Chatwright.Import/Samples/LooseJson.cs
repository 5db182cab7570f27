using System.Text.RegularExpressions;

namespace Chatwright.Import.Samples;

/// <summary>
/// Reads JSON as pages print it. Comments, missing and surplus commas, Chinese quotes and commas, dots in place of values, and missing closing
/// brackets are tolerated. If line breaks were lost, a comment runs into the JSON after it; then each possible end of the comment is attempted.
/// </summary>
internal static partial class LooseJson
{
    private const int MaxAttempts = 400;
    private const int MaxFlatLength = 20_000;

    /// <param name="lines">The text that holds the sample.</param>
    /// <param name="start">The offset where the sample starts.</param>
    /// <returns>The sample; null when no object or array starts there.</returns>
    public static LooseSample? Read(LineMap lines, int start)
    {
        var byLines = Attempt(lines, start, lines.Text.Length, null);
        if (byLines is { } plain && !HasSevereRepair(plain.Sample) && !plain.Comments.Any(comment => MemberInComment().IsMatch(comment)))
            return plain.Sample;
        return ReadFlat(lines, start) is { } flat && (byLines is null || IsBetter(flat, byLines.Value.Sample)) ? flat : byLines?.Sample;
    }

    /// <summary>Tries the ends of comments one combination after the other, the likely ones first.</summary>
    private static LooseSample? ReadFlat(LineMap lines, int start)
    {
        var end = Math.Min(lines.Text.Length, start + MaxFlatLength);
        LooseSample? best = null;
        var plan = new CommentPlan();
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            if (Attempt(lines, start, end, plan) is { } found)
            {
                if (best is null || Badness(found.Sample) < Badness(best))
                    best = found.Sample;
                if (!HasSevereRepair(found.Sample))
                    break;
            }
            if (!plan.Next())
                break;
        }
        return best;
    }

    private static (LooseSample Sample, IReadOnlyList<string> Comments)? Attempt(LineMap lines, int start, int end, CommentPlan? plan)
    {
        var cursor = new LooseCursor(lines, start, end, plan);
        return new LooseJsonReader(cursor).Read() is { } value
            ? (new LooseSample(value, cursor.At, cursor.Repairs), cursor.Comments.All)
            : null;
    }

    private static bool IsBetter(LooseSample flat, LooseSample byLines) =>
        Badness(flat) < Badness(byLines) || (!HasSevereRepair(flat) && Count(flat.Value) > Count(byLines.Value));

    private static bool HasSevereRepair(LooseSample sample) => sample.Repairs.Any(repair => repair.IsSevere);

    private static int Badness(LooseSample sample) => sample.Repairs.Sum(repair => repair.IsSevere ? 100 : 1);

    private static int Count(SampleValue value) => value switch
    {
        SampleObject it => it.Members.Sum(member => 1 + Count(member.Value)),
        SampleArray it => it.Items.Sum(item => 1 + Count(item)),
        _ => 0,
    };

    [GeneratedRegex(@"[""“][A-Za-z_][\w.-]*[""”]\s*[:：]\s*[""“\d\[{tfn-]")]
    private static partial Regex MemberInComment();
}
