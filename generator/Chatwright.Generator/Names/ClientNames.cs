namespace Chatwright.Generator.Names;

/// <summary>Makes the names of clients: those of services, groups and endpoints.</summary>
internal static class ClientNames
{
    public static ServiceNames OfService(string service)
    {
        var client = service + "Client";
        return new ServiceNames(
            service,
            client,
            client + "Options",
            service + "Endpoints",
            service + "Region",
            service + "ErrorCode",
            service + "ErrorExtensions",
            service + "Json",
            service + "ServiceCollectionExtensions",
            "Add" + service,
            "AddKeyed" + service,
            WebhooksOf(service + "Webhook"));
    }

    public static GroupNames OfGroup(string group)
    {
        var client = group + "Client";
        return new GroupNames(group, client, client + "Extensions");
    }

    /// <param name="hasRequest">True if the request is a type of its own.</param>
    public static EndpointNames OfEndpoint(EndpointName endpoint, GroupName group, bool hasRequest, bool isPaged)
    {
        var name = endpoint.Name;
        var stem = TypeStem.Of(name, endpoint.Noun ?? group.Noun);
        return new EndpointNames(
            hasRequest ? stem + "Request" : null,
            stem + "Response",
            Descriptor(name, group),
            isPaged ? name + "PageAsync" : name + "Async",
            isPaged ? name + "Async" : null);
    }

    public static WebhookNames OfWebhook(WebhookName webhook, bool isDeciding)
    {
        var name = webhook.Name;
        return new WebhookNames(
            name + "Webhook",
            isDeciding ? name + "Reply" : null,
            $"On{name}Async",
            Identifiers.IsInheritedByClasses(name) ? name + "Webhook" : name);
    }

    private static ServiceWebhookNames WebhooksOf(string webhook) =>
        new(webhook, webhook + "Context", webhook + "Options", webhook + "Handler", webhook + "Receiver", webhook + "s",
            webhook + "Extensions", $"Add{webhook}s", $"AddKeyed{webhook}s", $"Map{webhook}s");

    /// <summary>The descriptor's class has the name of the group, which none of its members can have.</summary>
    private static string Descriptor(string name, GroupName group) =>
        name == group.Name || Identifiers.IsInheritedByClasses(name) ? name + "Endpoint" : name;
}
