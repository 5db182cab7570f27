using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Names;

/// <summary>Checks the C# names of declared types.</summary>
internal static class TypeNames
{
    /// <summary>Determines whether a declaration can be emitted, or needs no C# type. Other files do not see a type that is not usable.</summary>
    public static bool IsUsable(TypeDecl type)
    {
        var name = EmittedNames.Of(type);
        return Identifiers.IsName(type.Name.Value) && Identifiers.IsName(name) && !IsDeclared(type, name) && !IsEmpty(type.Body);
    }

    /// <summary>Reports names that the type, or the discriminator of a union, cannot have.</summary>
    public static void Check(TypeDecl type, DiagnosticBag diagnostics)
    {
        if (!Identifiers.IsName(type.Name.Value))
            diagnostics.Add(Rules.NotAName, type.Name.At, type.Name.Value);
        var name = type.CSharpName ?? type.Name;
        if (type.CSharpName is { } given && !Identifiers.IsName(given.Value))
            diagnostics.Add(Rules.NotAName, given.At, given.Value);
        else if (IsDeclared(type, name.Value))
            diagnostics.Add(Rules.ReservedName, name.At, name.Value, Owner(name.Value));
        if (type.Body is UnionBody { Discriminator: var discriminator } && discriminator.At != default)
            MemberNames.CheckedName(discriminator, null, diagnostics);
    }

    private static string Owner(string name) => name == FixedNames.Unknown ? "a case of every union and choice" : "a member of every record";

    /// <summary>Determines whether the emitted type has a member of that name.</summary>
    private static bool IsDeclared(TypeDecl type, string name) => name switch
    {
        FixedNames.Unknown => type.Body is UnionBody or ChoiceBody,
        FixedNames.Text or FixedNames.TextValues or FixedNames.Parse or FixedNames.TryParse =>
            EmittedNames.Kind(type.Body) == NamedKind.TextEnum,
        _ => Identifiers.IsDeclaredByRecords(name),
    };

    private static bool IsEmpty(TypeBody body) => body switch
    {
        UnionBody union => !Identifiers.IsName(Identifiers.Pascal(union.Discriminator.Value)) || !union.Cases.Any(@case => @case.Is.Count > 0),
        ValuesBody it => it.Members.Count == 0,
        ChoiceBody it => it.Branches.Count == 0,
        AliasBody it => it.Type is null,
        BrokenBody => true,
        _ => false,
    };
}
