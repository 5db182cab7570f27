using Chatwright.Generator.Model;
using Chatwright.Tool.Site.Content;
using Chatwright.Tool.Site.Markup;
using Chatwright.Tool.Site.Parts;

namespace Chatwright.Tool.Site.Pages;

/// <summary>The pages that list all webhooks, all shared types and all error codes.</summary>
internal static class ListPages
{
    public static Html Webhooks(PageContext page) => Layout.Page(page, "Webhooks", Html.Of($"""
        <h1>Webhooks</h1>
        <p class="lead">The requests that the service sends to your app.</p>
        {page.Content.Services.Select(service => WebhooksOf(page, service))}
        """));

    public static Html Types(PageContext page) => Layout.Page(page, "Shared types", Html.Of($"""
        <h1>Shared types</h1>
        <p class="lead">The types that several endpoints and webhooks have in common. A type of one endpoint is described on the page of it.</p>
        <ul class="entries">
        {page.Content.SharedTypes.Select(type => Entry(page.Link(type), TypeKind.Of(type.Model), type.Model.Docs.Summary))}</ul>
        """));

    public static Html Errors(PageContext page) => Layout.Page(page, "Error codes", Html.Of($"""
        <h1>Error codes</h1>
        <p class="lead">The documented codes. A response may contain others.</p>
        {page.Content.Services.Select(service => ErrorsOf(page, service))}
        """));

    /// <summary>A line of a list: a link, a fact and a sentence.</summary>
    public static Html Entry(Html link, string fact, string? summary) => Html.Of($"""
        <li><p class="entry-head">{link} <span class="entry-fact">{fact}</span></p><p>{Prose.Line(summary)}</p></li>

        """);

    private static Html WebhooksOf(PageContext page, ServiceModel service)
    {
        var all = page.Content.Webhooks.Where(webhook => webhook.Home.Service == service.Home.Service)
            .ToLookup(webhook => webhook.Names.Reply is not null);
        return Html.Join([
            Part(page, service, "decisions", "The reply decides", all[true]),
            Part(page, service, "events", "Events", all[false]),
        ]);
    }

    private static Html Part(PageContext page, ServiceModel service, string id, string title, IEnumerable<WebhookModel> webhooks)
    {
        var entries = webhooks.Select(webhook => Entry(page.Link(webhook), webhook.Command, webhook.Docs.Summary)).ToList();
        if (entries.Count == 0)
            return Html.Empty;
        var name = service.Home.Service;
        var (place, heading) = page.Content.Services.Count == 1 ? (id, title) : ($"{id}-{Slug.Of(name)}", $"{name}: {title}");
        return Section.Of(place, heading, Html.Of($"""<ul class="entries">{"\n"}{entries}</ul>"""));
    }

    private static Html ErrorsOf(PageContext page, ServiceModel service)
    {
        if (service.Errors.Count == 0)
            return Html.Of($"<p>The specs of {service.Home.Service} describe no codes.</p>");
        var enumName = service.Home.Names.ErrorCode;
        var table = ErrorTable.Of($"The codes of {service.Home.Service}, as {enumName} has them", service.Errors, error =>
            Html.Of($"""<span id="{page.Map.IdOf(error, service.Home)}">{error.Code}</span>"""));
        return Section.Of($"codes-{Slug.Of(service.Home.Service)}", enumName, table);
    }
}
