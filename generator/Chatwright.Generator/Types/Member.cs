using System.Collections.Generic;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Types;

/// <summary>A member of an object, resolved.</summary>
/// <param name="Type">Its type; an error when it cannot be resolved.</param>
/// <param name="Checks">The limits of the type and of the member itself.</param>
internal sealed record Member(FieldDecl Declaration, ResolvedType Type, EquatableArray<CheckModel> Checks)
{
    /// <summary>Its C# name; null when it has none.</summary>
    public string? Name { get; init; }

    /// <summary>Whether the object is emitted without it, because another member stands in its place.</summary>
    public bool IsLeftOut { get; init; }

    /// <summary>The names on the wire besides its own.</summary>
    public EquatableArray<Located<string>> Aliases { get; init; } = Declaration.Aliases;

    /// <summary>What makes it required.</summary>
    public EquatableArray<Condition> Conditions { get; init; }

    /// <summary>What it is when nobody sets it; null when there is no default, or none that fits.</summary>
    public DefaultValue? Default { get; init; }

    public string WireName => Declaration.WireName.Value;

    public bool IsRequired => Declaration.IsRequired;

    public bool IsSensitive => Declaration.Sensitive || Type.IsSensitive;

    /// <summary>Whether it cannot be emitted. Nothing is reported about what refers to it.</summary>
    public bool IsError => Name is null || Type.IsError;

    /// <summary>Whether it, or its default, is an error that the object cannot be emitted with.</summary>
    public bool HasErrors => !IsLeftOut && (IsError || (Declaration.Default is not null && Default is not { IsComplete: true }));

    /// <summary>Whether it always has a value when its object is sent.</summary>
    public bool IsAlwaysSet => IsRequired || Default is not null;

    /// <summary>Whether a value of it can break a rule that stands at the member itself.</summary>
    public bool HasRules =>
        (IsRequired && Type.Shape.IsReference) || Type.Shape.HoldsTexts || Type.Named is AliasType { HasRules: true }
        || Declaration.When.Count > 0 || Declaration.OneOf is not null || Declaration.AnyOf is not null
        || !ReferenceEquals(Declaration.Constraints, ConstraintsDecl.None);

    /// <summary>The member of a wire name among others; null when there is none.</summary>
    public static Member? Find(IEnumerable<Member> members, string wireName)
    {
        foreach (var member in members)
        {
            if (member.WireName == wireName)
                return member;
        }
        return null;
    }
}

/// <summary>A member and the values of it that count.</summary>
/// <param name="Values">As they are on the wire, aliases replaced by the values that they stand for.</param>
internal sealed record Condition(Member Member, EquatableArray<string> Values);

/// <summary>The value of a member that nobody sets.</summary>
/// <param name="Text">On the wire.</param>
/// <param name="Members">The C# names of the members of an enum or flags; empty for a scalar.</param>
/// <param name="IsComplete">Whether all that it names can be had.</param>
internal sealed record DefaultValue(string Text, EquatableArray<string> Members, bool IsComplete);
