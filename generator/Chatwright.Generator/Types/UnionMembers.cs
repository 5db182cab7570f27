using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Types;

/// <summary>The members of a union.</summary>
/// <param name="Discriminator">The wire name and the C# name of the discriminator.</param>
/// <param name="IsText"><c>true</c> if its values are texts; <c>false</c> if they are integers.</param>
/// <param name="Content">The wire name and the C# name of the member with a case's members; null if they stand beside the discriminator.</param>
/// <param name="Common">The members that all cases have.</param>
/// <param name="Cases">All declared cases, in order.</param>
/// <param name="RawName">The property of an unknown case that holds the original object.</param>
internal sealed record UnionMembers(
    NamedMember Discriminator, bool IsText, NamedMember? Content, ObjectMembers Common, EquatableArray<UnionCase> Cases, string RawName)
{
    public bool HasErrors => Common.HasErrors || Cases.Any(@case => @case.HasErrors);

    /// <summary>The types that the union mentions.</summary>
    public IEnumerable<ResolvedType> Types =>
        Common.Own.Select(member => member.Type).Concat(Cases.SelectMany(@case => @case.Types));
}

/// <summary>A member with a fixed type.</summary>
/// <param name="WireName">The wire name, with the place of its declaration.</param>
internal sealed record NamedMember(Located<string> WireName, string Name);

/// <summary>A case of a union.</summary>
/// <param name="Name">The C# name; null if it has none.</param>
/// <param name="Values">The discriminator's values for this case; empty if the case cannot be emitted for lack of one.</param>
/// <param name="Fields">The members of the case.</param>
/// <param name="Content">The member for a content with a declared type.</param>
internal sealed record UnionCase(CaseDecl Declaration, string? Name, EquatableArray<string> Values, EquatableArray<Member> Fields, Member? Content)
{
    /// <summary>The wire name of the member whose values convert to the case; null if there is none.</summary>
    public string? Implicit { get; init; }

    public bool IsUsable => Name is not null && Values.Count > 0;

    /// <summary><c>true</c> if a member of the case is sensitive; otherwise, <c>false</c>.</summary>
    public bool HasSecrets => Fields.Any(member => member.IsSensitive) || Content is { IsSensitive: true };

    public bool HasErrors => Fields.Any(member => member.HasErrors) || Content is { HasErrors: true };

    public IEnumerable<ResolvedType> Types => Fields.Append(Content).OfType<Member>().Select(member => member.Type);
}
