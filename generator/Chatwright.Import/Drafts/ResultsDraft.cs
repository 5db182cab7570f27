namespace Chatwright.Import.Drafts;

/// <summary>Where a response says what became of each item.</summary>
/// <param name="Line">The page's line.</param>
/// <param name="Place">The key of the spec: <c>items</c> or <c>failures</c>.</param>
/// <param name="Path">The dotted path to the list of outcomes.</param>
/// <param name="Code">The member of an item that holds the code; null for a list of texts.</param>
/// <param name="Ok">The codes of success; empty for 0 alone.</param>
internal sealed record ResultsDraft(int Line, string Place, string Path, string? Code, IReadOnlyList<string> Ok, string? Info, string? Key);
