using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Model;

/// <summary>A type that the resolver of a service describes to <c>JsonSerializer</c>.</summary>
/// <param name="Kind">The resolver's method that adds it.</param>
/// <param name="Cases">The nested types of a union or choice.</param>
internal sealed record JsonTypeModel(string FullName, JsonTypeKind Kind, EquatableArray<string> Cases)
{
    /// <summary>The codec of an enum that has one; otherwise null.</summary>
    public string? Codec { get; init; }

    /// <summary>The types of a file.</summary>
    public static IEnumerable<JsonTypeModel> Of(SpecModel model)
    {
        var space = model.Home.Namespace;
        return model.Types.Select(type => Of(space, $"{space}.{type.Name}", type));
    }

    private static JsonTypeModel Of(string space, string fullName, TypeModel type) => type switch
    {
        NumberEnumModel it => new JsonTypeModel(fullName, JsonTypeKind.Enum, []) { Codec = it.Codec is { } codec ? $"{space}.{codec}" : null },
        TextEnumModel => new JsonTypeModel(fullName, JsonTypeKind.Value, []),
        UnionModel or ChoiceModel => new JsonTypeModel(fullName, JsonTypeKind.Model, type.NestedTypes),
        _ => new JsonTypeModel(fullName, JsonTypeKind.Model, []),
    };
}

internal enum JsonTypeKind
{
    /// <summary>A type that reads and writes itself.</summary>
    Model,

    /// <summary>As <see cref="Model"/>, of a value type.</summary>
    Value,

    Enum,
}
