using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Model;

namespace Chatwright.Generator.Emit;

/// <summary>A type that <c>JsonSerializer</c> shall know.</summary>
/// <param name="Method">How the resolver is told of it.</param>
/// <param name="Cases">Of a union or choice: its nested types.</param>
internal sealed record ResolvedType(string FullName, string Method, EquatableArray<string> Cases)
{
    /// <summary>Of an enum that is not read as it comes: what reads it.</summary>
    public string? Codec { get; init; }

    /// <summary>The types of a file.</summary>
    public static IEnumerable<ResolvedType> Of(SpecModel model)
    {
        var (space, types) = model switch
        {
            EndpointModel endpoint => (endpoint.Group.Namespace, endpoint.Types),
            SharedModel shared => (shared.TypesNamespace, shared.Types),
            _ => ("", []),
        };
        return types.Select(type => Of($"{space}.{type.Name}", type));
    }

    private static ResolvedType Of(string fullName, TypeModel type) => type switch
    {
        NumberEnumModel it => new ResolvedType(fullName, "AddEnum", []) { Codec = it.IsAliased ? NumberEnumModel.Codec(fullName) : null },
        TextEnumModel => new ResolvedType(fullName, "AddValue", []),
        UnionModel union => new ResolvedType(fullName, "Add", union.Cases.Select(@case => @case.Name).Append("Unknown").ToEquatableArray()),
        ChoiceModel choice => new ResolvedType(fullName, "Add", choice.Branches.Select(branch => branch.Name).Append("Unknown").ToEquatableArray()),
        _ => new ResolvedType(fullName, "Add", []),
    };
}
