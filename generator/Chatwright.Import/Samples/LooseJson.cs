using System.Text.RegularExpressions;

namespace Chatwright.Import.Samples;

/// <summary>
/// Reads JSON as pages print it. Comments, commas too many or too few, quotes and commas of Chinese type, dots in the place of values, and brackets that were
/// forgotten are no obstacle. Where line breaks were lost, a comment runs into what follows; then each place where JSON may go on is tried.
/// </summary>
internal static partial class LooseJson
{
    private const int MostAttempts = 400;
    private const int LongestFlat = 20_000;

    /// <param name="text">Text that holds the sample.</param>
    /// <param name="start">Where it starts.</param>
    /// <param name="firstLine">The page's line at the start of the text.</param>
    /// <returns>Null when no value starts there.</returns>
    public static LooseSample? Read(string text, int start, int firstLine)
    {
        var byLines = Attempt(text, start, firstLine, null);
        if (byLines is { } plain && !plain.Sample.Repairs.Any(repair => repair.IsSevere) && !plain.Comments.Any(comment => MemberInComment().IsMatch(comment)))
            return plain.Sample;
        return ReadFlat(text, start, firstLine) is { } flat && (byLines is null || Badness(flat) < Badness(byLines.Value.Sample) || HidesLess(flat, byLines.Value.Sample))
            ? flat
            : byLines?.Sample;
    }

    /// <summary>Tries the ends of comments one combination after the other, the likely ones first.</summary>
    private static LooseSample? ReadFlat(string text, int start, int firstLine)
    {
        if (text.Length - start > LongestFlat)
            text = text[..(start + LongestFlat)];
        LooseSample? best = null;
        var plan = new CommentPlan();
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (Attempt(text, start, firstLine, plan) is { } found)
            {
                if (best is null || Badness(found.Sample) < Badness(best))
                    best = found.Sample;
                if (!found.Sample.Repairs.Any(repair => repair.IsSevere))
                    break;
            }
            if (!plan.Next())
                break;
        }
        return best;
    }

    private static (LooseSample Sample, IReadOnlyList<string> Comments)? Attempt(string text, int start, int firstLine, CommentPlan? plan)
    {
        var reader = new LooseJsonReader(text, start, firstLine, plan);
        return reader.Read() is { } value ? (new LooseSample(value, reader.End, reader.Repairs), reader.Comments) : null;
    }

    private static int Badness(LooseSample sample) => sample.Repairs.Sum(repair => repair.IsSevere ? 100 : 1);

    private static bool HidesLess(LooseSample flat, LooseSample byLines) => !flat.Repairs.Any(repair => repair.IsSevere) && Count(flat.Value) > Count(byLines.Value);

    private static int Count(SampleValue value) => value switch
    {
        SampleObject it => it.Members.Sum(member => 1 + Count(member.Value)),
        SampleArray it => it.Items.Sum(item => 1 + Count(item)),
        _ => 0,
    };

    [GeneratedRegex(@"[""“][A-Za-z_][\w.-]*[""”]\s*[:：]\s*[""“\d\[{tfn-]")]
    private static partial Regex MemberInComment();
}
