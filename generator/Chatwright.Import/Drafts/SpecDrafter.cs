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
        var draft = new SpecDraft(facts.Path) { Summary = facts.Summary ?? Summaries.FromCommand(facts.Path), Calls = facts.Calls };
        draft.Doubts.AddRange(facts.Doubts);
        var request = BodyTree.Build(facts, Side.Request, draft.Doubts);
        var response = BodyTree.Build(facts, Side.Response, draft.Doubts);
        var page = new PageNames([request, response], facts.Tables);
        var endpoint = Identifiers.Pascal(facts.Path[(facts.Path.LastIndexOf('/') + 1)..]);
        var names = new TypeNames(endpoint, known.Types.Concat(known.NamesOf(facts.Path).Types));
        draft.Request.AddRange(new ShapeDrafter(names, page, draft.Types, isRequest: true).Fields(request, "Request", []));
        draft.Response.AddRange(new ShapeDrafter(names, page, draft.Types, isRequest: false).Fields(response, "Response", known.Envelope));
        draft.Errors.AddRange(facts.Errors.Select(error => Error(error, known)));
        AddExamples(draft, facts, known);
        return draft;
    }

    private static ErrorDraft Error(ErrorRow row, KnownNames known)
    {
        var (summary, remedy) = ErrorText.Split(row.Text, row.Remedy);
        return new ErrorDraft(row.Code, known.ErrorName(row.Code, summary ?? ""), summary, remedy, ErrorText.AdvisesRetry(remedy));
    }

    /// <summary>
    /// A request and an response are one exchange when they are the only ones, have one name, or follow one another below one heading.
    /// </summary>
    private static void AddExamples(SpecDraft draft, PageFacts facts, KnownNames known)
    {
        var requests = facts.Samples.Where(sample => sample.Side == Side.Request).ToList();
        var responses = facts.Samples.Where(sample => sample.Side == Side.Response).ToList();
        foreach (var request in requests)
        {
            var response = requests.Count == 1 && responses.Count == 1 ? responses[0] : Partner(request, requests, responses);
            if (response is not null)
                responses.Remove(response);
            draft.Examples.Add(new ExampleDraft(request.Label ?? response?.Label, request, response));
        }
        draft.Examples.AddRange(responses.Select(response => new ExampleDraft(response.Label, null, response)));
        RemoveResponsesWithoutEnvelope(draft, known);
        draft.Examples.RemoveAll(example => example is { Request: null, Response: null });
    }

    private static void RemoveResponsesWithoutEnvelope(SpecDraft draft, KnownNames known)
    {
        var names = known.Envelope.Take(2).ToList();
        for (var i = 0; i < draft.Examples.Count; i++)
        {
            if (draft.Examples[i].Response is not { } response || names.Exists(name => response.Value[name] is not null))
                continue;
            var text = $"the response has neither {string.Join(" nor ", names)}, so it does not tell success from failure and is no example";
            draft.Doubts.Add(new Doubt(response.Line, text));
            draft.Examples[i] = draft.Examples[i] with { Response = null };
        }
    }

    private static PageSample? Partner(PageSample request, List<PageSample> requests, List<PageSample> responses)
    {
        var next = requests.Where(other => other.Line > request.Line).Select(other => other.Line).DefaultIfEmpty(int.MaxValue).Min();
        // Only where requests and responses take turns.
        var between = responses.Where(response => response.Line > request.Line && response.Line < next).ToList();
        if (between.Count == 1 && requests.Count > 1 && next != int.MaxValue)
            return between[0];
        if (request.Label is not { } label || requests.Count(other => other.Label == label) != 1)
            return null;
        return responses.Where(response => response.Label == label).ToList() is [var twin] ? twin : null;
    }
}
