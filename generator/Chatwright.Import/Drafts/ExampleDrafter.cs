using Chatwright.Import.Blocks;
using Chatwright.Import.Facts;
using Chatwright.Import.Samples;
using Chatwright.Import.Sentences;
using Chatwright.Import.Texts;

namespace Chatwright.Import.Drafts;

/// <summary>
/// Makes examples of samples. A request and a response are one exchange when they are the only ones, follow one another, have names of the same
/// words, or share values. One response may belong to several requests.
/// </summary>
internal sealed class ExampleDrafter
{
    private const double LikeEnough = 0.5;

    private readonly List<PageSample> _requests;
    private readonly List<PageSample> _responses;
    private readonly IReadOnlyList<string> _envelope;
    private readonly Dictionary<PageSample, PageSample> _partners = [];

    private ExampleDrafter(PageFacts facts, IReadOnlyList<string> envelope, List<Doubt> doubts)
    {
        _envelope = envelope;
        _requests = [.. facts.Samples.Where(sample => sample.Side == Side.Request)];
        _responses = [.. facts.Samples.Where(sample => sample.Side == Side.Response && HasEnvelope(sample, doubts))];
    }

    /// <param name="facts">The facts of the page.</param>
    /// <param name="envelope">The members of every response that no response declares; those that show success first.</param>
    /// <param name="doubts">Receives samples that are no example.</param>
    public static List<ExampleDraft> Draft(PageFacts facts, IReadOnlyList<string> envelope, List<Doubt> doubts) =>
        new ExampleDrafter(facts, envelope, doubts).Draft();

    private List<ExampleDraft> Draft()
    {
        if (_requests.Count == 1 && _responses.Count == 1)
            _partners[_requests[0]] = _responses[0];
        else
        {
            PairTurns();
            PairLabels();
            PairRest();
        }
        var used = _partners.Values.ToHashSet();
        return
        [
            .. _requests.Select(request => _partners.GetValueOrDefault(request) is { } response
                ? new ExampleDraft(request.Label ?? response.Label, request, response)
                : new ExampleDraft(request.Label, request, null)),
            .. _responses.Where(response => !used.Contains(response)).Select(response => new ExampleDraft(response.Label, null, response)),
        ];
    }

    private bool HasEnvelope(PageSample response, List<Doubt> doubts)
    {
        var names = _envelope.Take(2).ToList();
        if (names.Exists(name => response.Value[name] is not null))
            return true;
        var text = $"the response has neither {string.Join(" nor ", names)}, so it does not tell success from failure and is no example";
        doubts.Add(new Doubt(response.Line, text));
        return false;
    }

    /// <summary>Pairs requests with the only response before the next request; the last one too, if all others have one.</summary>
    private void PairTurns()
    {
        if (_requests.Count < 2)
            return;
        for (var i = 0; i < _requests.Count; i++)
        {
            var isLast = i == _requests.Count - 1;
            var next = isLast ? int.MaxValue : _requests[i + 1].Line;
            var between = _responses.Where(response => response.Line > _requests[i].Line && response.Line < next).ToList();
            if (isLast ? between.Count > 0 && IsSuccess(between[0]) && _partners.Count == i : between.Count == 1)
                _partners[_requests[i]] = between[0];
        }
    }

    /// <summary>Pairs requests with the one response whose name has most of their words: "basic" with "basic and complete request".</summary>
    private void PairLabels()
    {
        var words = _responses.ToDictionary(response => response, response => LabelWords.Of(response.Label));
        foreach (var request in Open())
        {
            var own = LabelWords.Of(request.Label);
            var scores = _responses.Select(response => (Response: response, Score: LabelWords.Share(own, words[response])))
                .OrderByDescending(found => found.Score)
                .Take(2)
                .ToList();
            if (scores is [{ Score: >= LikeEnough } best, ..] && (scores.Count == 1 || scores[1].Score < best.Score))
                _partners[request] = best.Response;
        }
    }

    private void PairRest()
    {
        var open = Open();
        var used = _partners.Values.ToHashSet();
        var free = _responses.Where(response => !used.Contains(response) && IsSuccess(response)).ToList();
        if (open.Count == 0 || free.Count == 0)
            return;
        if (open.Count == 1)
            _partners[open[0]] = Best(free, response => Shared(open[0], response));
        else if (free.Count == open.Count)
        {
            foreach (var (request, response) in open.Zip(free))
                _partners[request] = response;
        }
        else if (free is [var only] && HoldsItems(only))
            _partners[Best(open, request => Shared(request, only))] = only;
        else if (free is [var any])
            open.ForEach(request => _partners[request] = any);
    }

    private List<PageSample> Open() => _requests.FindAll(request => !_partners.ContainsKey(request));

    /// <summary>The first of those with the highest score.</summary>
    private static PageSample Best(List<PageSample> samples, Func<PageSample, int> score) => samples.MaxBy(score)!;

    private bool IsSuccess(PageSample response) =>
        _envelope.Take(2).All(name => response.Value[name] switch
        {
            SampleNumber code => code.Text == "0",
            SampleText status => !status.Value.Contains("FAIL", StringComparison.OrdinalIgnoreCase),
            _ => true,
        });

    /// <summary>A response without lists says the same to every request.</summary>
    private static bool HoldsItems(PageSample response) => response.Value.Members.Any(member => member.Value is SampleArray or SampleObject);

    /// <summary>The number of texts that stand in both.</summary>
    private static int Shared(PageSample request, PageSample response)
    {
        var sent = Texts(request.Value).ToHashSet();
        return Texts(response.Value).Where(sent.Contains).Distinct().Count();
    }

    private static IEnumerable<string> Texts(SampleValue value) => value switch
    {
        SampleObject it => it.Members.SelectMany(member => Texts(member.Value)),
        SampleArray it => it.Items.SelectMany(Texts),
        SampleText { Value.Length: > 0 } it => [it.Value],
        _ => [],
    };
}
