namespace Chatwright.Import.Drafts;

internal sealed record ErrorDraft(long Code, string Name, string? Summary, string? Remedy, bool IsRetried)
{
    /// <summary>The page's words, if they are not English; otherwise null.</summary>
    public string? Original { get; init; }
}
