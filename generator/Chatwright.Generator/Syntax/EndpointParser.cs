using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Examples;
using Chatwright.Generator.Values;
using Chatwright.Generator.Words;
using Chatwright.Generator.Yaml;

namespace Chatwright.Generator.Syntax;

internal static class EndpointParser
{
    public static EndpointDecl? Parse(MapReader map, string text, DiagnosticBag diagnostics)
    {
        if (map.Text("endpoint") is not { } head)
            return null;
        if (!IsPath(head.Value))
            diagnostics.Add(Rules.NotAPath, head.At, head.Value);
        var (query, inQuery) = QueryParser.Parse(map, Grammar.QueryMember, diagnostics);
        return new EndpointDecl(head)
        {
            Service = map.Text("service"),
            Group = map.Text("group"),
            Name = map.Text("name"),
            Noun = map.Text("noun"),
            Docs = DocParser.Parse(map, diagnostics),
            Method = map.OneOf("method", Vocabulary.Methods),
            Calls = Rate(map, diagnostics),
            Safe = map.Bool("safe"),
            Idempotent = map.Bool("idempotent"),
            Probe = map.Bool("probe"),
            Envelope = EnvelopeParser.Parse(map, diagnostics),
            Query = query,
            Request = QueryParser.Join(PayloadParser.Parse(map, "request", diagnostics), inQuery, map, diagnostics),
            Response = PayloadParser.Parse(map, "response", diagnostics),
            Pages = Pages(map, diagnostics),
            Results = Results(map, diagnostics),
            Types = TypeParser.ParseAll(map.Node("types"), diagnostics),
            ErrorSets = ErrorParser.ParseUses(map.Node("errors"), diagnostics),
            Errors = ErrorParser.ParseTable(map.Node("errors"), "errors", allowUse: true, diagnostics),
            Examples = Examples(map, text, diagnostics),
        };
    }

    /// <summary>At least a version, a group and a command, of characters that need no escaping in a URL.</summary>
    public static bool IsPath(string path)
    {
        var segments = path.Split('/');
        return segments.Length >= 3 && segments.All(segment => segment is not ("" or "." or "..") && segment.All(IsPathCharacter));
    }

    private static bool IsPathCharacter(char c) => AsciiCharacter.IsLetterOrDigit(c) || c is '_' or '-' or '.';

    private static RateDecl? Rate(MapReader map, DiagnosticBag diagnostics)
    {
        if (map.Text("calls") is not { } text)
            return null;
        var parts = text.Value.Split('/');
        var window = parts.Length == 2 ? parts[1] switch { "s" => 1, "m" => 60, "h" => 3600, _ => 0 } : 0;
        if (window > 0 && Permits(parts[0]) is { } permits)
            return new RateDecl(permits, window);
        diagnostics.Add(Rules.NotARate, text.At, text.Value);
        return null;
    }

    private static int? Permits(string text) =>
        JsonNumber.IsInteger(text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var permits) && permits > 0
            ? permits
            : null;

    private static PagesDecl? Pages(MapReader endpoint, DiagnosticBag diagnostics)
    {
        if (endpoint.Node("pages") is not { } node || MapReader.Open(node, Grammar.Pages, diagnostics) is not { } map)
            return null;
        map.Required("items");
        var (carry, cursors, isIncomplete) = CarryParser.Parse(map.Node("carry"), diagnostics);
        return new PagesDecl(
            map.At,
            map.Text("items"),
            Conditions.ParseOne(map, "until", diagnostics),
            Conditions.ParseOne(map, "while", diagnostics),
            carry,
            map.Text("offset"),
            map.Text("total"),
            map.Text("size"))
        {
            Cursors = cursors,
            IsIncomplete = isIncomplete,
        };
    }

    private static ResultsDecl? Results(MapReader endpoint, DiagnosticBag diagnostics)
    {
        if (endpoint.Node("results") is not { } node || MapReader.Open(node, Grammar.Results, diagnostics) is not { } map)
            return null;
        map.RequireAny("items", "failures");
        return new ResultsDecl(
            map.At, map.Text("items"), map.Text("failures"), map.Text("code"), map.Text("info"), map.Text("key"),
            map.Bool("partial") is { Value: true })
        {
            Ok = map.Node("ok") is { } ok ? Scalars.SomeLiterals("ok", ok, diagnostics) : [],
            OkAt = map.KeyAt("ok"),
        };
    }

    private static EquatableArray<ExampleDecl> Examples(MapReader endpoint, string text, DiagnosticBag diagnostics) =>
        ExampleLists.Items(endpoint, diagnostics).Select(item => Example(item, text, diagnostics)).OfType<ExampleDecl>().ToEquatableArray();

    private static ExampleDecl? Example(YamlNode node, string text, DiagnosticBag diagnostics)
    {
        if (MapReader.Open(node, Grammar.Example, diagnostics) is not { } map)
            return null;
        map.RequireAny("request", "response");
        return new ExampleDecl(map.At, map.Prose("name"), map.Prose("notes"), Side("request"), Side("response"));

        ExampleValue? Side(string key) => map.Node(key) is { } side ? ExampleReader.Read(side, text, diagnostics) : null;
    }
}
