using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Model;

namespace Chatwright.Generator.Emit;

/// <summary>The paging of an endpoint: the sign of the end, and the request of the next page.</summary>
internal static class PagesText
{
    /// <summary>The expression that makes the pageable.</summary>
    public static string Walk(this EndpointModel model, PagesModel pages) => $"""
        {Runtime.ApiPaging}.Create<{model.PageTypes(pages)}>(
            {CSharp.Literal(model.Path)}, request, {(model.Group.IsCompiled ? "client." : "")}{model.Names.Method},
            static (request, page) => {Next(pages)},
            static page => page.{ItemsOf(pages)},
            cancellationToken)
        """;

    /// <summary>The types of an item, a request and a response.</summary>
    public static string PageTypes(this EndpointModel model, PagesModel pages) =>
        $"{pages.Item.Type()}, {model.Request()}, global::{model.ResponseType}";

    private static string Next(PagesModel pages) =>
        $"{string.Join(" || ", Ends(pages))} ? null : request with {{ {string.Join(", ", Steps(pages))} }}";

    private static IEnumerable<string> Ends(PagesModel pages)
    {
        if (pages.Until is { } until)
            yield return until.Holds("page.");
        if (pages.While is { } going)
            yield return $"!({going.Holds("page.")})";
        foreach (var carry in pages.Carry.Where(carry => carry.MayBeAbsent))
            yield return $"page.{carry.From} is null";
        foreach (var cursor in pages.Cursors)
            yield return $"{Runtime.ApiPaging}.{Computed(cursor)} is not {{ }} {cursor.Local}";
        if (pages.Offset is { } offset)
        {
            yield return $"{Count(pages)} == 0";
            if (offset.Total is { } total)
                yield return $"(decimal){Reached(pages, offset)} >= page.{total}";
        }
    }

    private static IEnumerable<string> Steps(PagesModel pages)
    {
        foreach (var carry in pages.Carry)
            yield return $"{carry.To} = page.{carry.From}{(carry.MayBeAbsent && !carry.Shape.IsReference ? ".Value" : "")}";
        foreach (var cursor in pages.Cursors)
            yield return $"{cursor.To} = ({cursor.Shape.Type()}){cursor.Local}";
        if (pages.Offset is { } offset)
            yield return $"{offset.Name} = {Reached(pages, offset)}";
    }

    /// <summary>The call that computes a cursor; its result is null when paging ends.</summary>
    private static string Computed(CursorModel cursor)
    {
        var list = $"page.{cursor.List}{(cursor.IsNullable ? ".GetValueOrDefault()" : "")}";
        var range = $"{CSharp.Invariant(cursor.Add)}, {cursor.Least}M, {cursor.Most}M";
        return $"{(cursor.IsGreatest ? "Greatest" : "Least")}({list}, static item => item.{cursor.From}, {range})";
    }

    /// <summary>The offset after this page.</summary>
    private static string Reached(PagesModel pages, OffsetModel offset) =>
        $"checked(request.{offset.Name}{(offset.IsNullable ? ".GetValueOrDefault()" : "")} + ({offset.Shape.Type()}){Count(pages)})";

    private static string Count(PagesModel pages) => $"page.{ItemsOf(pages)}.Count";

    /// <summary>The items of a page; empty if the response lacks them.</summary>
    private static string ItemsOf(PagesModel pages) => pages.IsNullable ? pages.Items + ".GetValueOrDefault()" : pages.Items;
}
