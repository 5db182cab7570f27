using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Values;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Syntax;

/// <summary>A member of an object as declared.</summary>
internal sealed record FieldDecl(Located<string> WireName)
{
    public Located<string>? Name { get; init; }

    /// <summary><c>true</c> if it travels in the query of the URL; <c>false</c> if it is a member of the body.</summary>
    public bool IsQuery { get; init; }
    public DocDecl Docs { get; init; } = DocDecl.None;
    public TypeExpr? Type { get; init; }
    public Located<WireForm>? Wire { get; init; }
    public Located<bool>? Required { get; init; }
    public DefaultDecl? Default { get; init; }

    /// <summary>The source from which the client fills the member when the caller leaves it out.</summary>
    public Located<MemberSource>? From { get; init; }
    public ConstraintsDecl Constraints { get; init; } = ConstraintsDecl.None;
    public EquatableArray<ConditionDecl> When { get; init; }
    public Located<string>? OneOf { get; init; }
    public Located<string>? AnyOf { get; init; }

    /// <summary>The siblings that are not sent together with the member.</summary>
    public EquatableArray<Located<string>> Excludes { get; init; }
    public EquatableArray<Located<string>> Aliases { get; init; }
    public bool Sensitive { get; init; }

    public bool IsRequired => Required is { Value: true };

    /// <summary>Determines whether the member is read by a name.</summary>
    public bool IsNamed(string name)
    {
        if (WireName.Value == name)
            return true;
        foreach (var alias in Aliases)
        {
            if (alias.Value == name)
                return true;
        }
        return false;
    }
}

/// <summary>A default: one value, or the names of several flags.</summary>
internal sealed record DefaultDecl(TextRange At, EquatableArray<Located<Literal>> Values, bool IsList);

/// <summary>A sibling and the wire values of it that count: <c>when: { Type: 1 }</c>, <c>until: { CompleteFlag: 1 }</c>.</summary>
internal sealed record ConditionDecl(Located<string> Member, EquatableArray<Located<Literal>> Values);

internal sealed record ConstraintsDecl
{
    public static readonly ConstraintsDecl None = new();

    public Located<string>? Min { get; init; }
    public Located<string>? Max { get; init; }
    public Located<int>? MinChars { get; init; }
    public Located<int>? MaxChars { get; init; }
    public Located<int>? MaxBytes { get; init; }
    public Located<int>? MinItems { get; init; }
    public Located<int>? MaxItems { get; init; }
}
