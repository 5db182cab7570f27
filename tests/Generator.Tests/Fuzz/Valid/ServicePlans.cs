using FsCheck;
using FsCheck.Fluent;
using Generator.Tests.Fuzz.Yaml;

namespace Generator.Tests.Fuzz.Valid;

/// <summary>A service of its own, with one endpoint in it, and perhaps a webhook.</summary>
/// <param name="Facts">Its keys beside the head, as they are printed.</param>
internal sealed record ServicePlan(
    string Name, IReadOnlyList<(string Key, Node Value)> Facts, IReadOnlyList<ErrorPlan> Errors, EndpointPlan Endpoint)
{
    /// <summary>Its webhook; null for none.</summary>
    public WebhookPlan? Webhook { get; init; }
}

/// <summary>Services by the rules of the language.</summary>
internal static class ServicePlans
{
    public static Gen<ServicePlan> Any { get; } =
        from name in Gens.Pick(["Chat", "System", "Task", "X", "Chatwright", "Demo", "String", "Microsoft"])
        from envelope in Envelope()
        from endpoint in EndpointPlans.In(envelope)
        from isProbe in Gens.Chance(50)
        from namesGroup in Gens.Chance(30)
        from facts in Facts(name, envelope)
        from words in Gens.Words
        from errors in EndpointPlans.Errors
        from webhook in WebhookPlans.Any.OrNone(60)
        select new ServicePlan(
            name,
            [
                .. facts,
                .. SpecYaml.Words(words with { Deprecated = null }).Where(word => word.Item2 is not null).Select(word => (word.Item1, word.Item2!)),
            ],
            errors,
            (isProbe && endpoint.Request is null ? Probed(endpoint) : endpoint) with { NamesGroup = namesGroup })
        {
            Webhook = webhook,
        };

    /// <summary>Only a service of its own can have a probe: others share theirs.</summary>
    private static EndpointPlan Probed(EndpointPlan endpoint) => endpoint with
    {
        Facts = [.. endpoint.Facts.Where(fact => fact.Key != "safe"), ("safe", PlainNode.Of(true)), ("probe", PlainNode.Of(true))],
    };

    private static Gen<EnvelopePlan> Envelope()
        => Gens.Chance(30).SelectMany(
            isShipped => isShipped ? Gen.Constant(EndpointPlans.Shipped) : EndpointPlans.Envelope.Select(envelope => envelope!));

    private static Gen<IReadOnlyList<(string, Node)>> Facts(string service, EnvelopePlan envelope) =>
        from signing in Gens.Pick(["none", "usersig"])
        from regions in Regions()
        from query in Query(signing)
        from headers in Headers
        from groups in Groups(service)
        from limits in Gens.Some<(string, Node)>(
            [("requestBytes", new PlainNode("1000000")), ("responseBytes", new PlainNode("2147483647")), ("serverTimeout", new TextNode("3s"))], 0, 3)
        from space in Gens.Pick(["Acme", "Über", "a_b", "System"]).OrNone(40)
        from some in Gens.Some<(string, Node)>(
        [
            ("signing", new TextNode(signing)), ("regions", regions), ("query", query), ("headers", headers),
            ("limits", SpecYaml.Map([.. limits.Select(limit => (limit.Item1, (Node?)limit.Item2))])),
            ("docs", new TextNode("https://example.com/<x>?a=\"b\"&c")),
            .. space is null ? Array.Empty<(string, Node)>() : [("namespace", new TextNode(space + ".NUMBER"))],
        ], 0, 7)
        select (IReadOnlyList<(string, Node)>)
        [
            ("envelope", SpecYaml.Envelope(envelope)), ("groups", groups),
            .. query.Entries.Count > 0 && signing == "usersig"
                ? some.Where(fact => fact.Item1 != "signing").Append(("signing", new TextNode(signing)))
                : some,
        ];

    private static Gen<MapNode> Regions() =>
        from names in Gens.Some(NamePools.Cases, 0, 4)
        from hosts in Gens.Pick(["api.example.com", "127.0.0.1:9", "localhost", "A-b.C:65535"]).ListOf(names.Count, names.Count)
        from backups in Gens.Pick(["b.example.com", "c"]).OrNone(40).ListOf(names.Count, names.Count)
        from notes in Gens.Prose.OrNone(40).ListOf(names.Count, names.Count)
        select new MapNode([
            .. names.Select(
                (name, at) => new Entry(
                    name,
                    SpecYaml.Map([("host", new TextNode(hosts[at])), ("backup", SpecYaml.Text(backups[at])), ("notes", SpecYaml.Text(notes[at]))]))),
        ]);

    /// <summary>Parameters of a signature are only there with a signing scheme.</summary>
    private static Gen<MapNode> Query(string signing) =>
        from names in Gens.Some(["a", "sdkappid", "b c", "日本", "x&y=\"", "%41", "[]"], 0, 5)
        from values in Gens.Pick<(string, string)>(
            signing == "usersig"
                ?
                [
                    ("from", "sdkAppId"), ("from", "identifier"), ("from", "signature"), ("from", "random32"), ("value", "json"),
                    ("value", "a&b=\"</x>\u2028"),
                ]
                : [("from", "random32"), ("value", "x y"), ("value", "")])
            .ListOf(names.Count, names.Count)
        select new MapNode([
            .. names.Zip(values, (name, value) => new Entry(name, new MapNode([new Entry(value.Item1, new TextNode(value.Item2))]))),
        ]);

    private static Gen<MapNode> Headers =>
        from names in Gens.Some(["X-App", "a", "Authorization", "x.y_z", "!#$%&'*+-.^_`|~"], 0, 3)
        from values in Gens.Pick<(string, string)>(
                [("from", "sdkAppId"), ("from", "signature"), ("from", "random32"), ("value", "x \"y\" </z>"), ("value", "")])
            .ListOf(names.Count, names.Count)
        select new MapNode([
            .. names.Zip(values, (name, value) => new Entry(name, new MapNode([new Entry(value.Item1, new TextNode(value.Item2))]))),
        ]);

    /// <summary>No group's client may have the name of the service's.</summary>
    private static Gen<MapNode> Groups(string service) =>
        from name in Gens.Pick([.. new[] { "Renamed", "Rooms", "Task", "Object" }.Where(name => name != service)]).OrNone(50)
        from words in Gens.Words
        from isUnused in Gens.Chance(30)
        select new MapNode(
        [
            new Entry("GROUP", SpecYaml.Map([("name", SpecYaml.Text(name)), .. SpecYaml.Words(words with { Deprecated = null })])),
            .. isUnused ? [new Entry("not-used", SpecYaml.Map([("summary", new TextNode("Nobody is here."))]))] : Array.Empty<Entry>(),
        ]);
}
