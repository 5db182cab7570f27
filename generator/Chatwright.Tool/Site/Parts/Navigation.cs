using Chatwright.Generator.Model;
using Chatwright.Tool.Site.Content;
using Chatwright.Tool.Site.Markup;

namespace Chatwright.Tool.Site.Parts;

/// <summary>The list of pages at the side: the general ones, and the groups, of which the current one shows its endpoints.</summary>
internal static class Navigation
{
    /// <param name="current">The endpoint that the page is about; null for other pages.</param>
    public static Html Of(PageContext page, EndpointModel? current) => Html.Of($"""
        <nav class="side" id="pages" aria-label="Pages">
        <ul>
        {General(page)}</ul>
        {page.Content.Services.Select(service => Groups(page, service, current))}</nav>
        """);

    private static Html General(PageContext page) => Html.Join(
    [
        Item(page, SiteMap.Index, "Overview"),
        .. page.Content.Services.Select(service => Item(page, page.Map.Of(service), $"{service.Home.Service} in general")),
        page.Content.Webhooks.Count > 0 ? Item(page, SiteMap.Webhooks, "Webhooks") : Html.Empty,
        page.Content.SharedTypes.Count > 0 ? Item(page, SiteMap.Types, "Shared types") : Html.Empty,
        Item(page, SiteMap.Errors, "Error codes"),
    ]);

    private static Html Groups(PageContext page, ServiceModel service, EndpointModel? current)
    {
        var groups = page.Content.GroupsOf(service).ToList();
        return groups.Count == 0 ? Html.Empty : Html.Of($"""
            <p class="side-title">{(page.Content.Services.Count == 1 ? "Endpoints" : $"Endpoints of {service.Home.Service}")}</p>
            <ul>
            {groups.Select(group => Group(page, service, group, current))}</ul>

            """);
    }

    private static Html Group(PageContext page, ServiceModel service, GroupModel group, EndpointModel? current)
    {
        var isCurrent = current?.Group.Name == group.Name && current.Home.Service == service.Home.Service;
        var inner = !isCurrent ? Html.Empty : Html.Of($"""

            <ul>
            {page.Content.EndpointsOf(group, service).Select(endpoint => Item(page, page.Map.Of(endpoint), endpoint.Name))}</ul>
            """);
        return Html.Of($"<li>{page.Link(page.Map.Of(group, service), group.Name)}{inner}</li>\n");
    }

    private static Html Item(PageContext page, string path, string text)
    {
        var mark = path == page.Place.Path ? Html.Of($" aria-current=\"page\"") : Html.Empty;
        return Html.Of($"""
            <li><a href="{page.Place.To(path)}"{mark}>{text}</a></li>

            """);
    }
}
