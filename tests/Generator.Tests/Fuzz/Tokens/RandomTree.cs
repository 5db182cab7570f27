using System.Globalization;
using Chatwright.Generator.Syntax;
using Generator.Tests.Fuzz.Yaml;

namespace Generator.Tests.Fuzz.Tokens;

/// <summary>
/// A tree of keys that stand where the grammar has them, with values that are mostly of the right kind but agree with nothing else.
/// </summary>
internal sealed class RandomTree(Random random, int number)
{
    private static readonly string[] s_types = ["Foo", "Bar", "Baz", "System", "Task", "Unknown", "Item", "UserId", "ConversationKey"];
    private static readonly string[] s_members =
    [
        "A", "B", "Type", "Data", "Items", "Next", "Total", "class", "ToString", "Unknown", "code", "info", "Content", "value",
    ];
    private static readonly string[] s_scalars = ["string", "bool", "int32", "uint32", "int64", "uint64", "double", "timestamp", "bytes", "json"];

    private int _left = 150;

    public string Print()
    {
        var (kind, head, keys) = random.Next(20) switch
        {
            0 => ("service", random.Chance(80) ? "TencentChat" : random.Pick(s_types), Grammar.Service),
            <= 4 => ("shared", random.Chance(85) ? FuzzDocument.GroupOf(number) : "all", Grammar.Shared),
            <= 7 => ("webhook", $"{FuzzDocument.GroupOf(number)}.{random.Pick(["CallbackSoup", "class", "1st", "Unknown"])}", Grammar.Webhook),
            _ => ("endpoint", $"v4/{FuzzDocument.GroupOf(number)}/{random.Pick(["soup", "get_list", "class", "1st", "Task"])}", Grammar.Endpoint),
        };
        var entries = new List<Entry> { new(kind, new TextNode(head)) };
        entries.AddRange(Keys(keys, 35).Where(key => !Grammar.Kinds.Contains(key)).Select(key => new Entry(key, Value(key, keys))));
        return new YamlPrinter(random).Print(new MapNode(entries));
    }

    private List<string> Keys(KeySet keys, int percent) => keys.Names.Where(_ => random.Chance(percent)).OrderBy(_ => random.Next()).ToList();

    private Node Value(string key, KeySet owner)
    {
        if (--_left < 0)
            return new TextNode("x");
        if (random.Chance(3))
            return new PlainNode(random.Pick(Hostile.Scalars));
        return key switch
        {
            "summary" or "description" or "notes" or "remedy" => Prose(),
            "name" when owner == Grammar.Example || owner == Grammar.WebhookExample => Prose(),
            "deprecated" => random.Chance(50) ? PlainNode.Of(true) : Prose(),
            "docs" => new TextNode("https://example.com/"),
            "request" or "response" when owner == Grammar.Example => new JsonNode(Json(3)),
            "query" or "body" or "reply" when owner == Grammar.WebhookExample => new JsonNode(Json(3)),
            "body" => random.Chance(10) ? TypeName() : Named(Member, Field, 5),
            "reply" when owner == Grammar.Webhooks => Of(Grammar.ReplyEnvelope, 80),
            "reply" => random.Chance(10) ? TypeName() : Named(Member, Field, 5),
            "webhooks" => Of(Grammar.Webhooks, 80),
            "signature" => Of(Grammar.Signature, 90),
            "scheme" => new TextNode("sha256-token-time"),
            "codes" => Named(() => random.Next(-1, 3).ToString(CultureInfo.InvariantCulture), () => random.Chance(60)
                ? new TextNode(random.Pick(s_types))
                : Of(Grammar.Code, 60), 4),
            "range" => new ListNode([new PlainNode("1"), new PlainNode(random.Next(9).ToString(CultureInfo.InvariantCulture))]),
            "command" or "app" or "sign" or "time" => new TextNode(Member()),
            "decides" => PlainNode.Of(random.Chance(70)),
            "request" or "response" or "fields" => random.Chance(10) ? TypeName() : Named(Member, Field, 5),
            "types" => Named(() => random.Pick(s_types), Type, 4),
            "errorSets" => Named(() => random.Pick(s_types), Errors, 2),
            "errors" => Errors(),
            "examples" => new ListNode([
                .. Enumerable.Range(0, random.Next(3)).Select(_ => Of(owner == Grammar.Webhook ? Grammar.WebhookExample : Grammar.Example, 60)),
            ]),
            "pages" => Of(Grammar.Pages, 50),
            "results" => Of(Grammar.Results, 50),
            "envelope" => Of(Grammar.Envelope, 70),
            "limits" => Of(Grammar.Limits, 50),
            "regions" => Named(Member, () => Of(Grammar.Region, 70), 3),
            "groups" => Named(Member, () => Of(Grammar.Group, 50), 3),
            "query" when owner == Grammar.Webhooks => Named(Member, () => Of(Grammar.WebhookQuery, 50), 3),
            "query" => Named(Member, () => Of(Grammar.Query, 50), 3),
            "type" => TypeExpr(3),
            "choice" => Named(Member, () => TypeExpr(2), 4),
            "cases" => Named(() => random.Pick([.. s_types, "One", "Two"]), Case, 4),
            "enum" when random.Chance(30) => new ListNode([.. Enumerable.Range(0, random.Next(4)).Select(_ => new TextNode(Member()))]),
            "enum" or "flags" => Named(() => random.Pick([.. s_types, "One", "Two", "None"]), EnumMember, 4),
            "is" => random.Chance(80) ? Literal() : new ListNode([Literal(), Literal()]),
            "default" => random.Chance(80) ? Literal() : new ListNode([Literal(), Literal()]),
            "when" or "until" or "while" => Named(Member, () => random.Chance(70) ? Literal() : new ListNode([Literal(), Literal()]), 1),
            "carry" => random.Chance(50) ? new ListNode([new TextNode(Member())]) : Named(Member, () => new TextNode(Member()), 2),
            "aliases" => new ListNode([new TextNode(Member())]),
            "min" or "max" or "minChars" or "maxChars" or "maxBytes" or "minItems" or "maxItems" or "requestBytes" or "responseBytes" =>
                new PlainNode(
                    random.Chance(80)
                        ? random.Next(10).ToString(CultureInfo.InvariantCulture)
                        : random.Pick(["-5", "0.5", "1e3", "2147483647", "9223372036854775807", "18446744073709551615", "1e999"])),
            "safe" or "idempotent" or "required" or "sensitive" or "refused" or "partial" or "open" => PlainNode.Of(random.Chance(70)),
            "wire" => new TextNode(random.Pick(["int", "string", "millis"])),
            "retry" => new TextNode(random.Pick(["never", "once", "backoff", "renew"])),
            "after" or "serverTimeout" => new TextNode("60s"),
            "calls" => new TextNode("200/s"),
            "method" => new TextNode(random.Pick(["GET", "POST"])),
            "signing" => new TextNode(random.Pick(["none", "usersig"])),
            "from" => new TextNode(random.Pick(["sdkAppId", "identifier", "signature", "random32"])),
            "host" or "backup" => new TextNode("api.example.com"),
            "namespace" => new TextNode(random.Pick(["Acme.Chat", "System", "Demo", "Chatwright"])),
            "service" => new TextNode("TencentChat"),
            "status" or "ok" or "code" or "info" or "display" or "items" or "failures" or "offset" or "total" or "size" or "key" =>
                new TextNode(Member()),
            "union" or "content" or "oneOf" or "anyOf" => new TextNode(Member()),
            _ => new TextNode(random.Chance(50) ? random.Pick(s_types) : random.Pick(Hostile.Names)),
        };
    }

    private MapNode Of(KeySet keys, int percent) => new([.. Keys(keys, percent).Select(key => new Entry(key, Value(key, keys)))]);

    private MapNode Named(Func<string> name, Func<Node> value, int most) =>
        new([.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => name()).Distinct().Select(key => new Entry(key, value()))]);

    private MapNode Field()
        => new([
            new Entry("type", Value("type", Grammar.Field)),
            .. Keys(Grammar.Field, 8).Where(key => key != "type").Select(key => new Entry(key, Value(key, Grammar.Field))),
        ]);

    private MapNode Type()
    {
        var kind = random.Pick(["fields", "fields", "enum", "flags", "union", "choice", "type"]);
        var entries = new List<Entry> { new(kind, Value(kind, Grammar.Type)) };
        if (kind == "union")
            entries.Add(new Entry("cases", Value("cases", Grammar.Type)));
        var extra = kind switch
        {
            "union" => ["fields", "content", "open", "sensitive"],
            "type" => ["wire", "min", "max", "minChars", "maxChars", "maxBytes", "minItems", "maxItems", "sensitive"],
            "enum" => (string[])["open", "deprecated"],
            _ => ["summary", "name", "deprecated", "sensitive"],
        };
        entries.AddRange(extra.Where(_ => random.Chance(25)).Select(key => new Entry(key, Value(key, Grammar.Type))));
        return new MapNode(entries);
    }

    private MapNode Case()
        => new([
            new Entry("is", Value("is", Grammar.Case)),
            .. Keys(Grammar.Case, 20).Where(key => key != "is").Select(key => new Entry(key, Value(key, Grammar.Case))),
        ]);

    private Node EnumMember() => random.Chance(70) ? Literal() : Of(Grammar.EnumMember, 60);

    private Node Errors() => new MapNode(
    [
        .. random.Chance(30) ? [new Entry("use", new ListNode([new TextNode(random.Pick(["Common", "Grouping", "Foo"]))]))] : Array.Empty<Entry>(),
        .. Enumerable.Range(0, random.Next(3)).Select(
            at => new Entry((number * 10 + at + 1_000_000).ToString(CultureInfo.InvariantCulture), Of(Grammar.Error, 60), IsPlain: true)),
    ]);

    private Node TypeExpr(int depth) => depth == 0 ? new TextNode(random.Pick(s_scalars)) : random.Next(8) switch
    {
        0 => new ListNode([TypeExpr(depth - 1)]),
        1 => new MapNode([new Entry("string", TypeExpr(depth - 1))]),
        <= 4 => TypeName(),
        _ => new TextNode(random.Pick(s_scalars)),
    };

    private TextNode TypeName() => new(random.Pick(s_types));

    private TextNode Prose() => new(random.Pick(Hostile.Texts));

    private string Member() => random.Chance(90) ? random.Pick(s_members) : random.Pick(Hostile.Names);

    private Node Literal() => random.Next(4) switch
    {
        0 => new TextNode(random.Pick(Hostile.Texts)),
        1 => PlainNode.Of(random.Chance(50)),
        _ => PlainNode.Of(random.Next(-2, 9)),
    };

    private Json Json(int depth) => (depth == 0 ? random.Next(2, 6) : random.Next(6)) switch
    {
        0 => new JsonArray([.. Enumerable.Range(0, random.Next(3)).Select(_ => Json(depth - 1))]),
        <= 2 when depth > 0 => new JsonObject([
            .. Enumerable.Range(0, random.Next(5)).Select(_ => Member()).Distinct().Select(name => (name, Json(depth - 1))),
        ]),
        3 => new JsonText(random.Pick(Hostile.Texts)),
        4 => new JsonWord(random.Pick(["true", "false", "null"])),
        _ => new JsonWord(random.Pick(["0", "1", "-1", "1.5", "1e3", "2147483648", "18446744073709551615", "1e999"])),
    };
}
