using Chatwright.Generator.Model;
using Chatwright.Tool.Site.Content;
using Chatwright.Tool.Site.Markup;
using Chatwright.Tool.Site.Parts;

namespace Chatwright.Tool.Site.Pages;

/// <summary>The first page: the services and their endpoints by group.</summary>
internal static class IndexPage
{
    public static Html Of(PageContext page) => Layout.Page(page, page.Content.Title, Html.Of($"""
        <h1>{page.Content.Title}</h1>
        {page.Content.Services.Select(service => Service(page, service))}
        """));

    private static Html Service(PageContext page, ServiceModel service)
    {
        var count = page.Content.Endpoints.Count(endpoint => endpoint.Home.Service == service.Home.Service);
        var webhooks = page.Content.Webhooks.Count(webhook => webhook.Home.Service == service.Home.Service);
        Html[] facts =
        [
            Fact(count, count == 1 ? "endpoint" : "endpoints", null, page),
            Fact(webhooks, webhooks == 1 ? "webhook" : "webhooks", SiteMap.Webhooks, page),
            Fact(page.Content.SharedTypes.Count(type => type.Home.Service == service.Home.Service), "shared types", SiteMap.Types, page),
            Fact(service.Errors.Count, "error codes", SiteMap.Errors, page),
        ];
        return Html.Of($"""
            {DocText.Of(service.Docs)}
            <ul class="numbers">
            {facts}</ul>
            <p>{page.Link(page.Map.Of(service), $"{service.Home.Service} in general")}: the client, the hosts, signatures, the envelope and the
            limits.</p>
            {page.Content.GroupsOf(service).Select(group => Group(page, service, group))}
            """);
    }

    private static Html Fact(int number, string noun, string? path, PageContext page)
    {
        if (number == 0)
            return Html.Empty;
        var text = Html.Of($"<strong>{number}</strong> {noun}");
        return path is null ? Html.Of($"<li>{text}</li>\n") : Html.Of($"""<li><a href="{page.Place.To(path)}">{text}</a></li>{"\n"}""");
    }

    private static Html Group(PageContext page, ServiceModel service, GroupModel group)
    {
        var entries = page.Content.EndpointsOf(group, service)
            .Select(endpoint => ListPages.Entry(page.Link(endpoint), endpoint.Path, endpoint.Docs.Summary));
        var docs = group.Docs.Summary is null ? Html.Empty : Html.Of($"<p>{Prose.Line(group.Docs.Summary)}</p>");
        return Section.Of(page.Map.IdOf(group, service), group.Name, Html.Of($"""
            {docs}{Prose.Blocks(group.Docs.Remarks)}
            <ul class="entries">
            {entries}</ul>
            """));
    }
}
