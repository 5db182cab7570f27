using Chatwright.Import.Blocks;

namespace Chatwright.Import.Drafts;

internal sealed record ErrorDraft(long Code, string Name, string? Summary, string? Remedy, bool IsRetried);
