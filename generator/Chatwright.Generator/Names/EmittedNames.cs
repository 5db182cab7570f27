using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Names;

/// <summary>The C# names that a file emits.</summary>
internal static class EmittedNames
{
    public static IEnumerable<string> Types(IEnumerable<TypeDecl> types) => types.SelectMany(Types);

    /// <summary>The types that a declared one gives.</summary>
    public static IEnumerable<string> Types(TypeDecl type)
    {
        if (Kind(type.Body) is null)
            yield break;
        yield return Of(type);
        if (Codec(type) is { } codec)
            yield return codec;
        if (Ranges(type) is { } ranges)
            yield return ranges;
    }

    /// <summary>The types with distinct names: of several with one name, the first. The others were reported.</summary>
    public static IEnumerable<TypeDecl> Distinct(IEnumerable<TypeDecl> types)
    {
        var taken = new HashSet<string>();
        return types.Where(type => TryTake(taken, type));
    }

    /// <summary>Takes the names of a type, unless one of them is taken.</summary>
    public static bool TryTake(HashSet<string> taken, TypeDecl type)
    {
        if (Types(type).Any(taken.Contains))
            return false;
        taken.UnionWith(Types(type));
        return true;
    }

    public static string Of(TypeDecl type) => type.CSharpName?.Value ?? type.Name.Value;

    public static string Of(CaseDecl @case) => @case.CSharpName?.Value ?? Identifiers.Pascal(@case.Name.Value);

    /// <summary>Null for a name that gives no C# type.</summary>
    public static NamedKind? Kind(TypeBody body) => body switch
    {
        ObjectBody => NamedKind.Object,
        UnionBody => NamedKind.Union,
        ChoiceBody => NamedKind.Choice,
        FlagsBody => NamedKind.Flags,
        EnumBody it => it.Members.Any(member => member.Value.Value.Kind == LiteralKind.Text) ? NamedKind.TextEnum : NamedKind.NumberEnum,
        _ => null,
    };

    /// <summary>The type that reads an enum or flags of which some members have other numbers too; null for all others.</summary>
    public static string? Codec(TypeDecl type) => IsAliased(type.Body) ? Of(type) + "Codec" : null;

    /// <summary>The class with the methods for members that stand for a range; null for a type without such members.</summary>
    public static string? Ranges(TypeDecl type) =>
        type.Body is EnumBody body && body.Members.Any(member => member.Range is not null) && Kind(body) == NamedKind.NumberEnum
            ? Of(type) + "Ranges"
            : null;

    private static bool IsAliased(TypeBody body) =>
        body is ValuesBody values && values.Members.Any(member => member.Aliases.Count > 0) && Kind(body) != NamedKind.TextEnum;
}
