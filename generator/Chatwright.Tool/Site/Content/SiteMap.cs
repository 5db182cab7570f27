using System.Globalization;
using Chatwright.Generator.Model;

namespace Chatwright.Tool.Site.Content;

/// <summary>The address of each page, below the root of the site.</summary>
internal sealed class SiteMap
{
    public const string Index = "index.html";
    public const string Errors = "errors.html";
    public const string Types = "types.html";
    public const string Webhooks = "webhooks.html";
    public const string Style = "site.css";
    public const string Icon = "icon.svg";
    public const string Script = "site.js";
    public const string Try = "try.js";
    public const string Search = "search-index.js";

    private readonly Dictionary<EndpointModel, string> _endpoints = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<WebhookModel, string> _webhooks = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, string> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _services = new(StringComparer.Ordinal);
    private readonly bool _hasManyServices;

    public SiteMap(SiteContent content)
    {
        _hasManyServices = content.Services.Count > 1;
        Give("endpoints", content.Endpoints, endpoint => endpoint.Path, (endpoint, path) => _endpoints[endpoint] = path);
        Give("webhooks", content.Webhooks, webhook => webhook.Command, (webhook, path) => _webhooks[webhook] = path);
        Give("types", content.SharedTypes, type => type.Model.Name, (type, path) => _types[type.FullName] = path);
        Give("services", content.Services, service => service.Home.Service, (service, path) => _services[service.Home.Service] = path);
    }

    public string Of(EndpointModel endpoint) => _endpoints[endpoint];

    public string Of(WebhookModel webhook) => _webhooks[webhook];

    public string Of(SharedType type) => _types[type.FullName];

    public string Of(ServiceModel service) => _services[service.Home.Service];

    /// <summary>The page of a shared type; null for a type of one endpoint or webhook.</summary>
    public string? OfType(string fullName) => _types.GetValueOrDefault(fullName);

    /// <summary>The place of a group on the first page.</summary>
    public string Of(GroupModel group, ServiceModel service) => $"{Index}#{IdOf(group, service)}";

    /// <summary>The place of an error code among all.</summary>
    public string Of(ErrorModel error, HomeModel home) => $"{Errors}#{IdOf(error, home)}";

    /// <summary>The beginning of the places of a service's error codes: the code itself follows.</summary>
    public string CodesOf(HomeModel home) => $"{Errors}#code-{Prefix(home)}";

    public string IdOf(GroupModel group, ServiceModel service) => $"group-{Prefix(service.Home)}{Slug.Of(group.Name)}";

    public string IdOf(ErrorModel error, HomeModel home) =>
        $"code-{Prefix(home)}{error.Code.ToString(CultureInfo.InvariantCulture)}";

    private string Prefix(HomeModel home) => _hasManyServices ? Slug.Of(home.Service) + "-" : "";

    private static void Give<T>(string folder, IEnumerable<T> items, Func<T, string> nameOf, Action<T, string> take)
    {
        var slugs = new Slugs();
        foreach (var item in items)
            take(item, $"{folder}/{slugs.Give(nameOf(item))}.html");
    }
}
