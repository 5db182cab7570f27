using System.Collections.Generic;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Types;

/// <summary>A member of an object, resolved.</summary>
/// <param name="Type">Its type; an error when it cannot be resolved.</param>
/// <param name="Checks">The limits of the type and of the member itself.</param>
internal sealed record Member(FieldDecl Declaration, ResolvedType Type, EquatableArray<CheckModel> Checks)
{
    /// <summary>The C# name; null if it has none.</summary>
    public string? Name { get; init; }

    /// <summary><c>true</c> if the object is emitted without it, because another member takes its place; otherwise, <c>false</c>.</summary>
    public bool IsLeftOut { get; init; }

    /// <summary>The alternative wire names.</summary>
    public EquatableArray<Located<string>> Aliases { get; init; } = Declaration.Aliases;

    /// <summary>The conditions that make it required.</summary>
    public EquatableArray<Condition> Conditions { get; init; }

    /// <summary>The wire names of the members that are not sent together with it. Of two that exclude each other, the first has the other.</summary>
    public EquatableArray<string> Excludes { get; init; }

    /// <summary>The default value; null if there is none, or none that fits.</summary>
    public DefaultValue? Default { get; init; }

    public string WireName => Declaration.WireName.Value;

    public bool IsRequired => Declaration.IsRequired;

    public bool IsSensitive => Declaration.Sensitive || Type.IsSensitive;

    /// <summary><c>true</c> if it cannot be emitted; otherwise, <c>false</c>. References to it are not reported.</summary>
    public bool IsError => Name is null || Type.IsError;

    /// <summary><c>true</c> if it, or its default, is an error that prevents emitting the object; otherwise, <c>false</c>.</summary>
    public bool HasErrors => !IsLeftOut && (IsError || (Declaration.Default is not null && Default is not { IsComplete: true }));

    /// <summary><c>true</c> if it always has a value when its object is sent; otherwise, <c>false</c>.</summary>
    public bool IsAlwaysSet => IsRequired || Default is not null || Declaration.From is not null;

    /// <summary><c>true</c> if a value can break a rule of the member itself; otherwise, <c>false</c>.</summary>
    public bool HasRules =>
        (IsRequired && Type.Shape.IsReference) || Type.Shape.HoldsTexts || Type.Named is AliasType { HasRules: true }
        || Declaration.When.Count > 0 || Declaration.OneOf is not null || Declaration.AnyOf is not null
        || Declaration.Excludes.Count > 0
        || !ReferenceEquals(Declaration.Constraints, ConstraintsDecl.None);

    /// <summary>Finds the member with a wire name; null if there is none.</summary>
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

/// <summary>The value of a member that is not set.</summary>
/// <param name="Text">The value on the wire.</param>
/// <param name="Members">The C# names of the members of an enum or flags; empty for a scalar.</param>
/// <param name="IsComplete"><c>true</c> if all members that it names can be emitted; otherwise, <c>false</c>.</param>
internal sealed record DefaultValue(string Text, EquatableArray<string> Members, bool IsComplete);
