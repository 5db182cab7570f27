using System.Collections.Generic;
using System.Linq;

namespace Chatwright.Generator.Model;

/// <summary>A type that <c>JsonSerializer</c> shall know.</summary>
/// <param name="Method">How the resolver is told of it.</param>
/// <param name="Cases">Of a union or choice: its nested types.</param>
internal sealed record JsonTypeModel(string FullName, string Method, EquatableArray<string> Cases)
{
    /// <summary>Of an enum that is not read as it comes: what reads it.</summary>
    public string? Codec { get; init; }

    /// <summary>The types of a file.</summary>
    public static IEnumerable<JsonTypeModel> Of(SpecModel model)
    {
        var (space, types) = model switch
        {
            EndpointModel endpoint => (endpoint.Group.Namespace, endpoint.Types),
            SharedModel shared => (shared.TypesNamespace, shared.Types),
            _ => ("", []),
        };
        return types.Select(type => Of($"{space}.{type.Name}", type));
    }

    private static JsonTypeModel Of(string fullName, TypeModel type) => type switch
    {
        NumberEnumModel it => new JsonTypeModel(fullName, "AddEnum", []) { Codec = it.IsAliased ? NumberEnumModel.Codec(fullName) : null },
        TextEnumModel => new JsonTypeModel(fullName, "AddValue", []),
        UnionModel union => new JsonTypeModel(fullName, "Add", union.Cases.Select(@case => @case.Name).Append("Unknown").ToEquatableArray()),
        ChoiceModel choice => new JsonTypeModel(fullName, "Add", choice.Branches.Select(branch => branch.Name).Append("Unknown").ToEquatableArray()),
        _ => new JsonTypeModel(fullName, "Add", []),
    };
}
