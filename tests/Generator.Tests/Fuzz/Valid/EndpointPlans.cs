using FsCheck;
using FsCheck.Fluent;
using Generator.Tests.Fuzz.Yaml;

namespace Generator.Tests.Fuzz.Valid;

/// <summary>An endpoint, whole.</summary>
internal sealed record EndpointPlan(string Command, TypeScope Scope, PayloadPlan? Request, PayloadPlan? Response)
{
    public Words Words { get; init; } = Words.None;
    public EnvelopePlan? Envelope { get; init; }
    public PagesPlan? Pages { get; init; }
    public ResultsPlan? Results { get; init; }
    public IReadOnlyList<ErrorPlan> Errors { get; init; } = [];
    public IReadOnlyList<ExamplePlan> Examples { get; init; } = [];

    /// <summary>Keys whose values are single words: <c>calls</c>, <c>safe</c>, …</summary>
    public IReadOnlyList<(string Key, Node Value)> Facts { get; init; } = [];

    /// <summary>The members of the request that travel in the query.</summary>
    public IReadOnlyList<FieldPlan> Query { get; init; } = [];

    /// <summary>The noun of its own; null for that of the group.</summary>
    public string? Noun { get; init; }

    /// <summary><c>true</c> if the endpoint names its group, which its path names too; otherwise, <c>false</c>.</summary>
    public bool NamesGroup { get; init; }

    /// <summary><c>true</c> if the types stand in a separate shared file; otherwise, <c>false</c>.</summary>
    public bool IsSplit { get; init; }

    /// <summary>Where its randomness in printing begins.</summary>
    public int Layout { get; init; }
}

internal sealed record ExamplePlan(string? Name, string? Notes, JsonObject? Request, JsonObject? Response);

/// <summary>Endpoints by the rules of the language.</summary>
internal static class EndpointPlans
{
    /// <summary>That of the service that ships.</summary>
    public static readonly EnvelopePlan Shipped = new("ActionStatus", "OK", "ErrorCode", "ErrorInfo", "ErrorDisplay");

    public static Gen<EnvelopePlan?> Envelope { get; } = AnyEnvelope();

    public static Gen<IReadOnlyList<ErrorPlan>> Errors { get; } = AnyErrors();

    public static Gen<EndpointPlan> Any { get; } = In(Shipped);

    /// <param name="service">The envelope of the service that the endpoint belongs to.</param>
    public static Gen<EndpointPlan> In(EnvelopePlan service) =>
        from types in TypePlans.Some(7)
        from command in Gens.Pick([
            "get_list", "create", "Delete", "class", "task", "system", "send-msg", "v2.query", "x", "unknown", "ToString", "string",
        ])
        from request in Payload(types, Side.Request)
        from response in Payload(types, Side.Response)
        from whole in Behaviour(new EndpointPlan(command, types, request, response))
        from envelope in Gens.Chance(15).SelectMany(has => has ? Envelope : Gen.Constant<EnvelopePlan?>(null))
        from words in Gens.Words
        from errors in Errors
        from facts in Facts(whole)
        from inQuery in Gens.Some(["q", "q~2", "日本", "a b&c=\""], 0, whole.Request is { Named: not null } ? 0 : 2)
        from queryTypes in Gens.Pick(["string", "bool", "int32", "uint64", "double", "timestamp"]).ListOf(inQuery.Count, inQuery.Count)
        from hasQuery in Gens.Chance(20)
        from noun in Gens.Pick(["Thing", "Task", "Request", "X"]).OrNone(70)
        from isSplit in Gens.Chance(20)
        from layout in Gen.Choose(0, int.MaxValue - 1)
        from examples in ExamplePlans.Of(whole, envelope ?? service).ListOf(0, 3)
        select whole with
        {
            Envelope = envelope,
            Words = words,
            Errors = errors,
            Facts = facts,
            Noun = noun,
            Query = !hasQuery ? [] : [.. inQuery.Zip(queryTypes, (name, type) => new FieldPlan(
                new WireName(name, $"InQuery{name.Length}"), new TypeUse(new NameRef(type), null, Limits.None), Need.Optional))],
            IsSplit = isSplit,
            Layout = layout,
            Examples = examples,
        };

    private static Gen<PayloadPlan?> Payload(TypeScope scope, Side side)
    {
        var named = scope.Slots.Where(
            slot => slot.Rank >= 0
                && slot.Kind is TypeKind.Object or TypeKind.Union or TypeKind.AdjacentUnion
                && (slot.Side == side || slot.Side == Side.Both)).ToList();
        return
            from form in Gen.Choose(1, 100)
            from names in Gens.Some(NamePools.Fields, 0, 7)
            from plain in FieldPlans.Of(names, scope, side, int.MaxValue)
            from isFilled in Gens.Chance(side == Side.Request ? 30 : 0)
            let fields = isFilled ? FieldPlans.Filled(plain) : plain
            from pick in Gen.Choose(0, 1000)
            select form <= 10 ? null : form <= 30 && named.Count > 0
                ? new PayloadPlan(scope.Made[named[pick % named.Count].Name], [])
                : new PayloadPlan(null, form <= 35 ? [] : fields);
    }

    /// <summary>Paging or outcomes, with the members and types that they are about.</summary>
    private static Gen<EndpointPlan> Behaviour(EndpointPlan plan)
    {
        var isInPlace = plan.Request is null or { Named: null } && plan.Response is null or { Named: null };
        return Gen.Choose(1, 100).SelectMany(which => !isInPlace ? Gen.Constant(plan)
            : which <= 20 ? PagesPlans.Paged(plan)
            : which <= 35 ? ResultsPlans.WithOutcomes(plan)
            : Gen.Constant(plan));
    }

    private static Gen<EnvelopePlan?> AnyEnvelope() =>
        from names in Gens.Some(NamePools.Envelope, 4, 4)
        from ok in Gens.Pick(["OK", "", "0", "\"", "</ok>", "成功"])
        from which in Gen.Choose(0, 2)
        from hasInfo in Gens.Chance(60)
        from hasDisplay in Gens.Chance(30)
        select (EnvelopePlan?)new EnvelopePlan(
            which != 0 ? names[0] : null,
            which != 0 ? ok : null,
            which != 1 ? names[1] : null,
            hasInfo ? names[2] : null,
            hasDisplay ? names[3] : null);

    /// <summary>Codes and names count from 0 here; printing makes them the document's own.</summary>
    private static Gen<IReadOnlyList<ErrorPlan>> AnyErrors() => (
        from retry in Gens.Pick(["never", "once", "backoff", "renew"]).OrNone(50)
        from after in Gens.Pick(["0s", "1s", "60s", "86400s"]).OrNone(30)
        from isRefused in Gens.Chance(30)
        from remedy in Gens.Prose.OrNone(40)
        from words in Gens.Words
        from hasRange in Gens.Chance(30)
        select new ErrorPlan(0, "", retry, after, isRefused, remedy, words with { Description = null, Deprecated = null })
        {
            HasRange = hasRange,
        }).ListOf(0, 3);

    private static Gen<IReadOnlyList<(string, Node)>> Facts(EndpointPlan plan)
    {
        (string, Gen<Node>)[] all =
        [
            ("calls", Gens.Pick(["200/s", "1/m", "2147483647/h"]).Select(text => (Node)new TextNode(text))),
            ("safe", Gens.Chance(50).Select(value => (Node)PlainNode.Of(value))),
            ("idempotent", Gens.Chance(50).Select(value => (Node)PlainNode.Of(value))),
            ("method", Gens.Pick<string>(plan.Request is null ? ["GET", "POST"] : ["POST"]).Select(text => (Node)new TextNode(text))),
            (
                "docs",
                Gens.Pick<Node>([
                    new TextNode("https://example.com/?a=1&b=\"</x>"),
                    new MapNode([new Entry("en", new TextNode("http://example.com")), new Entry("zh", new TextNode("https://例え.jp/日本#x"))]),
                ])),
            ("name", Gens.Pick(["Renamed", "Call", "Task1", "Object"]).Select(text => (Node)new TextNode(text))),
        ];
        return
            from some in Gens.Some(all, 0, 4)
            from values in Gens.All(some.Select(fact => fact.Item2))
            select (IReadOnlyList<(string, Node)>)[.. some.Zip(values, (fact, value) => (fact.Item1, value))];
    }
}
