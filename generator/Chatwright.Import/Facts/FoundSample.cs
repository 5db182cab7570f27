using Chatwright.Import.Blocks;
using Chatwright.Import.Samples;

namespace Chatwright.Import.Facts;

/// <summary>JSON of a page, before it is known whose it is.</summary>
/// <param name="Line">The page's line.</param>
/// <param name="Json">What was read.</param>
/// <param name="Section">The section that it stands in; null before the first.</param>
/// <param name="Label">What the page calls it; null without a name.</param>
/// <param name="LabelSide">The side that the lines before it name; null for none.</param>
/// <param name="TablesBefore">The number of tables of fields before it.</param>
internal sealed record FoundSample(int Line, LooseSample Json, Section? Section, string? Label, Side? LabelSide, int TablesBefore)
{
    /// <summary><c>true</c> if it has the members of the envelope, as only responses do; otherwise, <c>false</c>.</summary>
    public bool IsResponse => Json.Value is SampleObject body
        && body.Members.Count(member => Envelope.Has(member.Name)) >= (body.Members.Count == 1 ? 1 : 2);
}
