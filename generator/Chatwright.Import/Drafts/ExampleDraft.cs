using Chatwright.Import.Facts;

namespace Chatwright.Import.Drafts;

/// <param name="Name">The page's name for it; null without one.</param>
internal sealed record ExampleDraft(string? Name, PageSample? Request, PageSample? Response);
