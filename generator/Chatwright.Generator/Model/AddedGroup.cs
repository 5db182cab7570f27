using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Model;

/// <summary>A group with the endpoints that a project adds to a compiled client.</summary>
/// <param name="HasShortForms">True if methods of its client have short forms.</param>
/// <param name="Errors">The codes that the compiled client does not know.</param>
internal sealed record AddedGroup(GroupModel Group, bool HasShortForms, EquatableArray<ErrorModel> Errors)
{
    /// <summary>The groups of some endpoints, in the order of their names.</summary>
    public static EquatableArray<AddedGroup> Of(IEnumerable<AddedEndpoint> endpoints) => endpoints
        .GroupBy(endpoint => endpoint.Group)
        .OrderBy(group => group.Key.Name, System.StringComparer.Ordinal)
        .Select(group => new AddedGroup(group.Key, group.Any(endpoint => endpoint.HasShortForm), Distinct(group)))
        .ToEquatableArray();

    private static EquatableArray<ErrorModel> Distinct(IEnumerable<AddedEndpoint> endpoints) => endpoints
        .SelectMany(endpoint => endpoint.Errors)
        .GroupBy(error => error.Code)
        .Select(same => same.OrderBy(error => error.Summary, System.StringComparer.Ordinal).First())
        .OrderBy(error => error.Code)
        .ToEquatableArray();
}

/// <summary>The part that one endpoint adds to its group.</summary>
internal sealed record AddedEndpoint(HomeModel Home, GroupModel Group, bool HasShortForm, EquatableArray<ErrorModel> Errors)
{
    /// <summary>Null for an endpoint of a client that is emitted.</summary>
    public static AddedEndpoint? Of(EndpointModel endpoint) => endpoint.Home.Extended is null
        ? null
        : new(endpoint.Home, endpoint.Group, endpoint.ShortForm is not null, endpoint.NewErrors);
}
