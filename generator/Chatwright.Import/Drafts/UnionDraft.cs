namespace Chatwright.Import.Drafts;

/// <summary>Objects of several kinds, one of whose members tells the kind.</summary>
/// <param name="name">The C# name.</param>
/// <param name="discriminator">The member that tells the kind.</param>
/// <param name="content">The member that holds what a case has of its own; null if that stands beside the discriminator.</param>
internal sealed class UnionDraft(string name, string discriminator, string? content) : TypeDraft(name)
{
    public string Discriminator { get; } = discriminator;
    public string? Content { get; } = content;

    /// <summary>The members of every case.</summary>
    public required List<FieldDraft> Fields { get; init; }
    public required List<CaseDraft> Cases { get; init; }
    public override IEnumerable<List<FieldDraft>> FieldLists => Cases.Select(it => it.Fields).Prepend(Fields);

    public override bool IsLike(TypeDraft other) => other is UnionDraft it
        && (it.Discriminator, it.Content) == (Discriminator, Content)
        && FieldDraft.AreLike(it.Fields, Fields)
        && it.Cases.Count == Cases.Count
        && it.Cases.Zip(Cases).All(pair => pair.First.IsLike(pair.Second));
}

/// <summary>One kind of object.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Value">The discriminator's value: the digits of a number, or a text without quotes.</param>
/// <param name="Type">The type of the content; null for fields.</param>
internal sealed record CaseDraft(string Name, string Value, bool IsNumber, string? Type)
{
    public List<FieldDraft> Fields { get; init; } = [];

    public bool IsLike(CaseDraft other) =>
        (other.Name, other.Value, other.IsNumber, other.Type) == (Name, Value, IsNumber, Type) && FieldDraft.AreLike(other.Fields, Fields);
}
