using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Binding;

/// <summary>Takes positions and prose out of a declaration, so that it is equal after every edit that leaves its structure alone.</summary>
internal static class Erasure
{
    public static TypeDecl Erase(this TypeDecl type) =>
        new(Erase(type.Name), Erase(type.CSharpName), DocDecl.None, type.Sensitive, Erase(type.Body));

    private static TypeBody Erase(TypeBody body) => Structure(body) with { IsIncomplete = body.IsIncomplete };

    private static TypeBody Structure(TypeBody body) => body switch
    {
        ObjectBody it => new ObjectBody(Erase(it.Fields)),
        EnumBody it => new EnumBody(Erase(it.Members), it.IsOpen),
        FlagsBody it => new FlagsBody(Erase(it.Members)),
        UnionBody it => new UnionBody(Erase(it.Discriminator), Erase(it.Content), it.IsOpen, Erase(it.Fields), it.Cases.Select(Erase).ToEquatableArray()),
        ChoiceBody it => new ChoiceBody(it.Branches.Select(branch => new BranchDecl(Erase(branch.Name), Erase(branch.Type)!)).ToEquatableArray()),
        AliasBody it => new AliasBody(Erase(it.Type), Erase(it.Wire), Erase(it.Constraints)),
        _ => body,
    };

    private static CaseDecl Erase(CaseDecl it) =>
        new(Erase(it.Name), Erase(it.CSharpName), DocDecl.None, Erase(it.Is), Erase(it.Fields), Erase(it.ContentType));

    private static EquatableArray<EnumMemberDecl> Erase(EquatableArray<EnumMemberDecl> members) => members
        .Select(it => new EnumMemberDecl(Erase(it.Name), Erase(it.CSharpName), Erase(it.Value), Erase(it.Aliases), DocDecl.None))
        .ToEquatableArray();

    private static EquatableArray<FieldDecl> Erase(EquatableArray<FieldDecl> fields) => fields.Select(Erase).ToEquatableArray();

    private static FieldDecl Erase(FieldDecl it) => new(Erase(it.WireName))
    {
        Name = Erase(it.Name),
        Type = Erase(it.Type),
        Wire = Erase(it.Wire),
        Required = Erase(it.Required),
        Default = it.Default is { } value ? new DefaultDecl(default, Erase(value.Values), value.IsList) : null,
        Constraints = Erase(it.Constraints),
        When = it.When.Select(when => new ConditionDecl(Erase(when.Member), Erase(when.Values))).ToEquatableArray(),
        OneOf = Erase(it.OneOf),
        AnyOf = Erase(it.AnyOf),
        Aliases = Erase(it.Aliases),
        Sensitive = it.Sensitive,
    };

    private static ConstraintsDecl Erase(ConstraintsDecl it) => ReferenceEquals(it, ConstraintsDecl.None) ? it : new()
    {
        Min = Erase(it.Min),
        Max = Erase(it.Max),
        MinChars = Erase(it.MinChars),
        MaxChars = Erase(it.MaxChars),
        MaxBytes = Erase(it.MaxBytes),
        MinItems = Erase(it.MinItems),
        MaxItems = Erase(it.MaxItems),
    };

    private static TypeExpr? Erase(TypeExpr? type) => type switch
    {
        NamedTypeExpr it => new NamedTypeExpr(default, it.Name),
        ListTypeExpr it => new ListTypeExpr(default, Erase(it.Element)!),
        MapTypeExpr it => new MapTypeExpr(default, Erase(it.Value)!),
        _ => null,
    };

    private static EquatableArray<Located<T>> Erase<T>(EquatableArray<Located<T>> values) => values.Select(Erase).ToEquatableArray();

    private static Located<T> Erase<T>(Located<T> value) => new(value.Value, default);

    private static Located<T>? Erase<T>(Located<T>? value) => value is { } located ? Erase(located) : null;
}
