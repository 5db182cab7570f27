namespace Chatwright.Import.Drafts;

/// <summary>A code of the reply to a webhook.</summary>
/// <param name="Line">The page's line.</param>
/// <param name="Summary">Null without one.</param>
/// <param name="Original">The page's words, if they are not English; otherwise null.</param>
/// <param name="Range">The further codes of the same meaning; null if there are none.</param>
internal sealed record CodeDraft(int Line, long Code, string Name, string? Summary, string? Original, (long Min, long Max)? Range);
