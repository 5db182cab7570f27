using Chatwright.Generator.Values;

namespace Chatwright.Generator.Names;

/// <summary>The C# names of a service.</summary>
/// <param name="Service">The service's name in the spec, which begins all the others.</param>
/// <param name="Endpoints">The class with the descriptors of all endpoints.</param>
/// <param name="Errors">The class with the method that compares an error with a code.</param>
/// <param name="Hosting">The class with the methods that add clients to a host.</param>
/// <param name="AddMethod">The name of the methods that add the one client.</param>
/// <param name="AddKeyedMethod">The name of the methods that add one of several clients.</param>
/// <param name="Webhooks">The names for the webhooks of the service.</param>
internal sealed record ServiceNames(
    string Service, string Client, string Options, string Endpoints, string Region, string ErrorCode, string Errors, string Json, string Hosting,
    string AddMethod, string AddKeyedMethod, ServiceWebhookNames Webhooks)
{
    /// <summary>The class with the methods that add groups to a compiled client.</summary>
    public string Extensions => Client + "Extensions";

    /// <summary>The types, all of which the registry claims.</summary>
    public EquatableArray<string> Types => [Client, Options, Endpoints, Region, ErrorCode, Errors, Json, Hosting];
}
