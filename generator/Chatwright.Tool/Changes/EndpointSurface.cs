using System.Globalization;
using Chatwright.Generator.Model;
using Chatwright.Generator.Words;

namespace Chatwright.Tool.Changes;

/// <summary>Makes the part of an endpoint.</summary>
internal sealed class EndpointSurface(ServiceModel service, EndpointModel endpoint, SurfacePlace place)
{
    public SurfaceNode Node() => new(SurfaceKinds.Endpoint, endpoint.Path)
    {
        Facts = new FactList()
            .Add(SurfaceFacts.Group, endpoint.Group.Name)
            .Add(SurfaceFacts.Name, endpoint.Name)
            .Add(SurfaceFacts.Request, endpoint.RequestType is { } request ? ShapeText.Simple(request) : null)
            .Add(SurfaceFacts.Response, ShapeText.Simple(endpoint.ResponseType))
            .Add("method", endpoint.IsGet ? "GET" : null)
            .Add("repeat", endpoint.IsSafe ? "safe" : endpoint.IsIdempotent ? "idempotent" : null)
            .Add("calls", endpoint.Calls is { } calls ? Rate(calls) : null)
            .Add("probe", endpoint.IsProbe)
            .Add("envelope", endpoint.Envelope is { } envelope && envelope != service.Envelope ? ServiceSurface.Envelope(envelope) : null)
            .Add("short", endpoint.ShortForm is { } form ? $"{ShapeText.Of(form.Parameter.Shape)} {form.Parameter.Local}" : null)
            .Add("pages", endpoint.Pages is { } pages ? ShapeText.Of(pages.Item) : null)
            .Add("paging", endpoint.Pages is { } way ? Paging(way) : null)
            .Add("results", Results())
            .Add(SurfaceFacts.Deprecated, TypeSurface.IsOld(endpoint.Docs))
            .Facts,
        Place = place,
        Children = TypeSurface.Sorted(
        [
            .. endpoint.Query.Select(query => ServiceSurface.Parameter(SurfaceKinds.Query, query, place)),
            .. endpoint.OwnErrors.Where(IsOwn).Select(error => new SurfaceNode(SurfaceKinds.Error, PlaceCatalog.Key(error.Code))
            {
                Facts = ServiceSurface.Advice(error).Facts,
                Place = place,
            }),
        ]),
    };

    /// <summary>Determines whether a code has other advice here than in the rest of the service; other prose does not count.</summary>
    private bool IsOwn(ErrorModel error) => service.Errors.FirstOrDefault(known => known.Code == error.Code) is not { } common
        || (common.Retry, common.AfterSeconds, common.IsRefused, common.Range) != (error.Retry, error.AfterSeconds, error.IsRefused, error.Range);

    private static string Rate(RateModel rate) => string.Create(CultureInfo.InvariantCulture, $"{rate.Permits} in {rate.WindowSeconds} s");

    /// <summary>The way to the next page, by the names of properties.</summary>
    private static string Paging(PagesModel pages) => string.Join("; ", new[]
    {
        $"items {pages.Items}",
        pages.Until is { } until ? $"until {Condition(until)}" : null,
        pages.While is { } @while ? $"while {Condition(@while)}" : null,
        pages.Offset is { } offset ? $"offset {offset.Name} of {offset.Total ?? "-"}" : null,
    }
        .Concat(pages.Carry.Select(carry => $"carry {carry.From} to {carry.To}").Order(StringComparer.Ordinal))
        .Concat(pages.Cursors.Select(Cursor).Order(StringComparer.Ordinal))
        .OfType<string>());

    private static string Cursor(CursorModel cursor) => string.Create(
        CultureInfo.InvariantCulture, $"{(cursor.IsGreatest ? "max" : "min")} {cursor.List}.{cursor.From} {cursor.Add:+0;-0;+0} to {cursor.To}");

    private static string Condition(ConditionModel condition) =>
        $"{condition.WireName}={string.Join('|', condition.Values.Order(StringComparer.Ordinal))}";

    private string? Results()
    {
        var results = endpoint.Types.OfType<ObjectModel>().FirstOrDefault(type => type.Results is not null)?.Results;
        return results is null ? null : string.Join("; ", new[]
        {
            $"{(results.ListsFailuresOnly ? "failures" : "items")} {string.Join('.', results.Steps.Select(step => step.WireName))}",
            results.Code is { } code ? $"code {code}" : null,
            results.Ok is { } ok ? $"ok {Condition(ok)}" : null,
            results.Info is { } info ? $"info {info}" : null,
            results.Key is { } key ? $"key {string.Join('.', key.Steps.Select(step => step.Name))}" : null,
            results.IsPartial ? "partial" : null,
        }.OfType<string>());
    }
}
