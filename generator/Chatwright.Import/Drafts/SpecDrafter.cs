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
    /// <param name="facts">What the page says.</param>
    /// <param name="known">What other specs have named already.</param>
    public static SpecDraft Draft(PageFacts facts, KnownNames known)
    {
        var draft = new SpecDraft(facts.Path) { Summary = facts.Summary ?? Summaries.FromCommand(facts.Path), Calls = facts.Calls };
        draft.Doubts.AddRange(facts.Doubts);
        var request = BodyTree.Build(facts, Side.Request, draft.Doubts);
        var response = BodyTree.Build(facts, Side.Response, draft.Doubts);
        var page = new PageNames([request, response], facts.Tables);
        var names = new TypeNames(Identifiers.Pascal(facts.Path[(facts.Path.LastIndexOf('/') + 1)..]), known.Types(facts.Path));
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

    /// <summary>A request and an answer are one exchange when they are the only ones, have one name, or follow one another below one heading.</summary>
    private static void AddExamples(SpecDraft draft, PageFacts facts, KnownNames known)
    {
        var requests = facts.Samples.Where(sample => sample.Side == Side.Request).ToList();
        var answers = facts.Samples.Where(sample => sample.Side == Side.Response).ToList();
        foreach (var request in requests)
        {
            var answer = requests.Count == 1 && answers.Count == 1 ? answers[0] : Partner(request, requests, answers);
            if (answer is not null)
                answers.Remove(answer);
            draft.Examples.Add(new ExampleDraft(request.Label ?? answer?.Label, request, answer));
        }
        draft.Examples.AddRange(answers.Select(answer => new ExampleDraft(answer.Label, null, answer)));
        foreach (var example in draft.Examples.Where(example => example.Response is { } answer && !known.Envelope.Take(2).Any(name => answer.Value[name] is not null)).ToList())
        {
            draft.Doubts.Add(new Doubt(example.Response!.Line, $"the answer has neither {string.Join(" nor ", known.Envelope.Take(2))}, so it says nothing of success and is no example"));
            draft.Examples[draft.Examples.IndexOf(example)] = example with { Response = null };
        }
        draft.Examples.RemoveAll(example => example is { Request: null, Response: null });
    }

    private static PageSample? Partner(PageSample request, List<PageSample> requests, List<PageSample> answers)
    {
        var next = requests.Where(other => other.Line > request.Line).Select(other => other.Line).DefaultIfEmpty(int.MaxValue).Min();
        // Only where requests and answers take turns.
        var between = answers.Where(answer => answer.Line > request.Line && answer.Line < next).ToList();
        if (between.Count == 1 && requests.Count > 1 && next != int.MaxValue)
            return between[0];
        return request.Label is { } label && requests.Count(other => other.Label == label) == 1 && answers.Where(answer => answer.Label == label).ToList() is [var twin] ? twin : null;
    }
}
