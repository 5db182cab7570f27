using System.Globalization;
using Chatwright.Import.Samples;

namespace Chatwright.Import.Drafts;

/// <summary>A cursor that is computed from the items of a page: the least or the greatest of a member, plus a number.</summary>
/// <param name="To">The member of the request that takes it.</param>
/// <param name="Word"><c>min</c> or <c>max</c>.</param>
/// <param name="Member">The member of the items.</param>
/// <param name="Add">The number; 0 for none.</param>
internal sealed record CursorDraft(string To, string Word, string Member, int Add)
{
    /// <summary>
    /// Finds an integer of the request that names an integer of the items, such as <c>StartSeq</c> for <c>Seq</c>. The samples tell the direction.
    /// </summary>
    /// <param name="draft">The spec.</param>
    /// <param name="items">The member of the response that holds the items.</param>
    /// <param name="samples">The responses of the samples.</param>
    /// <returns>Null if there is none, or if no sample has two items that differ.</returns>
    public static CursorDraft? Find(SpecDraft draft, FieldDraft items, IEnumerable<SampleObject> samples)
    {
        if (draft.Types.OfType<ObjectDraft>().FirstOrDefault(type => items.Type == $"[{type.Name}]") is not { } item)
            return null;
        foreach (var to in draft.Request.Where(field => field.IsInteger))
        {
            if (item.Fields.Find(field => field.Type == to.Type && PagingNames.Starts(to.WireName, field.WireName)) is not { } member)
                continue;
            var pages = samples.Select(sample => Values(sample[items.WireName] as SampleArray, member.WireName)).ToList();
            if (pages.Find(values => values.Count > 1 && values[0] != values[^1]) is { } page)
                return Of(to.WireName, member.WireName, page);
        }
        return null;
    }

    /// <summary>Behind items that share a value, the next page begins with that value, since more of them may follow.</summary>
    private static CursorDraft Of(string to, string member, List<long> page)
    {
        var isRising = page[0] < page[^1];
        var step = isRising ? 1 : -1;
        return new(to, isRising ? "max" : "min", member, page.Distinct().Count() == page.Count ? step : 0);
    }

    private static List<long> Values(SampleArray? items, string member)
    {
        var values = new List<long>();
        foreach (var item in items?.Items.OfType<SampleObject>() ?? [])
        {
            if (long.TryParse(item[member]?.Scalar, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
                values.Add(value);
        }
        return values;
    }
}
