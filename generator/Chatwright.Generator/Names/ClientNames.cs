using Chatwright.Generator.Syntax;

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
            service + "Region",
            service + "ErrorCode",
            service + "Errors",
            service + "Json",
            service + "Hosting",
            "Add" + client);
    }

    public static GroupNames OfGroup(string group)
    {
        var client = group + "Client";
        return new GroupNames(group, client, client + "Extensions");
    }

    /// <param name="name">The C# name of the endpoint.</param>
    public static EndpointNames OfEndpoint(string name, EndpointDecl endpoint)
    {
        var hasRequest = endpoint.Request is { Type: null, Fields.Count: > 0 };
        var isPaged = endpoint.Pages is not null;
        return new EndpointNames(
            hasRequest ? OfRequest(name) : null,
            OfResponse(name),
            StaticField(name),
            name + "Async",
            isPaged ? name + "PagesAsync" : null,
            isPaged ? name + "AllAsync" : null);
    }

    /// <summary>The request's type, where one is declared with the endpoint.</summary>
    /// <param name="endpoint">The C# name of the endpoint.</param>
    public static string OfRequest(string endpoint) => endpoint + "Request";

    /// <summary>The response's type.</summary>
    /// <param name="endpoint">The C# name of the endpoint.</param>
    public static string OfResponse(string endpoint) => endpoint + "Response";

    /// <summary>Makes the name of a static field. An invalid name was reported, and may be empty.</summary>
    private static string StaticField(string name) => name.Length == 0 ? "" : "s_" + char.ToLowerInvariant(name[0]) + name.Substring(1);
}
