using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Surroundings;

/// <summary>The types that a file emits into the namespace of its service.</summary>
/// <param name="Client">The service's client; null in the other files.</param>
internal sealed record EmittedTypes(string Service, string Namespace, string? Client, EquatableArray<string> Names)
{
    /// <summary>The compiled client that the file extends; null if there is none.</summary>
    public ExtendedClient? Extended { get; init; }

    public static EmittedTypes Of(SpecModel model) => new(
        model.Home.Service, model.Home.Namespace, (model as ServiceModel)?.Home.Names.Client, NamesOf(model))
    {
        Extended = model.Home.Extended is { } space ? new ExtendedClient(space, model.Home.Names.Client) : null,
    };

    private static EquatableArray<string> NamesOf(SpecModel model) => model switch
    {
        ServiceModel service => service.Home.Names.Types
            .Concat(service.Webhooks is null ? [] : service.Home.Names.Webhooks.Types)
            .Concat(service.Groups.SelectMany(group => group.Names.Types))
            .ToEquatableArray(),
        EndpointModel { Home.Extended: not null } added => added.Types.Select(type => type.Name)
            .Concat(added.Group.Names.TypesOfExtension)
            .Append(added.Home.Names.Extensions)
            .ToEquatableArray(),
        _ => model.Types.Select(type => type.Name).ToEquatableArray(),
    };
}

/// <summary>A client that is compiled elsewhere.</summary>
internal sealed record ExtendedClient(string Namespace, string Name);
