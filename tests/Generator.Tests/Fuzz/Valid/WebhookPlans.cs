using FsCheck;
using FsCheck.Fluent;
using Generator.Tests.Fuzz.Yaml;

namespace Generator.Tests.Fuzz.Valid;

/// <summary>A webhook of a service of its own, and what the service says of webhooks.</summary>
/// <param name="Calls">The value of the service's key <c>webhooks</c>.</param>
/// <param name="Reply">The members of the reply; null if the webhook does not decide.</param>
/// <param name="Codes">The value of <c>codes</c>; null for the usual one.</param>
internal sealed record WebhookPlan(
    MapNode Calls, string Command, string Name, IReadOnlyList<FieldPlan> Body, IReadOnlyList<FieldPlan>? Reply, MapNode? Codes)
{
    public Words Words { get; init; } = Words.None;
    public IReadOnlyList<(JsonObject Body, JsonObject? Reply)> Examples { get; init; } = [];
}

/// <summary>Webhooks by the rules of the language. Their types are those that all files share.</summary>
internal static class WebhookPlans
{
    private static readonly TypeScope s_scope = new(Foreign.Slots, Foreign.Plans);

    /// <summary>A reply has these members itself.</summary>
    private static readonly IReadOnlyList<WireName> s_replyNames =
        [.. NamePools.Fields.Where(name => !name.Text.Equals("message", StringComparison.OrdinalIgnoreCase))];

    public static Gen<WebhookPlan> Any { get; } =
        from envelope in Envelope
        from calls in Calls(envelope)
        from command in Gens.Pick(["Room.CallbackBeforeEnter", "a", "x/y:1.2_3-4"])
        from name in Gens.Pick(["Happened", "Task", "Object", "Exception1"])
        from bodyNames in Gens.Some(NamePools.Fields, 0, 7)
        from body in FieldPlans.Of(bodyNames, s_scope, Side.Response, int.MaxValue)
        from replyNames in Gens.Some(s_replyNames, 0, 5)
        from reply in FieldPlans.Of(replyNames, s_scope, Side.Request, int.MaxValue)
        from decides in Gens.Chance(60)
        from codes in Codes.OrNone(60)
        from words in Gens.Words
        let plan = new WebhookPlan(calls, command, name, body, decides ? Optional(reply) : null, decides ? codes : null) { Words = words }
        from examples in Example(plan, envelope).ListOf(0, 3)
        select plan with { Examples = examples };

    /// <summary>A reply's code has a name on the wire at least.</summary>
    private static Gen<EnvelopePlan> Envelope =>
        from names in Gens.Some(NamePools.Envelope, 3, 3)
        from hasStatus in Gens.Chance(50)
        from hasInfo in Gens.Chance(70)
        select new EnvelopePlan(hasStatus ? names[0] : null, hasStatus ? "OK" : null, names[1], hasInfo ? names[2] : null, null);

    private static Gen<MapNode> Codes => Gens.Pick<MapNode>(
    [
        new([Code("0", new TextNode("Allow"))]),
        new([Code("0", new TextNode("Go")), Code("1", new TextNode("Refuse"))]),
        new([Code("-9223372036854775808", new TextNode("Drop")), Code("0", SpecYaml.Map([("name", new TextNode("Allow"))]))]),
        new(
        [
            Code("0", new TextNode("Allow")),
            Code("1", SpecYaml.Map(
            [
                ("name", new TextNode("Refuse")), ("range", SpecYaml.Range(10, 20)),
                ("summary", new TextNode("</summary>")),
            ])),
        ]),
    ]);

    private static Entry Code(string code, Node value) => new(code, value, IsPlain: true);

    private static Gen<MapNode> Calls(EnvelopePlan envelope) =>
        from command in Gens.Pick(["CallbackCommand", "cmd"])
        from app in Gens.Pick(["SdkAppid", "app"]).OrNone(60)
        from isSigned in Gens.Chance(60)
        from names in Gens.Some(["ClientIP", "q", "日本", "a b"], 0, 3)
        from types in Gens.Pick(["string", "int32", "uint64", "bool", "double", "timestamp"]).ListOf(names.Count, names.Count)
        let members = names.Zip(types, (name, type) => new Entry(name, SpecYaml.Map(
            [("type", new TextNode(type)), ("name", new TextNode($"InQuery{name.Length}{name[0] % 10}"))])))
        select SpecYaml.Map(
        [
            ("command", new TextNode(command)), ("app", SpecYaml.Text(app)),
            ("query", new MapNode([new Entry("contenttype", new MapNode([new Entry("value", new TextNode("json"))])), .. members])),
            ("signature", !isSigned ? null : SpecYaml.Map(
                [("scheme", new TextNode("sha256-token-time")), ("sign", new TextNode("Sign")), ("time", new TextNode("Time"))])),
            ("reply", SpecYaml.Envelope(envelope)),
        ]);

    /// <summary>No member of a reply is required: the ways to decide set none.</summary>
    private static IReadOnlyList<FieldPlan> Optional(IReadOnlyList<FieldPlan> fields)
        => [.. fields.Select(field => field.Need == Need.Required ? field with { Need = Need.Optional } : field)];

    private static Gen<(JsonObject, JsonObject?)> Example(WebhookPlan plan, EnvelopePlan envelope) =>
        from body in new Values(s_scope, isRequest: false).Members(plan.Body, 0)
        from reply in plan.Reply is null
            ? Gen.Constant<JsonObject?>(null)
            : new Values(s_scope, isRequest: true).Members(plan.Reply, 0).Select(it => (JsonObject?)Whole(it, envelope))
        select (body, reply);

    private static JsonObject Whole(JsonObject reply, EnvelopePlan envelope)
    {
        var whole = reply.With(envelope.Code!, new JsonWord("0"));
        if (envelope.Status is { } status)
            whole = whole.With(status, new JsonText(envelope.Ok!));
        return envelope.Info is { } info ? whole.With(info, new JsonText("told")) : whole;
    }
}
