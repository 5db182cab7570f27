using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;

namespace Chatwright.Generator.Syntax;

/// <summary>A named type as declared.</summary>
internal sealed record TypeDecl(Located<string> Name, Located<string>? CSharpName, DocDecl Docs, bool Sensitive, TypeBody Body);

internal abstract record TypeBody
{
    /// <summary>Whether some entries could not be read: a value or case that seems to be missing may be among them.</summary>
    public bool IsIncomplete { get; init; }
}

/// <summary>A type that could not be read. It is known by its name, so that a use of it is not reported a second time.</summary>
internal sealed record BrokenBody : TypeBody;

internal sealed record ObjectBody(EquatableArray<FieldDecl> Fields) : TypeBody;

/// <summary>Named values.</summary>
internal abstract record ValuesBody(EquatableArray<EnumMemberDecl> Members) : TypeBody;

/// <param name="IsOpen">Users define kinds of their own: an unknown one in an example is nothing to report.</param>
internal sealed record EnumBody(EquatableArray<EnumMemberDecl> Members, bool IsOpen) : ValuesBody(Members);

internal sealed record FlagsBody(EquatableArray<EnumMemberDecl> Members) : ValuesBody(Members);

/// <param name="Content">The member that holds a case's own fields; null: they stand beside the discriminator.</param>
internal sealed record UnionBody(
    Located<string> Discriminator,
    Located<string>? Content,
    bool IsOpen,
    EquatableArray<FieldDecl> Fields,
    EquatableArray<CaseDecl> Cases) : TypeBody;

internal sealed record ChoiceBody(EquatableArray<BranchDecl> Branches) : TypeBody;

/// <summary>A scalar, list or map with a name and limits; no C# type comes of it.</summary>
internal sealed record AliasBody(TypeExpr? Type, Located<WireForm>? Wire, ConstraintsDecl Constraints) : TypeBody;

internal sealed record EnumMemberDecl(
    Located<string> Name, Located<string>? CSharpName, Located<Literal> Value, EquatableArray<Located<Literal>> Aliases, DocDecl Docs)
{
    /// <summary>Whether it is an entry of a list of texts, whose name is its value.</summary>
    public bool IsOfList { get; init; }
}

internal sealed record CaseDecl(
    Located<string> Name,
    Located<string>? CSharpName,
    DocDecl Docs,
    EquatableArray<Located<Literal>> Is,
    EquatableArray<FieldDecl> Fields,
    TypeExpr? ContentType);

internal sealed record BranchDecl(Located<string> Name, TypeExpr Type);

/// <summary>Fields written in place, or the name of a type: what <c>request</c> and <c>response</c> hold.</summary>
internal sealed record PayloadDecl(TextRange At, EquatableArray<FieldDecl> Fields, NamedTypeExpr? Type);
