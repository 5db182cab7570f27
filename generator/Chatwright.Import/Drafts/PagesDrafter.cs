using Chatwright.Import.Samples;
using Chatwright.Import.Texts;

namespace Chatwright.Import.Drafts;

/// <summary>
/// Finds how an endpoint is paged: by a cursor that the response hands out, told by its name or by samples that follow one another, or by an
/// offset, or computed from the items. Paging ends by a flag, or by the first value of the cursor.
/// </summary>
internal sealed class PagesDrafter
{
    private readonly SpecDraft _draft;
    private readonly List<SampleObject> _successes;

    private PagesDrafter(SpecDraft draft)
    {
        _draft = draft;
        _successes = [.. draft.Examples.Select(example => example.Response?.Value).OfType<SampleObject>().Distinct().Where(HoldsResponse)];
    }

    /// <returns>Null if the endpoint seems to have no pages, or too little is known about them, which is a doubt then.</returns>
    public static PagesDraft? Draft(SpecDraft draft) => new PagesDrafter(draft).Draft();

    private PagesDraft? Draft()
    {
        var lists = _draft.Response.FindAll(field => field.Type.StartsWith('['));
        var items = lists.Find(list => list.Type is not ("[string]" or "[int64]" or "[json]")) ?? lists.FirstOrDefault();
        if (items is null)
            return null;
        var flag = _draft.Response.Find(PagingNames.IsEnd) ?? _draft.Response.Find(PagingNames.IsMore);
        var carry = Carry(items);
        var pages = new PagesDraft(items.Line, items.WireName) { Size = _draft.Request.Find(IsSize)?.WireName };
        if (carry.Count > 0)
            return ByCursor(pages, carry, flag);
        var offset = _draft.Request.Find(field => PagingNames.IsOffset(field.WireName) && field.IsInteger);
        if (flag is null && offset is not null && pages.Size is not null)
            return ByOffset(pages, offset);
        if (flag is not null && CursorDraft.Find(_draft, items, _successes) is { } cursor)
            return ByItems(pages, cursor, flag);
        if (flag is not null)
        {
            var text = $"'{flag.WireName}' tells of pages, but no member was found that leads to the next; 'pages' is missing";
            _draft.Doubts.Add(new Doubt(flag.Line, text));
        }
        return null;
    }

    private PagesDraft ByCursor(PagesDraft pages, List<(FieldDraft From, FieldDraft To)> carry, FieldDraft? flag)
    {
        var end = flag is not null && IsAlwaysThere(flag) ? Flag(flag) : null;
        if (end is null && carry.Find(pair => IsAlwaysThere(pair.From)) is { From: { } cursor })
        {
            end = ("until", cursor.WireName, cursor.Type == "string" ? "\"\"" : "0");
            if (!PagingNames.SaysEnd(cursor.Text))
                _draft.Doubts.Add(new Doubt(cursor.Line, $"that paging ends with {end.Value.Value} as '{cursor.WireName}' is a guess"));
        }
        if (end is { } found)
            _draft.Response.Find(field => field.WireName == found.Member)!.IsRequired = true;
        foreach (var (from, to) in carry)
            MakeAlike(from, to);
        return pages with { End = end, Carry = [.. carry.Select(pair => (pair.From.WireName, pair.To.WireName))] };
    }

    private PagesDraft ByItems(PagesDraft pages, CursorDraft cursor, FieldDraft flag)
    {
        var text = $"that '{cursor.To}' begins behind the {(cursor.Word == "min" ? "least" : "greatest")} '{cursor.Member}' of a page is a guess";
        _draft.Doubts.Add(new Doubt(flag.Line, text));
        var end = IsAlwaysThere(flag) ? Flag(flag) : null;
        if (end is not null)
            flag.IsRequired = true;
        return pages with { End = end, Cursor = cursor };
    }

    private PagesDraft ByOffset(PagesDraft pages, FieldDraft offset)
    {
        var total = _draft.Response.Find(field => PagingNames.IsTotal(field.WireName) && field.IsInteger && IsAlwaysThere(field));
        if (total is not null)
            total.IsRequired = true;
        return pages with { Offset = offset.WireName, Total = total?.WireName };
    }

    /// <summary>A cursor of a first request is left out; the first value that the page names is its default.</summary>
    private static void MakeAlike(FieldDraft from, FieldDraft to)
    {
        // A cursor is whatever the service made it.
        if (to.PlainType is not null)
            (to.Type, to.PlainType) = (to.PlainType, null);
        if (from.Type != to.Type)
            from.Type = to.Type;
        if (PagingNames.SaysFirst(to.Text) && (to.Type == "string" || to.IsInteger))
            (to.IsRequired, to.Default) = (false, to.Type == "string" ? "\"\"" : "0");
    }

    private (string Key, string Member, string Value)? Flag(FieldDraft flag)
    {
        var isEnd = PagingNames.IsEnd(flag);
        var values = _draft.Types.OfType<EnumDraft>().FirstOrDefault(type => type.Name == flag.Type);
        if (values is { Scalar: "string" } || (values is null && !flag.IsInteger && flag.Type != "bool"))
            return null;
        // An enum may call 0 complete.
        var zero = values?.Members.FirstOrDefault(member => member.Value == "0")?.Label ?? "";
        var holds = !(isEnd && PagingNames.SaysComplete(zero));
        var word = flag is { Type: "bool", Wire: null } ? (holds ? "true" : "false") : holds ? "1" : "0";
        return (isEnd ? "until" : "while", flag.WireName, word);
    }

    private List<(FieldDraft From, FieldDraft To)> Carry(FieldDraft items)
    {
        var found = new List<(FieldDraft From, FieldDraft To)>();
        foreach (var from in _draft.Response.Where(field => field != items && IsCursor(field)))
        {
            var to = _draft.Request.Find(field => Agree(from, field) && PagingNames.LeadTo(from.WireName, field.WireName))
                ?? _draft.Request.Find(field => Agree(from, field) && SamplesLead(from.WireName, field.WireName));
            if (to is not null && found.TrueForAll(pair => pair.To != to))
                found.Add((from, to));
        }
        return found;
    }

    private static bool IsCursor(FieldDraft field) => field.Type is "string" or "timestamp" || field.IsInteger;

    private static bool Agree(FieldDraft from, FieldDraft to) =>
        from.Type == (to.PlainType ?? to.Type) || (from.IsInteger && to.IsInteger);

    private static bool IsSize(FieldDraft field) => PagingNames.IsSize(field.WireName) && field.IsInteger;

    /// <summary>Determines whether a request sends the value that the response before it holds, and the request before that one did not.</summary>
    private bool SamplesLead(string from, string to) =>
        _draft.Examples.Zip(_draft.Examples.Skip(1)).Any(turn =>
            turn.First is { Request: { } first, Response: { } response } && turn.Second.Request is { } next
            && response.Value[from]?.Scalar is { Length: > 1 } value && next.Value[to]?.Scalar == value && first.Value[to]?.Scalar != value
            && response.Line > first.Line && next.Line > response.Line);

    /// <summary>Determines whether every response that holds more than the envelope shows the member.</summary>
    private bool IsAlwaysThere(FieldDraft field) => _successes.Count > 0 && _successes.TrueForAll(sample => sample[field.WireName] is not null);

    private bool HoldsResponse(SampleObject sample) => sample.Members.Any(member => _draft.Response.Exists(field => field.WireName == member.Name));
}
