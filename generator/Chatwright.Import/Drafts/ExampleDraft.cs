using Chatwright.Import.Facts;

namespace Chatwright.Import.Drafts;

internal sealed record ExampleDraft(string? Name, PageSample? Request, PageSample? Response);
