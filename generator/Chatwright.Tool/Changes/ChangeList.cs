namespace Chatwright.Tool.Changes;

/// <summary>Collects the changes.</summary>
internal sealed class ChangeList
{
    private readonly List<Change> _changes = [];

    /// <summary>The worst first, then by subject.</summary>
    public IReadOnlyList<Change> Sorted =>
    [
        .. _changes.OrderByDescending(change => change.Severity).ThenBy(change => change.Subject, StringComparer.Ordinal)
            .ThenBy(change => change.Member ?? "", StringComparer.Ordinal).ThenBy(change => change.Id, StringComparer.Ordinal)
            .ThenBy(change => change.Old ?? "", StringComparer.Ordinal).ThenBy(change => change.New ?? "", StringComparer.Ordinal),
    ];

    public void Add(ChangeRule rule, ChangedPart part, string? old, string? @new)
    {
        var values = (old, @new) switch
        {
            (null, null) => "",
            ({ } before, { } after) => $": {before} → {after}",
            _ => $": {old ?? @new}",
        };
        _changes.Add(new Change(
            rule.Id, rule.Kind, rule.Severity(part.Sides), part.Subject, part.Member, rule.Text + values, old, @new)
        {
            Place = part.New?.Place ?? part.Old?.Place,
            IsOldPlace = part.New?.Place is null,
            UsedBy = part.UsedBy,
        });
    }

    /// <summary>Adds the parts that are gone, and those that are new, with their values of a fact.</summary>
    /// <param name="prefix">The beginning of their names in <paramref name="owner"/>.</param>
    public void AddDifferences(ChangedPart owner, Matching parts, ChangeRule removed, ChangeRule added, string prefix, string fact)
    {
        foreach (var old in parts.Removed)
            Add(removed, owner.Part(prefix + old.Key, old, null), old[fact], null);
        foreach (var @new in parts.Added)
            Add(added, owner.Part(prefix + @new.Key, null, @new), null, @new[fact]);
    }

    /// <summary>Adds the change of a fact for whose changes there is one rule.</summary>
    /// <param name="usual">The text for the value of a fact that is not there.</param>
    public void Compare(ChangeRule rule, ChangedPart part, string fact, string usual = "none")
    {
        if (part.Old![fact] != part.New![fact])
            Add(rule, part, part.Old[fact] ?? usual, part.New[fact] ?? usual);
    }

    /// <summary>Adds the change of a fact that is there or not.</summary>
    public void CompareFlag(ChangedPart part, string fact, ChangeRule set, ChangeRule unset)
    {
        if (part.Old![fact] != part.New![fact])
            Add(part.New[fact] is not null ? set : unset, part, null, null);
    }

    public void CompareDeprecated(ChangedPart part) =>
        CompareFlag(part, SurfaceFacts.Deprecated, ChangeRules.Deprecated, ChangeRules.NoLongerDeprecated);
}

/// <summary>A part as it was and as it is.</summary>
/// <param name="Subject">The endpoint, webhook, type or service that it belongs to.</param>
/// <param name="Member">The path from there; null for the whole.</param>
/// <param name="Old">Null for a new part.</param>
/// <param name="New">Null for a part that is gone.</param>
internal sealed record ChangedPart(string Subject, string? Member, SurfaceNode? Old, SurfaceNode? New)
{
    public Sides Sides { get; init; }

    public IReadOnlyList<string> UsedBy { get; init; } = [];

    /// <summary>A part of it.</summary>
    public ChangedPart Part(string name, SurfaceNode? old, SurfaceNode? @new) =>
        this with { Member = Member is null ? name : $"{Member}.{name}", Old = old, New = @new };
}
