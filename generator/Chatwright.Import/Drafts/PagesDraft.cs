namespace Chatwright.Import.Drafts;

/// <summary>How one page of a list leads to the next.</summary>
/// <param name="Line">The page's line.</param>
/// <param name="Items">The member of the response that holds the items.</param>
internal sealed record PagesDraft(int Line, string Items)
{
    /// <summary>The key of the spec, <c>until</c> or <c>while</c>, with the member and its value in YAML; null without one.</summary>
    public (string Key, string Member, string Value)? End { get; init; }

    /// <summary>The members of the response and those of the next request that take their values.</summary>
    public IReadOnlyList<(string From, string To)> Carry { get; init; } = [];

    /// <summary>The cursor that is computed from the items; null without one.</summary>
    public CursorDraft? Cursor { get; init; }
    public string? Offset { get; init; }
    public string? Total { get; init; }
    public string? Size { get; init; }
}
