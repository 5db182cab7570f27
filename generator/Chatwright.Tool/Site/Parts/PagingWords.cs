using Chatwright.Generator.Model;
using Chatwright.Tool.Site.Markup;

namespace Chatwright.Tool.Site.Parts;

/// <summary>Paging in words.</summary>
internal static class PagingWords
{
    public static Html Of(EndpointModel endpoint, PagesModel pages) => Html.Of($"""
        <p>A response holds one page of items, in <code>{pages.Items}</code>. <code>{endpoint.Names.ItemsMethod}</code> enumerates the items of all
        pages and requests each page when the enumeration reaches it. Its <code>AsPages()</code> returns the pages instead, each with the request of
        the next one. <code>{endpoint.Names.Method}</code> sends one request.</p>
        <ul>
        {Sentences(pages).Select(sentence => Html.Of($"<li>{sentence}</li>\n"))}</ul>
        """);

    private static IEnumerable<Html> Sentences(PagesModel pages)
    {
        foreach (var carry in pages.Carry)
            yield return Html.Of($"The next request takes <code>{carry.To}</code> from <code>{carry.From}</code> of the response.{Absent(carry)}");
        foreach (var cursor in pages.Cursors)
        {
            var which = cursor.IsGreatest ? "greatest" : "least";
            var source = Html.Of($"the {which} <code>{cursor.From}</code> of the items");
            yield return Html.Of($"The next request takes as <code>{cursor.To}</code> {source}{Added(cursor)}.");
            yield return Html.Of($"A page without items is the last one.");
        }
        if (pages.Offset is { } offset)
        {
            yield return Html.Of($"In the next request, <code>{offset.Name}</code> is greater by the number of items.");
            yield return offset.Total is { } total
                ? Html.Of($"Paging ends when <code>{total}</code> items are read, or after a page without items.")
                : Html.Of($"A page without items is the last one.");
        }
        if (pages.Until is { } until)
            yield return Html.Of($"A page is the last one if {MemberFacts.Condition(until)}.");
        if (pages.While is { } going)
            yield return Html.Of($"Another page follows only if {MemberFacts.Condition(going)}.");
    }

    private static Html Absent(CarryModel carry) => carry.MayBeAbsent ? Html.Of($" Paging ends when it is absent.") : Html.Empty;

    private static Html Added(CursorModel cursor) => cursor.Add switch
    {
        0 => Html.Empty,
        > 0 => Html.Of($", plus {cursor.Add}"),
        _ => Html.Of($", minus {Math.Abs((decimal)cursor.Add).ToString(System.Globalization.CultureInfo.InvariantCulture)}"),
    };
}
