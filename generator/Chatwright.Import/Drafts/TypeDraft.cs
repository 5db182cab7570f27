namespace Chatwright.Import.Drafts;

/// <summary>A type of a spec in the making.</summary>
internal abstract class TypeDraft(string name)
{
    public string Name { get; } = name;
    public string? Summary { get; init; }

    /// <summary>The lists of fields that it declares.</summary>
    public virtual IEnumerable<List<FieldDraft>> FieldLists => [];

    /// <summary><c>true</c> if both declare the same, apart from their names; otherwise, <c>false</c>.</summary>
    public abstract bool IsLike(TypeDraft other);
}

/// <summary>An object with fields.</summary>
internal sealed class ObjectDraft(string name, IEnumerable<FieldDraft> fields) : TypeDraft(name)
{
    public List<FieldDraft> Fields { get; } = [.. fields];
    public override IEnumerable<List<FieldDraft>> FieldLists => [Fields];

    public override bool IsLike(TypeDraft other) =>
        other is ObjectDraft it && FieldDraft.AreLike(it.Fields, Fields);
}

/// <summary>An enum or a set of flags.</summary>
/// <param name="name">The C# name.</param>
/// <param name="scalar">The type of its values, which replaces it where it cannot stay.</param>
internal sealed class EnumDraft(string name, string scalar) : TypeDraft(name)
{
    public string Scalar { get; } = scalar;
    public bool IsFlags { get; init; }
    public bool IsOpen { get; set; }
    public required IReadOnlyList<EnumMemberDraft> Members { get; init; }

    public override bool IsLike(TypeDraft other) => other is EnumDraft it
        && (it.Scalar, it.IsFlags, it.IsOpen) == (Scalar, IsFlags, IsOpen)
        && it.Members.SequenceEqual(Members);
}

/// <param name="Name">The C# name.</param>
/// <param name="Value">The value as JSON sends it: the digits of a number, or a text without quotes.</param>
/// <param name="Label">The page's words about it; may be empty.</param>
/// <param name="Summary">The page's description of it; null if there is none.</param>
internal sealed record EnumMemberDraft(string Name, string Value, string Label, string? Summary);

/// <summary>A choice among shapes that JSON tells apart.</summary>
internal sealed class ChoiceDraft(string name) : TypeDraft(name)
{
    public required IReadOnlyList<(string Name, string Type)> Branches { get; init; }

    public override bool IsLike(TypeDraft other) => other is ChoiceDraft it && it.Branches.SequenceEqual(Branches);
}
