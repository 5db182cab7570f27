using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Examples;
using Chatwright.Generator.Values;
using Chatwright.Generator.Yaml;

namespace Chatwright.Generator.Syntax;

internal static class WebhookParser
{
    public static WebhookDecl? Parse(MapReader map, string text, DiagnosticBag diagnostics)
    {
        if (map.Text("webhook") is not { } head)
            return null;
        if (!IsCommand(head.Value))
            diagnostics.Add(Rules.NotACommand, head.At, head.Value);
        var codes = CodeParser.ParseAll(map.Node("codes"), diagnostics);
        return new WebhookDecl(head)
        {
            Service = map.Text("service"),
            Name = map.Text("name"),
            Docs = DocParser.Parse(map, diagnostics),
            Decides = map.Bool("decides"),
            Body = PayloadParser.Parse(map, "body", diagnostics),
            Reply = PayloadParser.Parse(map, "reply", diagnostics),
            Codes = codes,
            CodesAt = map.Has("codes") ? map.KeyAt("codes") : null,
            LacksCodes = map.Node("codes") is { } written && (written is not YamlMap all || codes.Count < all.Entries.Count),
            Types = TypeParser.ParseAll(map.Node("types"), diagnostics),
            Examples = Examples(map, text, diagnostics),
        };
    }

    /// <summary>At least one character, all of those that need no escaping in a query.</summary>
    public static bool IsCommand(string command) =>
        command.Length > 0 && command.All(c => AsciiCharacter.IsLetterOrDigit(c) || c is '_' or '-' or '.' or ':' or '/');

    private static EquatableArray<WebhookExampleDecl> Examples(MapReader webhook, string text, DiagnosticBag diagnostics) =>
        ExampleLists.Items(webhook, diagnostics)
            .Select(item => Example(item, text, diagnostics))
            .OfType<WebhookExampleDecl>()
            .ToEquatableArray();

    private static WebhookExampleDecl? Example(YamlNode node, string text, DiagnosticBag diagnostics)
    {
        if (MapReader.Open(node, Grammar.WebhookExample, diagnostics) is not { } map)
            return null;
        map.RequireAny("body", "reply");
        return new WebhookExampleDecl(map.At, map.Prose("name"), map.Prose("notes"), Part("query"), Part("body"), Part("reply"));

        ExampleValue? Part(string key) => map.Node(key) is { } part ? ExampleReader.Read(part, text, diagnostics) : null;
    }
}
