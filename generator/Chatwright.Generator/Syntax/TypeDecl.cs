using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Values;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Syntax;

/// <summary>A named type as declared.</summary>
internal sealed record TypeDecl(Located<string> Name, Located<string>? CSharpName, DocDecl Docs, bool Sensitive, TypeBody Body);

internal abstract record TypeBody
{
    /// <summary><c>true</c> if some entries could not be read, so that a missing value or case may be among them; otherwise, <c>false</c>.</summary>
    public bool IsIncomplete { get; init; }
}

/// <summary>A type that could not be read. It is known by its name, so that a use of it is not reported a second time.</summary>
internal sealed record BrokenBody : TypeBody;

internal sealed record ObjectBody(EquatableArray<FieldDecl> Fields) : TypeBody;

/// <summary>Named values.</summary>
internal abstract record ValuesBody(EquatableArray<EnumMemberDecl> Members) : TypeBody;

/// <param name="IsOpen"><c>true</c> if users define further kinds, so an unknown one in an example is valid; otherwise, <c>false</c>.</param>
internal sealed record EnumBody(EquatableArray<EnumMemberDecl> Members, bool IsOpen) : ValuesBody(Members);

internal sealed record FlagsBody(EquatableArray<EnumMemberDecl> Members) : ValuesBody(Members);

/// <param name="Content">The member that holds a case's fields; null if they stand beside the discriminator.</param>
internal sealed record UnionBody(
    Located<string> Discriminator,
    Located<string>? Content,
    bool IsOpen,
    EquatableArray<FieldDecl> Fields,
    EquatableArray<CaseDecl> Cases) : TypeBody;

internal sealed record ChoiceBody(EquatableArray<BranchDecl> Branches) : TypeBody;

/// <summary>A scalar, list or map with a name and limits. It has no C# type.</summary>
internal sealed record AliasBody(TypeExpr? Type, Located<WireForm>? Wire, ConstraintsDecl Constraints) : TypeBody;

internal sealed record EnumMemberDecl(
    Located<string> Name, Located<string>? CSharpName, Located<Literal> Value, EquatableArray<Located<Literal>> Aliases, DocDecl Docs)
{
    /// <summary><c>true</c> if it is an entry of a list of texts, whose name is its value; otherwise, <c>false</c>.</summary>
    public bool IsOfList { get; init; }

    /// <summary>The integers that it stands for; null for a member with one value.</summary>
    public Located<CodeRange>? Range { get; init; }

    /// <summary><c>true</c> if it stands for a range alone, whose least integer is its value then; otherwise, <c>false</c>.</summary>
    public bool IsRange { get; init; }
}

internal sealed record CaseDecl(
    Located<string> Name,
    Located<string>? CSharpName,
    DocDecl Docs,
    EquatableArray<Located<Literal>> Is,
    EquatableArray<FieldDecl> Fields,
    TypeExpr? ContentType)
{
    /// <summary>The member whose values convert to the case.</summary>
    public Located<string>? Implicit { get; init; }
}

internal sealed record BranchDecl(Located<string> Name, TypeExpr Type);

/// <summary>The value of <c>request</c>, <c>response</c>, <c>body</c> or <c>reply</c>: fields, or the name of a type.</summary>
internal sealed record PayloadDecl(TextRange At, EquatableArray<FieldDecl> Fields, NamedTypeExpr? Type)
{
    /// <summary>The payload of an endpoint or a webhook that does not describe it.</summary>
    public static readonly PayloadDecl Empty = new(default, [], null);
}
