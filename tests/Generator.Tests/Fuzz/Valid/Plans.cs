using System.Numerics;

namespace Generator.Tests.Fuzz.Valid;

/// <summary>On which side of a call a type is met; what only requests hold may have defaults.</summary>
internal enum Side { Request, Response, Both }

/// <summary>A type as it is written.</summary>
internal abstract record TypeRef;

internal sealed record NameRef(string Name) : TypeRef;

internal sealed record ListRef(TypeRef Element) : TypeRef;

internal sealed record MapRef(TypeRef Value) : TypeRef;

/// <summary>Limits of numbers and texts; those of items.</summary>
internal sealed record Limits
{
    public static readonly Limits None = new();

    public string? Min { get; init; }
    public string? Max { get; init; }
    public int? MinChars { get; init; }
    public int? MaxChars { get; init; }
    public int? MaxBytes { get; init; }
    public int? MinItems { get; init; }
    public int? MaxItems { get; init; }
}

/// <summary>A type with what a field says of it.</summary>
/// <param name="Wire">The JSON form of the innermost scalar.</param>
internal sealed record TypeUse(TypeRef Type, string? Wire, Limits Limits);

/// <summary>The documentation of a declaration.</summary>
/// <param name="Deprecated">Null: not; empty: <c>true</c>.</param>
internal sealed record Words(string? Summary, string? Description, string? Notes, string? Deprecated)
{
    public static readonly Words None = new(null, null, null, null);
}

internal abstract record TypePlan(string Name, Side Side)
{
    /// <summary>The C# name, where it is another.</summary>
    public string? CSharpName { get; init; }
    public Words Words { get; init; } = Words.None;
    public bool IsSensitive { get; init; }
}

internal sealed record AliasPlan(string Name, Side Side, TypeUse Use) : TypePlan(Name, Side);

/// <param name="IsList">Written as a list of texts.</param>
internal sealed record EnumPlan(
    string Name, Side Side, bool IsText, bool IsOpen, bool IsList, IReadOnlyList<MemberPlan> Members) : TypePlan(Name, Side);

internal sealed record FlagsPlan(string Name, Side Side, IReadOnlyList<MemberPlan> Members) : TypePlan(Name, Side);

internal sealed record MemberPlan(string Name, string? CSharpName, string Value, IReadOnlyList<string> Aliases, Words Words)
{
    /// <summary>The integers that it stands for too; null for none.</summary>
    public (long Least, long Most)? Range { get; init; }

    /// <summary><c>true</c> if it has no value beside its range; otherwise, <c>false</c>.</summary>
    public bool IsRange { get; init; }
}

internal sealed record ObjectPlan(string Name, Side Side, IReadOnlyList<FieldPlan> Fields) : TypePlan(Name, Side);

/// <param name="Content">The member that holds the cases' own fields, if they stand apart.</param>
internal sealed record UnionPlan(
    string Name, Side Side, string Discriminator, string? Content, bool IsText, bool IsOpen, IReadOnlyList<FieldPlan> Fields,
    IReadOnlyList<CasePlan> Cases) : TypePlan(Name, Side);

/// <param name="ContentType">The type of the whole content, instead of fields.</param>
internal sealed record CasePlan(
    string Name, string? CSharpName, IReadOnlyList<string> Values, IReadOnlyList<FieldPlan> Fields, TypeRef? ContentType, Words Words)
{
    /// <summary>The wire name of the member whose values convert to the case.</summary>
    public string? Implicit { get; init; }
}

internal sealed record ChoicePlan(string Name, Side Side, IReadOnlyList<(string Name, TypeRef Type)> Branches) : TypePlan(Name, Side);

internal enum Need { Optional, Required, Defaulted, OneOf, AnyOf, When }

internal sealed record FieldPlan(WireName Wire, TypeUse Use, Need Need)
{
    /// <summary>The label of <see cref="Need.OneOf"/> and <see cref="Need.AnyOf"/>.</summary>
    public string? Label { get; init; }

    /// <summary>The values of siblings, by their wire names, that make the field required.</summary>
    public IReadOnlyList<(string Sibling, IReadOnlyList<string> Values, bool AreTexts)> When { get; init; } = [];

    /// <summary>One literal or several names, as the language writes them; whether they are texts.</summary>
    public (IReadOnlyList<string> Values, bool AreTexts, bool IsList)? Default { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The source from which the client fills the field. Examples show a value all the same, so that what is sent is known.</summary>
    public string? From { get; init; }

    /// <summary>The wire names of the siblings that are not sent together with it.</summary>
    public IReadOnlyList<string> Excludes { get; init; } = [];
    public Words Words { get; init; } = Words.None;
    public bool IsSensitive { get; init; }
}

/// <summary>A member's name on the wire.</summary>
/// <param name="CSharpName">The one to give it in C#; null: it follows from the wire name.</param>
internal sealed record WireName(string Text, string? CSharpName = null);

internal sealed record ErrorPlan(BigInteger Code, string Name, string? Retry, string? After, bool IsRefused, string? Remedy, Words Words)
{
    /// <summary><c>true</c> if it has further codes, where there is room for them; otherwise, <c>false</c>.</summary>
    public bool HasRange { get; init; }
}

internal sealed record EnvelopePlan(string? Status, string? Ok, string? Code, string? Info, string? Display);

/// <param name="Named">The type that stands for the whole body; null: its fields stand in place.</param>
internal sealed record PayloadPlan(TypePlan? Named, IReadOnlyList<FieldPlan> Fields);

internal sealed record PagesPlan(
    string Items, (string Member, IReadOnlyList<string> Values, bool AreTexts)? Until,
    (string Member, IReadOnlyList<string> Values, bool AreTexts)? While,
    IReadOnlyList<(string From, string To)> Carry, string? Offset, string? Total, string? Size)
{
    /// <summary>The member of the request, the path, whether the greatest counts, and the number that is added.</summary>
    public (string To, string From, bool IsGreatest, string Add)? Cursor { get; init; }
}

internal sealed record ResultsPlan(string Path, bool ListsFailures, string? Code, string? Info, bool IsPartial)
{
    /// <summary>The values of success as they are written; none for 0.</summary>
    public IReadOnlyList<string> Ok { get; init; } = [];
}
