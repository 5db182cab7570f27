using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Model;

namespace Chatwright.Generator.Emit;

/// <summary>The walk through an endpoint's pages: what ends it, and the request of the next page.</summary>
internal static class PagesText
{
    public static string PageWalk(this EndpointModel model, PagesModel pages) => $"""
        {Runtime.ApiPaging}.Pages<global::{model.RequestType}, global::{model.ResponseType}>(
            {CSharp.Literal(model.Path)}, request, {model.Name}Async,
            static (request, page) => {Next(pages)},
            cancellationToken)
        """;

    public static string ItemWalk(this EndpointModel model, PagesModel pages) =>
        $"{Runtime.ApiPaging}.Items({model.Name}PagesAsync(request, cancellationToken), static page => page.{pages.Items}{OrEmpty(pages)}, cancellationToken)";

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
        if (pages.Offset is { } offset)
            yield return $"{offset.Name} = {Reached(pages, offset)}";
    }

    /// <summary>The offset after this page.</summary>
    private static string Reached(PagesModel pages, OffsetModel offset) =>
        $"checked(request.{offset.Name}{(offset.IsNullable ? ".GetValueOrDefault()" : "")} + ({offset.Shape.Type()}){Count(pages)})";

    private static string Count(PagesModel pages) => pages.IsNullable ? $"page.{pages.Items}.GetValueOrDefault().Count" : $"page.{pages.Items}.Count";

    private static string OrEmpty(PagesModel pages) => pages.IsNullable ? ".GetValueOrDefault()" : "";
}
