using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;
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
        var ownSummary = facts.IsWebhook ? Placeholders.OfWebhook(facts.Head) : Summaries.FromCommand(facts.Head);
        var draft = new SpecDraft(facts.Head, facts.IsWebhook)
        {
            Service = known.Service,
            Summary = isForeign ? ownSummary : facts.Summary ?? ownSummary,
            Original = isForeign ? facts.Summary : null,
            Calls = facts.Calls,
        };
        draft.Doubts.AddRange(facts.Doubts);
        var request = BodyTree.Build(facts, Side.Request, draft.Doubts);
        var response = BodyTree.Build(facts, Side.Response, draft.Doubts);
        var page = new PageNames([request, response], facts.Tables, areTextsRead: facts.IsWebhook);
        if (facts.IsWebhook)
            DraftWebhook(draft, facts, known, page, request, response);
        else
            DraftEndpoint(draft, facts, known, page, request, response);
        return draft;
    }

    private static void DraftEndpoint(SpecDraft draft, PageFacts facts, KnownNames known, PageNames page, Slot request, Slot response)
    {
        var endpoint = Identifiers.Pascal(facts.Head[(facts.Head.LastIndexOf('/') + 1)..]);
        var names = new TypeNames(endpoint, known.Types.Concat(known.NamesOf(facts.Head).Types));
        var group = facts.Head.Split('/')[^2];
        var (unions, aliases) = (known.UnionsFor(group), known.AliasesFor(group));
        draft.Request.AddRange(new ShapeDrafter(names, page, unions, draft.Types, aliases).Fields(request, "Request", []));
        draft.Response.AddRange(new ShapeDrafter(names, page, unions, draft.Types, aliases: null).Fields(response, "Response", known.Envelope));
        ErrorDrafter.Draft(draft, facts.Errors, known);
        draft.Examples.AddRange(ExampleDrafter.Draft(facts, known.Envelope, draft.Doubts));
        draft.Pages = PagesDrafter.Draft(draft);
        draft.Results = ResultsDrafter.Draft(draft);
    }

    /// <summary>The body is read as a response is, so it has no limits; the reply has none that a page would tell.</summary>
    private static void DraftWebhook(SpecDraft draft, PageFacts facts, KnownNames known, PageNames page, Slot body, Slot reply)
    {
        var name = KnownNames.WebhookNameOf(facts.Head);
        var names = new TypeNames(name.Name, known.Types.Concat(ClientNames.OfWebhook(name, isDeciding: true).Types));
        var shapes = new ShapeDrafter(names, page, known.UnionsFor(WebhookDecl.All), draft.Types, aliases: null);
        draft.Request.AddRange(shapes.Fields(body, "Webhook", [known.WebhookCommand]));
        draft.Response.AddRange(shapes.Fields(reply, "Reply", known.WebhookEnvelope));
        CodesDrafter.Draft(draft, reply.Members.FirstOrDefault(member => member.Name == known.WebhookCode));
        draft.Examples.AddRange(ExampleDrafter.Draft(facts, known.WebhookEnvelope, draft.Doubts));
    }
}
