using Chatwright.Generator.Values;

namespace Chatwright.Generator.Names;

/// <summary>The C# names that a service has for its webhooks.</summary>
/// <param name="Base">The base of all bodies.</param>
/// <param name="Context">The facts about a request beside its body.</param>
/// <param name="Descriptors">The class with the descriptors of all webhooks.</param>
internal sealed record ServiceWebhookNames(
    string Base, string Context, string Options, string Handler, string Receiver, string Descriptors)
{
    /// <summary>The types, all of which the registry claims for a service with webhooks.</summary>
    public EquatableArray<string> Types => [Base, Context, Options, Handler, Receiver, Descriptors];
}
