using Chatwright.Generator.Names;
using Chatwright.Import.Blocks;
using Chatwright.Import.Facts;
using Chatwright.Import.Sentences;
using Chatwright.Import.Texts;
using Chatwright.Import.Trees;

namespace Chatwright.Import.Drafts;

/// <summary>Makes the draft of a spec from the facts of a page.</summary>
internal static class SpecDrafter
{
    /// <param name="facts">The facts of the page.</param>
    /// <param name="known">The names of other specs.</param>
    public static SpecDraft Draft(PageFacts facts, KnownNames known)
    {
        var isForeign = Placeholders.IsForeign(facts.Summary);
        var draft = new SpecDraft(facts.Path)
        {
            Service = known.Service,
            Summary = isForeign ? Summaries.FromCommand(facts.Path) : facts.Summary ?? Summaries.FromCommand(facts.Path),
            Original = isForeign ? facts.Summary : null,
            Calls = facts.Calls,
        };
        draft.Doubts.AddRange(facts.Doubts);
        var request = BodyTree.Build(facts, Side.Request, draft.Doubts);
        var response = BodyTree.Build(facts, Side.Response, draft.Doubts);
        var page = new PageNames([request, response], facts.Tables);
        var endpoint = Identifiers.Pascal(facts.Path[(facts.Path.LastIndexOf('/') + 1)..]);
        var names = new TypeNames(endpoint, known.Types.Concat(known.NamesOf(facts.Path).Types));
        var (unions, aliases) = (known.UnionsFor(facts.Path), known.AliasesFor(facts.Path));
        draft.Request.AddRange(new ShapeDrafter(names, page, unions, draft.Types, aliases).Fields(request, "Request", []));
        draft.Response.AddRange(new ShapeDrafter(names, page, unions, draft.Types, aliases: null).Fields(response, "Response", known.Envelope));
        ErrorDrafter.Draft(draft, facts.Errors, known);
        draft.Examples.AddRange(ExampleDrafter.Draft(facts, known.Envelope, draft.Doubts));
        draft.Pages = PagesDrafter.Draft(draft);
        draft.Results = ResultsDrafter.Draft(draft);
        return draft;
    }
}
