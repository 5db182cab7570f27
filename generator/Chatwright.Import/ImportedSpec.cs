using Chatwright.Import.Drafts;
using Chatwright.Import.Texts;

namespace Chatwright.Import;

/// <summary>The spec made of a page.</summary>
/// <param name="FileName">The spec's file name.</param>
/// <param name="Doubts">The points for the author to review, by line.</param>
internal sealed record ImportedSpec(string FileName, string Text, SpecDraft Draft, IReadOnlyList<Doubt> Doubts);
