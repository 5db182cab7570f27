using Chatwright.Import.Blocks;
using Chatwright.Import.Samples;
using Chatwright.Import.Texts;

namespace Chatwright.Import.Facts;

/// <summary>Separates the samples into requests and responses: by the members of the envelope, else by headings, labels and tables.</summary>
/// <param name="samples">All JSON of the page.</param>
/// <param name="tables">All tables of fields.</param>
/// <param name="isOfWebhook"><c>true</c> if the page describes a webhook; otherwise, <c>false</c>.</param>
/// <param name="doubts">Receives samples that belong to neither side.</param>
internal sealed class SampleSides(IReadOnlyList<FoundSample> samples, IReadOnlyList<FieldTable> tables, bool isOfWebhook, List<Doubt> doubts)
{
    /// <exception cref="PageException">A body is a list.</exception>
    public List<PageSample> Sort()
    {
        var sorted = new List<PageSample>();
        foreach (var found in samples)
        {
            if (SideOf(found) is not { } side)
                continue;
            if (found.Json.Value is SampleObject body)
                sorted.Add(new PageSample(found.Line, side, body, found.Label, found.Json.Repairs));
            else if (found.Section is Section.RequestSample or Section.ResponseSample)
                throw IsList(found, side);
        }
        return sorted;
    }

    private static PageException IsList(FoundSample found, Side side) =>
        new($"the {(side == Side.Request ? "request" : "response")} is a list; specs describe bodies that are objects", found.Line);

    private Side? SideOf(FoundSample found)
    {
        if (isOfWebhook && found.HasCommand)
            return Side.Request;
        if (found.IsResponse)
            return Side.Response;
        if (BySection(found.Section, found.LabelSide) is { } side)
            // A label that contradicts its section is right if the members agree.
            return found.LabelSide is { } label && label != side && found.Section != Section.Samples && Overlap(found, label) ? label : side;
        if (found.Section is Section.Url or Section.Parameters or Section.Rate or Section.Overview or Section.Errors)
            return Overlap(found, Side.Request) ? Side.Request : null;
        return ByMembers(found);
    }

    private static Side? BySection(Section? section, Side? label) => section switch
    {
        Section.ResponseSample => Side.Response,
        Section.RequestSample => Side.Request,
        Section.Samples => label ?? Side.Request,
        _ => null,
    };

    private Side? ByMembers(FoundSample found)
    {
        var likely = found.LabelSide ?? Side.Request;
        if (Overlap(found, likely))
            return likely;
        if (Overlap(found, Side.Response))
            return Side.Response;
        if (found.Section is null && found.TablesBefore == 0 && !samples.Any(other => other != found && other.Section == Section.RequestSample))
            return Side.Request;
        doubts.Add(new Doubt(found.Line, "the JSON here seems to be neither a request nor a response of this endpoint; it was left out"));
        return null;
    }

    /// <summary>Determines whether at least two thirds of the members stand in the tables of that side.</summary>
    private bool Overlap(FoundSample found, Side side)
    {
        if (found.Json.Value is not SampleObject { Members.Count: > 0 } body)
            return false;
        var names = tables.Where(table => table.Side == side).SelectMany(table => table.Rows).Select(row => row.Name.Path[0]).ToHashSet();
        return body.Members.Count(member => names.Contains(member.Name)) * 3 >= body.Members.Count * 2;
    }
}
