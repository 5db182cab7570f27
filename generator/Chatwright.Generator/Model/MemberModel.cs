namespace Chatwright.Generator.Model;

internal enum Presence
{
    /// <summary>Must be set, must be there: not nullable.</summary>
    Required,

    /// <summary>Of an answer that may have failed in part: nullable, but must be there unless it failed.</summary>
    RequiredUnlessFailed,

    /// <summary>Nullable; null is not sent.</summary>
    Optional,

    /// <summary>Has a value of the client's own, always sent: not nullable.</summary>
    Defaulted,

    /// <summary>A list or map that only answers hold: absent reads as empty.</summary>
    EmptyWhenAbsent,
}

/// <summary>A member of an object: one property in C#, one member in JSON.</summary>
/// <param name="Name">The property.</param>
internal sealed record MemberModel(string WireName, string Name, Shape Shape, Presence Presence)
{
    public EquatableArray<string> Aliases { get; init; }
    public DefaultModel? Default { get; init; }
    public DocModel Docs { get; init; } = DocModel.None;
    public bool IsSensitive { get; init; }
    public EquatableArray<CheckModel> Checks { get; init; }

    /// <summary>All must hold for the member to be required.</summary>
    public EquatableArray<ConditionModel> When { get; init; }

    /// <summary>Whether what the member holds has checks of its own.</summary>
    public bool HoldsValidated { get; init; }

    public bool IsCollection => Shape is ListShape or MapShape;
}

internal enum CheckKind { Min, Max, MinChars, MaxChars, MaxBytes, MinItems, MaxItems }

/// <param name="Limit">A number in its JSON spelling.</param>
/// <param name="Depth">How many lists or maps to go down before the check applies.</param>
internal sealed record CheckModel(CheckKind Kind, string Limit, int Depth);

/// <summary>A member and the wire values of it that count.</summary>
internal sealed record ConditionModel(string WireName, string Name, Shape Shape, EquatableArray<string> Values)
{
    /// <summary>What the text of a truth value says: a word, or an integer, of which any but 0 is true.</summary>
    public static bool IsTrue(string value) => value is not ("0" or "false");
}

/// <summary>Of the members of one label exactly one, or at least one, is to be sent.</summary>
internal sealed record PresenceRule(string Label, bool ExactlyOne, EquatableArray<string> Names);

/// <summary>A default value: a literal, or names of enum members.</summary>
internal abstract record DefaultModel;

internal sealed record LiteralDefault(string Text) : DefaultModel;

internal sealed record MembersDefault(string EnumFullName, EquatableArray<string> Members) : DefaultModel;

/// <param name="Deprecated">Null: not; empty: without a word; else the reason.</param>
internal sealed record DocModel(string? Summary, string? Remarks, string? Deprecated, EquatableArray<string> Links)
{
    public static readonly DocModel None = new(null, null, null, default);
}
