using Chatwright.Generator.Model;
using Chatwright.Tool.Specs;

namespace Chatwright.Tool.Site.Content;

/// <summary>All that a site shows, as models of the compiler in the order of the pages.</summary>
internal sealed class SiteContent
{
    private readonly Dictionary<string, TypeModel> _types = new(StringComparer.Ordinal);
    private readonly Lazy<TypeUses> _uses;

    public SiteContent(SpecProject project)
    {
        Services = [.. project.Models<ServiceModel>().OrderBy(service => service.Home.Service, StringComparer.Ordinal)];
        Endpoints =
        [
            .. project.Models<EndpointModel>()
                .Where(endpoint => ServiceOf(endpoint) is not null)
                .OrderBy(endpoint => endpoint.Home.Service, StringComparer.Ordinal)
                .ThenBy(endpoint => endpoint.Group.Name, StringComparer.Ordinal)
                .ThenBy(endpoint => endpoint.Name, StringComparer.Ordinal)
                .ThenBy(endpoint => endpoint.Path, StringComparer.Ordinal),
        ];
        Webhooks =
        [
            .. project.Models<WebhookModel>()
                .Where(webhook => ServiceOf(webhook) is not null)
                .OrderBy(webhook => webhook.Home.Service, StringComparer.Ordinal)
                .ThenBy(webhook => webhook.Names.Descriptor, StringComparer.Ordinal),
        ];
        SharedTypes =
        [
            .. project.Models<SharedModel>()
                .SelectMany(shared => shared.Types.Select(type => new SharedType(shared.Home, type)))
                .OrderBy(type => type.Home.Service, StringComparer.Ordinal)
                .ThenBy(type => type.Model.Name, StringComparer.Ordinal),
        ];
        foreach (var model in project.Models<SpecModel>())
        {
            foreach (var type in model.Types)
                _types[$"{model.Home.Namespace}.{type.Name}"] = type;
        }
        _uses = new(() => new TypeUses(this));
    }

    public IReadOnlyList<ServiceModel> Services { get; }

    /// <summary>The endpoints by service, group and name.</summary>
    public IReadOnlyList<EndpointModel> Endpoints { get; }

    /// <summary>The webhooks by service and name.</summary>
    public IReadOnlyList<WebhookModel> Webhooks { get; }

    /// <summary>The types of shared files, by service and name.</summary>
    public IReadOnlyList<SharedType> SharedTypes { get; }

    /// <summary>The uses of types.</summary>
    public TypeUses Uses => _uses.Value;

    /// <summary>A name for the whole: that of the only service, or one for all.</summary>
    public string Title => Services is [var service] ? $"{service.Home.Service} API" : "API reference";

    public TypeModel? Find(string? fullName) => fullName is null ? null : _types.GetValueOrDefault(fullName);

    public ServiceModel? ServiceOf(SpecModel model) => Services.FirstOrDefault(service => service.Home.Service == model.Home.Service);

    public IEnumerable<EndpointModel> EndpointsOf(GroupModel group, ServiceModel service) =>
        Endpoints.Where(endpoint => endpoint.Home.Service == service.Home.Service && endpoint.Group.Name == group.Name);

    /// <summary>The groups of a service that have endpoints, by name.</summary>
    public IEnumerable<GroupModel> GroupsOf(ServiceModel service) => Endpoints
        .Where(endpoint => endpoint.Home.Service == service.Home.Service)
        .Select(endpoint => endpoint.Group)
        .DistinctBy(group => group.Name)
        // The service has the groups' documentation.
        .Select(group => service.Groups.FirstOrDefault(known => known.Name == group.Name) ?? group);
}
