using System.Globalization;
using System.Numerics;
using Generator.Tests.Fuzz.Yaml;

namespace Generator.Tests.Fuzz.Valid;

/// <summary>Plans as YAML.</summary>
internal static class SpecYaml
{
    public static MapNode Fields(IEnumerable<FieldPlan> fields) => new([.. fields.Select(field => new Entry(field.Wire.Text, Field(field)))]);

    public static MapNode Types(IEnumerable<TypePlan> types) => new([.. types.Select(type => new Entry(type.Name, Type(type)))]);

    public static MapNode Errors(IEnumerable<ErrorPlan> errors) => new(
    [
        .. errors.Select(error => new Entry(Invariant(error.Code), Map(
        [
            ("name", new TextNode(error.Name)), ("range", error.HasRange ? Range(error.Code + 1, error.Code + 2) : null),
            ("retry", Text(error.Retry)), ("after", Text(error.After)), ("refused", True(error.IsRefused)),
            ("remedy", Text(error.Remedy)), .. Words(error.Words),
        ]), IsPlain: true)),
    ]);

    public static (string, Node?)[] Words(Words words) =>
    [
        ("summary", Text(words.Summary)), ("description", Text(words.Description)), ("notes", Text(words.Notes)),
        ("deprecated", words.Deprecated is { } reason ? reason.Length == 0 ? PlainNode.Of(true) : new TextNode(reason) : null),
    ];

    /// <summary>The entries that have a value.</summary>
    public static MapNode Map((string Key, Node? Value)[] entries)
        => new([.. entries.Where(entry => entry.Value is not null).Select(entry => new Entry(entry.Key, entry.Value!))]);

    public static MapNode Envelope(EnvelopePlan envelope) => Map(
    [
        ("status", Text(envelope.Status)), ("ok", Text(envelope.Ok)), ("code", Text(envelope.Code)), ("info", Text(envelope.Info)),
        ("display", Text(envelope.Display)),
    ]);

    public static ListNode Range(BigInteger least, BigInteger most) => new([new PlainNode(Invariant(least)), new PlainNode(Invariant(most))]);

    private static string Invariant(BigInteger number) => number.ToString(CultureInfo.InvariantCulture);

    public static Node? Text(string? text) => text is null ? null : new TextNode(text);

    public static Node Literal(string text, bool isText) => isText ? new TextNode(text) : new PlainNode(text);

    public static Node Literals(IReadOnlyList<string> values, bool areTexts)
        => values.Count == 1 ? Literal(values[0], areTexts) : new ListNode([.. values.Select(value => Literal(value, areTexts))]);

    public static Node Type(TypeRef type) => type switch
    {
        ListRef list => new ListNode([Type(list.Element)]),
        MapRef map => new MapNode([new Entry("string", Type(map.Value))]),
        _ => new TextNode(((NameRef)type).Name),
    };

    private static MapNode Field(FieldPlan field) => Map(
    [
        .. Use(field.Use),
        ("name", Text(field.Wire.CSharpName)),
        ("required", True(field.Need == Need.Required)),
        (
            "default",
            field.Default is var (values, areTexts, isList) ? isList ? new ListNode([.. values.Select(value => Literal(value, areTexts))])
                : Literal(values[0], areTexts)
                : null),
        ("from", Text(field.From)),
        ("oneOf", field.Need == Need.OneOf ? Text(field.Label) : null),
        ("anyOf", field.Need == Need.AnyOf ? Text(field.Label) : null),
        (
            "when",
            field.When.Count == 0
                ? null
                : new MapNode([.. field.When.Select(when => new Entry(when.Sibling, Literals(when.Values, when.AreTexts)))])),
        ("excludes", field.Excludes.Count == 0 ? null : new ListNode([.. field.Excludes.Select(other => new TextNode(other))])),
        ("aliases", field.Aliases.Count == 0 ? null : new ListNode([.. field.Aliases.Select(alias => new TextNode(alias))])),
        ("sensitive", True(field.IsSensitive)),
        .. Words(field.Words),
    ]);

    private static (string, Node?)[] Use(TypeUse use) =>
    [
        ("type", Type(use.Type)), ("wire", Text(use.Wire)), ("min", Plain(use.Limits.Min)), ("max", Plain(use.Limits.Max)),
        ("minChars", Plain(use.Limits.MinChars)), ("maxChars", Plain(use.Limits.MaxChars)),
        ("maxBytes", Plain(use.Limits.MaxBytes)), ("minItems", Plain(use.Limits.MinItems)), ("maxItems", Plain(use.Limits.MaxItems)),
    ];

    private static MapNode Type(TypePlan type)
    {
        var body = type switch
        {
            AliasPlan it => Use(it.Use),
            EnumPlan { IsList: true } it =>
            [
                ("enum", new ListNode([.. it.Members.Select(member => new TextNode(member.Value))])), ("open", True(it.IsOpen)),
            ],
            EnumPlan it => [("enum", Members(it.Members, it.IsText)), ("open", True(it.IsOpen))],
            FlagsPlan it => [("flags", Members(it.Members, false))],
            ObjectPlan it => [("fields", Fields(it.Fields))],
            ChoicePlan it => [("choice", new MapNode([.. it.Branches.Select(branch => new Entry(branch.Name, Type(branch.Type)))]))],
            UnionPlan it => new (string, Node?)[]
            {
                ("union", new TextNode(it.Discriminator)), ("content", Text(it.Content)), ("open", True(it.IsOpen)),
                ("fields", it.Fields.Count == 0 ? null : Fields(it.Fields)),
                ("cases", new MapNode([.. it.Cases.Select(@case => new Entry(@case.Name, Case(@case, it.IsText)))])),
            },
            _ => throw new InvalidOperationException(type.Name),
        };
        return Map([.. body, ("name", Text(type.CSharpName)), ("sensitive", True(type.IsSensitive)), .. Words(type.Words)]);
    }

    private static MapNode Case(CasePlan @case, bool isText) => Map(
    [
        ("is", Literals(@case.Values, isText)), ("name", Text(@case.CSharpName)), ("implicit", Text(@case.Implicit)),
        ("fields", @case.Fields.Count == 0 ? null : Fields(@case.Fields)),
        ("type", @case.ContentType is null ? null : Type(@case.ContentType)),
        .. Words(@case.Words),
    ]);

    private static MapNode Members(IEnumerable<MemberPlan> members, bool areTexts)
        => new([.. members.Select(member => new Entry(member.Name, Member(member, areTexts)))]);

    private static Node Member(MemberPlan member, bool isText) => IsPlain(member)
        ? Literal(member.Value, isText)
        : Map(
        [
            ("is", member.IsRange ? null : Literal(member.Value, isText)), ("name", Text(member.CSharpName)),
            ("range", member.Range is { } range ? Range(range.Least, range.Most) : null),
            ("aliases", member.Aliases.Count == 0 ? null : new ListNode([.. member.Aliases.Select(alias => Literal(alias, isText))])),
            .. Words(member.Words),
        ]);

    private static bool IsPlain(MemberPlan member) =>
        member is { CSharpName: null, Aliases.Count: 0, Range: null } && member.Words == Valid.Words.None;

    private static PlainNode? True(bool value) => value ? PlainNode.Of(true) : null;

    private static PlainNode? Plain(string? number) => number is null ? null : new PlainNode(number);

    private static PlainNode? Plain(int? number) => number is { } value ? PlainNode.Of(value) : null;
}
