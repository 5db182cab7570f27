using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Types;

/// <summary>Questions to the shape of a type.</summary>
internal static class Shapes
{
    /// <summary>The shape in the words of the language.</summary>
    public static string Describe(Shape shape) => shape switch
    {
        ScalarShape { Kind: ScalarKind.Bool, Wire: WireForm.Int } => "bool as 0 or 1",
        ScalarShape scalar => Vocabulary.Scalars.WordFor(scalar.Kind),
        ListShape => "a list",
        MapShape => "a map",
        NamedShape { Kind: NamedKind.Flags } => "flags",
        NamedShape { Kind: NamedKind.NumberEnum or NamedKind.TextEnum } => "an enum",
        NamedShape { Kind: NamedKind.Union } => "a union",
        NamedShape { Kind: NamedKind.Choice } => "a choice",
        _ => "an object",
    };

    /// <summary>The shape without its form in JSON: two that are equal are one C# type.</summary>
    public static Shape AsCSharp(Shape shape) => shape switch
    {
        ScalarShape scalar => new ScalarShape(scalar.Kind),
        ListShape list => new ListShape(AsCSharp(list.Element)),
        MapShape map => new MapShape(AsCSharp(map.Value)),
        _ => shape,
    };

    /// <summary>Determines whether a value can be a parameter of a URL: a single one that is no bytes and no JSON.</summary>
    public static bool IsPlain(Shape shape) => shape switch
    {
        ScalarShape scalar => scalar.Kind is not (ScalarKind.Bytes or ScalarKind.Json),
        NamedShape named => named.Kind is NamedKind.NumberEnum or NamedKind.TextEnum or NamedKind.Flags,
        _ => false,
    };

    /// <summary>The shape below all lists and maps.</summary>
    public static Shape Innermost(Shape shape) => shape switch
    {
        ListShape list => Innermost(list.Element),
        MapShape map => Innermost(map.Value),
        _ => shape,
    };
}
