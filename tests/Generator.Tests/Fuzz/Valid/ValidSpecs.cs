using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Generator.Tests.Fuzz.Check;
using Generator.Tests.Fuzz.Yaml;

namespace Generator.Tests.Fuzz.Valid;

/// <summary>Documents by the rules of the language: each must be accepted, and its examples must come through.</summary>
internal static partial class ValidSpecs
{
    /// <summary>Made once, to be changed in many ways: FsCheck takes its time.</summary>
    private static readonly Lazy<IReadOnlyList<FuzzDocument>> s_pool = new(
        () => [.. Enumerable.Range(1_000_000, 50 + (FuzzSettings.Documents / 100)).Select(Make)]);

    /// <summary>Of so many documents one is a service.</summary>
    private const int ServiceStep = 15;

    public static FuzzDocument Make(int number)
    {
        var seed = new Rnd(Seeds.Of("valid", number));
        return new FuzzDocument(
            "valid",
            number,
            number % ServiceStep == 0
                ? Print(ServicePlans.Any.Sample(30, seed, 1).First(), number)
                : Print(EndpointPlans.Any.Sample(30, seed, 1).First(), number),
            IsValid: true);
    }

    /// <summary>One of a pool, as a document of another number.</summary>
    public static FuzzDocument FromPool(Random random, int number)
    {
        var document = random.Pick(s_pool.Value);
        return document with
        {
            Number = number,
            Texts = [.. document.Texts.Select(text => Own().Replace(text, match => Own(match.Value, document.Number, number)))],
        };
    }

    /// <summary>Codes count in tens from a million: those of the pool have eight digits.</summary>
    private static string Own(string word, int old, int number) => word.StartsWith("11", StringComparison.Ordinal)
        ? (int.Parse(word, CultureInfo.InvariantCulture) + (10 * (number - old))).ToString(CultureInfo.InvariantCulture)
        : word.Replace(old.ToString(CultureInfo.InvariantCulture), number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    [GeneratedRegex(@"fuzz1\d{6}|Err1\d{6}X|\b11\d{6}\b")]
    private static partial Regex Own();

    /// <summary>The service, its endpoint, the shared file that documents may need, and its webhook.</summary>
    private static IReadOnlyList<string> Print(ServicePlan plan, int number)
    {
        var service = SpecYaml.Map(
        [
            ("service", new TextNode(plan.Name)), .. plan.Facts.Select(fact => (fact.Key, (Node?)fact.Value)),
            ("errors", plan.Errors.Count == 0 ? null : SpecYaml.Errors(Own(plan.Errors, number, 5))),
            ("webhooks", plan.Webhook?.Calls),
        ]);
        var text = Print(service, new Random(plan.Endpoint.Layout)).Replace("GROUP", FuzzDocument.GroupOf(number), StringComparison.Ordinal)
            .Replace("NUMBER", FormattableString.Invariant($"N{number}"), StringComparison.Ordinal);
        return
        [
            text, .. Print(plan.Endpoint, number),
            BaseSpecs.Texts.Single(file => file.Path == BaseSpecs.SharedPath).Text
                .Replace("\nservice: TencentChat\n", "\n", StringComparison.Ordinal),
            .. plan.Webhook is { } webhook ? [Print(Webhook(webhook), new Random(plan.Endpoint.Layout + 1))] : Array.Empty<string>(),
        ];
    }

    /// <summary>The errors with codes and names that no other document has.</summary>
    private static List<ErrorPlan> Own(IReadOnlyList<ErrorPlan> errors, int number, int first) =>
        [
            .. errors.Select(
                (error, at) => error with
                {
                    Code = (1_000_000 + (10 * number) + first + at) * (at == 1 ? -1 : 1),
                    Name = FormattableString.Invariant($"Err{number}X{first + at}"),
                    // Only behind the third are two codes free.
                    HasRange = error.HasRange && at == 2,
                }),
        ];

    private static IReadOnlyList<string> Print(EndpointPlan plan, int number)
    {
        var random = new Random(plan.Layout);
        var group = FuzzDocument.GroupOf(number);
        var errors = Own(plan.Errors, number, 0);
        var types = SpecYaml.Types(plan.Scope.Made.Values.Where(type => !Foreign.Plans.ContainsKey(type.Name)).OrderBy(_ => random.Next()));
        var sets = random.Chance(30) ? ["Common"] : Array.Empty<string>();
        if (!plan.IsSplit)
            return [Print(Endpoint(plan, group, types, errors, sets), random)];
        var shared = SpecYaml.Map([
            ("shared", new TextNode(group)), ("types", types.Entries.Count == 0 ? null : types),
            ("errorSets", new MapNode([new Entry("Own", SpecYaml.Errors(errors))])),
        ]);
        return [Print(shared, random), Print(Endpoint(plan, group, new MapNode([]), [], [.. sets, "Own"]), random)];
    }

    private static string Print(MapNode root, Random random) =>
        new YamlPrinter(random).Print(new MapNode(random.Chance(70) ? root.Entries : [.. root.Entries.OrderBy(_ => random.Next())]));

    private static MapNode Endpoint(EndpointPlan plan, string group, MapNode types, IReadOnlyList<ErrorPlan> errors, string[] sets)
    {
        var table = SpecYaml.Errors(errors);
        if (sets.Length > 0)
            table = new MapNode([new Entry("use", new ListNode([.. sets.Select(set => new TextNode(set))])), .. table.Entries]);
        return SpecYaml.Map(
        [
            ("endpoint", new TextNode($"v4/{group}/{plan.Command}")),
            ("group", plan.NamesGroup ? new TextNode(group) : null),
            // Documents share a namespace. With the number of an error, the noun is the document's own, and stays so in a pool.
            ("noun", plan.Noun is { } noun ? new TextNode($"{noun}{OwnErrors(group)}") : null),
            .. SpecYaml.Words(plan.Words),
            .. plan.Facts.Select(fact => (fact.Key, (Node?)fact.Value)),
            ("envelope", plan.Envelope is null ? null : SpecYaml.Envelope(plan.Envelope)),
            ("query", plan.Query.Count == 0 ? null : SpecYaml.Fields(plan.Query)),
            ("request", Payload(plan.Request)),
            ("response", Payload(plan.Response)),
            ("pages", plan.Pages is null ? null : Pages(plan.Pages)),
            ("results", plan.Results is null ? null : Results(plan.Results)),
            ("types", types.Entries.Count == 0 ? null : types),
            ("errors", table.Entries.Count == 0 ? null : table),
            ("examples", plan.Examples.Count == 0 ? null : new ListNode([.. plan.Examples.Select(Example)])),
        ]);
    }

    private static string OwnErrors(string group) => $"Err{group["fuzz".Length..]}X";

    private static Node? Payload(PayloadPlan? payload) => payload switch
    {
        null => null,
        { Named: { } type } => new TextNode(type.Name),
        _ => SpecYaml.Fields(payload.Fields),
    };

    private static MapNode Pages(PagesPlan pages) => SpecYaml.Map(
    [
        ("items", new TextNode(pages.Items)), ("until", Condition(pages.Until)), ("while", Condition(pages.While)), ("carry", Carry(pages)),
        ("offset", SpecYaml.Text(pages.Offset)), ("total", SpecYaml.Text(pages.Total)), ("size", SpecYaml.Text(pages.Size)),
    ]);

    private static MapNode? Condition((string Member, IReadOnlyList<string> Values, bool AreTexts)? condition) =>
        condition is var (member, values, areTexts) ? new MapNode([new Entry(member, SpecYaml.Literals(values, areTexts))]) : null;

    private static Node? Carry(PagesPlan pages) => pages.Cursor is var (to, from, isGreatest, add)
        ? new MapNode([new Entry(to, new MapNode([new Entry(isGreatest ? "max" : "min", new TextNode(from)), new Entry("add", new PlainNode(add))]))])
        : Carry(pages.Carry);

    private static Node? Carry(IReadOnlyList<(string From, string To)> carry) => carry.Count == 0 ? null
        : carry.All(pair => pair.From == pair.To) ? new ListNode([.. carry.Select(pair => new TextNode(pair.From))])
        : new MapNode([.. carry.Select(pair => new Entry(pair.From, new TextNode(pair.To)))]);

    private static MapNode Results(ResultsPlan results) => SpecYaml.Map(
    [
        (results.ListsFailures ? "failures" : "items", new TextNode(results.Path)), ("code", SpecYaml.Text(results.Code)),
        ("ok", results.Ok.Count == 0 ? null : SpecYaml.Literals(results.Ok, areTexts: false)),
        ("info", SpecYaml.Text(results.Info)), ("key", SpecYaml.Text(results.Info)), ("partial", results.IsPartial ? PlainNode.Of(true) : null),
    ]);

    private static MapNode Webhook(WebhookPlan plan) => SpecYaml.Map(
    [
        ("webhook", new TextNode(plan.Command)), ("name", new TextNode(plan.Name)), ("decides", plan.Reply is null ? null : PlainNode.Of(true)),
        ("body", SpecYaml.Fields(plan.Body)), ("reply", plan.Reply is null ? null : SpecYaml.Fields(plan.Reply)), ("codes", plan.Codes),
        ("examples", plan.Examples.Count == 0 ? null : new ListNode([.. plan.Examples.Select(example => SpecYaml.Map(
            [("body", new JsonNode(example.Body)), ("reply", example.Reply is null ? null : new JsonNode(example.Reply))]))])),
        .. SpecYaml.Words(plan.Words),
    ]);

    private static Node Example(ExamplePlan example) => SpecYaml.Map(
    [
        ("name", SpecYaml.Text(example.Name)), ("notes", SpecYaml.Text(example.Notes)),
        ("request", example.Request is null ? null : new JsonNode(example.Request)),
        ("response", example.Response is null ? null : new JsonNode(example.Response)),
    ]);
}
