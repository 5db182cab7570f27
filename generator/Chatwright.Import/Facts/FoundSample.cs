using Chatwright.Import.Blocks;
using Chatwright.Import.Samples;

namespace Chatwright.Import.Facts;

/// <summary>JSON of a page, before its side is known.</summary>
/// <param name="Line">The page's line.</param>
/// <param name="Json">The JSON as it was read.</param>
/// <param name="Section">Its section; null before the first.</param>
/// <param name="Label">The page's name for it; null if it has none.</param>
/// <param name="LabelSide">The side that the preceding lines name; null if they name none.</param>
/// <param name="TablesBefore">The number of tables of fields before it.</param>
/// <param name="Command">The name of the member that holds the command of a webhook.</param>
internal sealed record FoundSample(
    int Line, LooseSample Json, Section? Section, string? Label, Side? LabelSide, int TablesBefore, string Command)
{
    /// <summary><c>true</c> if it has the command of a webhook, as bodies of webhooks do; otherwise, <c>false</c>.</summary>
    public bool HasCommand => Json.Value is SampleObject body && body[Command] is SampleText;

    /// <summary><c>true</c> if it has the members of the envelope, as only responses do; otherwise, <c>false</c>.</summary>
    public bool IsResponse => !HasCommand && Json.Value is SampleObject body
        && body.Members.Count(member => Envelope.Has(member.Name)) >= (body.Members.Count == 1 ? 1 : 2);
}
