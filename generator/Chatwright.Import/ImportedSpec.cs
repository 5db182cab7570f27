using Chatwright.Import.Drafts;
using Chatwright.Import.Texts;

namespace Chatwright.Import;

/// <summary>A page as a spec.</summary>
/// <param name="FileName">What the spec is to be called.</param>
/// <param name="Doubts">All that the author should look at, by line.</param>
internal sealed record ImportedSpec(string FileName, string Text, SpecDraft Draft, IReadOnlyList<Doubt> Doubts);
