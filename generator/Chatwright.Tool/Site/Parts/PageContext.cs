using Chatwright.Generator.Model;
using Chatwright.Tool.Site.Content;
using Chatwright.Tool.Site.Markup;

namespace Chatwright.Tool.Site.Parts;

/// <summary>The content of the site and the address of the page, which all parts of a page need.</summary>
internal sealed record PageContext(SiteContent Content, SiteMap Map, Place Place)
{
    /// <summary><c>true</c> if a fake serves the page, so that it can send requests; otherwise, <c>false</c>.</summary>
    public bool IsServed { get; init; }

    public Html Link(EndpointModel endpoint) => Link(Map.Of(endpoint), endpoint.MainMethod);

    public Html Link(WebhookModel webhook) => Link(Map.Of(webhook), webhook.Names.Descriptor);

    public Html Link(SharedType type) => Html.Of($"""<a href="{Place.To(Map.Of(type))}"><code>{type.Model.Name}</code></a>""");

    public Html Link(string path, string text) => Html.Of($"""<a href="{Place.To(path)}">{text}</a>""");
}
