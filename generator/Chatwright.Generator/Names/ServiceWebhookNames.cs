using Chatwright.Generator.Values;

namespace Chatwright.Generator.Names;

/// <summary>The C# names that a service has for its webhooks.</summary>
/// <param name="Base">The base of all bodies.</param>
/// <param name="Context">The facts about a request beside its body.</param>
/// <param name="Descriptors">The class with the descriptors of all webhooks.</param>
/// <param name="Hosting">The class with the methods that put a receiver into an ASP.NET Core application.</param>
/// <param name="AddMethod">The name of the methods that add the one receiver.</param>
/// <param name="AddKeyedMethod">The name of the methods that add one of several receivers.</param>
/// <param name="MapMethod">The name of the method that maps the path of a receiver.</param>
internal sealed record ServiceWebhookNames(
    string Base, string Context, string Options, string Handler, string Receiver, string Descriptors,
    string Hosting, string AddMethod, string AddKeyedMethod, string MapMethod)
{
    /// <summary>The types, all of which the registry claims for a service with webhooks.</summary>
    public EquatableArray<string> Types => [Base, Context, Options, Handler, Receiver, Descriptors, Hosting];
}
