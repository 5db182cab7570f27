using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Types;

/// <summary>The members of a union.</summary>
/// <param name="Discriminator">The wire name and the C# name of what tells the cases apart.</param>
/// <param name="IsText">Whether its values are texts; else integers.</param>
/// <param name="Content">The wire name and the C# name of what holds a case's members; null when they stand beside the discriminator.</param>
/// <param name="Common">The members that all cases have.</param>
/// <param name="Cases">All that are declared, in order.</param>
/// <param name="RawName">The property of an unknown case that holds the original object.</param>
internal sealed record UnionMembers(
    NamedMember Discriminator, bool IsText, NamedMember? Content, ObjectMembers Common, EquatableArray<UnionCase> Cases, string RawName)
{
    public bool HasErrors => Common.HasErrors || Cases.Any(@case => @case.HasErrors);

    /// <summary>The types that the union mentions.</summary>
    public IEnumerable<ResolvedType> Types =>
        Common.Own.Select(member => member.Type).Concat(Cases.SelectMany(@case => @case.Types));
}

/// <summary>A member whose type follows from what it is.</summary>
/// <param name="WireName">With the place of its declaration.</param>
internal sealed record NamedMember(Located<string> WireName, string Name);

/// <summary>A case of a union.</summary>
/// <param name="Name">Its C# name; null when it has none.</param>
/// <param name="Values">The values of the discriminator that are its own; empty when the case cannot be emitted for want of one.</param>
/// <param name="Fields">Its own members.</param>
/// <param name="Content">The member for a content that has a type of its own.</param>
internal sealed record UnionCase(CaseDecl Declaration, string? Name, EquatableArray<string> Values, EquatableArray<Member> Fields, Member? Content)
{
    public bool IsUsable => Name is not null && Values.Count > 0;

    public bool HasErrors => Fields.Any(member => member.HasErrors) || Content is { HasErrors: true };

    public IEnumerable<ResolvedType> Types => Fields.Append(Content).OfType<Member>().Select(member => member.Type);
}
