using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Surroundings;

/// <summary>The types that a file emits into the namespace of its service.</summary>
/// <param name="Client">The service's client; null in the other files.</param>
internal sealed record EmittedTypes(string Service, string Namespace, string? Client, EquatableArray<string> Names)
{
    public static EmittedTypes Of(SpecModel model) => new(
        model.Home.Service, model.Home.Namespace, (model as ServiceModel)?.Home.Names.Client, NamesOf(model));

    private static EquatableArray<string> NamesOf(SpecModel model) => model switch
    {
        ServiceModel service => service.Home.Names.Types.Concat(service.Groups.SelectMany(group => group.Names.Types)).ToEquatableArray(),
        EndpointModel endpoint => endpoint.Types.Select(type => type.Name).ToEquatableArray(),
        SharedModel shared => shared.Types.Select(type => type.Name).ToEquatableArray(),
        _ => [],
    };
}
