using Chatwright.Generator.Model;
using Chatwright.Tool.Site.Code;
using Chatwright.Tool.Site.Content;
using Chatwright.Tool.Site.Markup;
using Chatwright.Tool.Site.Parts;

namespace Chatwright.Tool.Site.Pages;

/// <summary>The page of an endpoint.</summary>
internal static class EndpointPage
{
    public static Html Of(PageContext page, EndpointModel endpoint)
    {
        var service = page.Content.ServiceOf(endpoint)!;
        var shown = new HashSet<string>(StringComparer.Ordinal);
        var title = $"{endpoint.Group.Name}.{endpoint.MainMethod}";
        var main = Html.Of($"""
            <p class="crumbs">{page.Link(SiteMap.Index, "Overview")} / {page.Link(page.Map.Of(endpoint.Group, service), endpoint.Group.Name)}</p>
            <h1>{title}</h1>
            <p class="route"><span class="method">{(endpoint.IsGet ? "GET" : "POST")}</span> <code>{endpoint.Path}</code></p>
            <p class="tags">{Html.Join(CallFacts.Tags(endpoint), " ")}</p>
            {(page.IsServed ? TryPart.Link() : Html.Empty)}
            <div class="split">
            <div class="text">
            {DocText.Of(endpoint.Docs)}
            {Section.Of("signature", "Signature", CodeText.Block("C#", CodeText.CSharp(Signatures.Of(endpoint))))}
            {Section.Of("request", "Request", Request(page, endpoint, shown))}
            {Response(page, endpoint, service, shown)}
            {Paging(endpoint)}
            {Section.Of("retry", "Retry", CallFacts.Retry(endpoint))}
            {(endpoint.Calls is { } calls ? Section.Of("limit", "Call frequency", CallFacts.Limit(calls)) : Html.Empty)}
            {Errors(page, endpoint)}
            </div>
            {Aside(page, endpoint)}
            </div>
            """);
        return Layout.Page(page, title, main, endpoint, page.IsServed ? [SiteMap.Try] : []);
    }

    private static Html Request(PageContext page, EndpointModel endpoint, HashSet<string> shown) => endpoint.RequestType is { } name
        ? Payload.Of(page, name, isSent: true, "request", shown)
        : Html.Of($"<p>The request has no members.</p>");

    private static Html Response(PageContext page, EndpointModel endpoint, ServiceModel service, HashSet<string> shown)
    {
        var envelope = endpoint.Envelope ?? service.Envelope;
        var members = new[] { envelope.Status, envelope.Code, envelope.Info, envelope.Display }.OfType<string>()
            .Select(member => Html.Of($"<code>{member}</code>"));
        var note = Html.Of($"""
            <p class="hint">The {page.Link(page.Map.Of(service) + "#envelope", "envelope")} of the response, {Html.Join(members, ", ")}, is in
            <code>Info</code>.</p>
            """);
        var payload = Payload.Of(page, endpoint.ResponseType, isSent: false, "response", shown);
        return Section.Of("response", "Response", Html.Of($"{payload}\n{note}"));
    }

    private static Html Paging(EndpointModel endpoint) =>
        endpoint.Pages is { } pages ? Section.Of("paging", "Paging", PagingWords.Of(endpoint, pages)) : Html.Empty;

    private static Html Errors(PageContext page, EndpointModel endpoint)
    {
        if (endpoint.Errors.Count == 0)
            return Section.Of("errors", "Errors", Html.Of($"<p>See the {page.Link(SiteMap.Errors, "error codes")} of the whole service.</p>"));
        var table = ErrorTable.Of("Errors of this endpoint", endpoint.Errors, error =>
            Html.Of($"""<a href="{page.Place.To(page.Map.Of(error, endpoint.Home))}">{error.Code}</a>"""));
        return Section.Of("errors", "Errors", Html.Of($"""
            <p>Each is an <code>ApiErrorException</code>, which <code>e.Is({endpoint.Home.Names.ErrorCode}.{endpoint.Errors[0].Name})</code>
            recognizes.</p>
            {table}
            """));
    }

    /// <summary>The column beside the text: the form that sends a request, and the examples.</summary>
    private static Html Aside(PageContext page, EndpointModel endpoint)
    {
        var form = page.IsServed ? TryPart.Of(page, endpoint) : Html.Empty;
        var examples = endpoint.Examples.Count == 0 ? Html.Empty : Section.Of("examples", "Examples", new Samples(page).Of(endpoint));
        return form.IsEmpty && examples.IsEmpty ? Html.Empty : Html.Of($"""
            <div class="aside">
            {form}{examples}</div>
            """);
    }
}
