using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Index;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Types;

/// <summary>The context for binding a file: the index of all files, and the types of the shared ones. Created once for an index.</summary>
internal sealed class SpecSemantics
{
    private readonly Dictionary<ServiceIndex, ServiceTypes> _services;

    public SpecSemantics(SpecIndex index) =>
        (Index, _services) = (index, index.Services.ToDictionary(service => service, service => new ServiceTypes(index, service)));

    public SpecIndex Index { get; }

    public ServiceTypes Types(ServiceIndex service) => _services[service];

    /// <summary>The types of an endpoint; null when it belongs to no service.</summary>
    /// <param name="path">The endpoint's file.</param>
    public EndpointTypes? Endpoint(EndpointDecl endpoint, string path) =>
        Exporter.Name(endpoint) is { } name && Index.Service(endpoint.Service?.Value) is { } service
            ? new EndpointTypes(endpoint, name, service.EndpointNames(name, endpoint), path, Types(service))
            : null;

    /// <summary>The types of a webhook; null when it belongs to no service.</summary>
    /// <param name="path">The webhook's file.</param>
    public WebhookTypes? Webhook(WebhookDecl webhook, string path) => Index.Service(webhook.Service?.Value) is { } service
        ? new WebhookTypes(webhook, ClientNames.OfWebhook(Exporter.Name(webhook), webhook.IsDeciding), [], path, service, Types(service))
        : null;

    /// <summary>The members of the context of a service's webhooks.</summary>
    /// <param name="path">The service's file.</param>
    public EquatableArray<Member> Context(ServiceDecl declaration, string path) =>
        declaration.Webhooks is { } webhooks && Index.Service(declaration.Head.Value) is { } service
            ? WebhookContextType.Of(webhooks, service.Names, path, Types(service)).Members.Own
            : [];
}
