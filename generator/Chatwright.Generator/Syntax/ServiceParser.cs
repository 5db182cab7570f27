using System;
using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Examples;
using Chatwright.Generator.Values;
using Chatwright.Generator.Words;
using Chatwright.Generator.Yaml;

namespace Chatwright.Generator.Syntax;

internal static class ServiceParser
{
    public static ServiceDecl? Parse(MapReader map, DiagnosticBag diagnostics)
    {
        if (map.Text("service") is not { } head)
            return null;
        return new ServiceDecl(head)
        {
            Docs = DocParser.Parse(map, diagnostics),
            Namespace = map.Text("namespace"),
            Signing = map.OneOf("signing", Vocabulary.Signing),
            Envelope = EnvelopeParser.Parse(map, diagnostics),
            Query = Entries(map, "query", Grammar.Query, Query, diagnostics),
            Headers = HeaderParser.Check(Entries(map, "headers", Grammar.Header, Query, diagnostics), diagnostics),
            Regions = Entries(map, "regions", Grammar.Region, Region, diagnostics),
            Groups = Entries(map, "groups", Grammar.Group, Group, diagnostics),
            Limits = Limits(map, diagnostics),
            Errors = ErrorParser.ParseTable(map.Node("errors"), "errors", allowUse: false, diagnostics),
            Webhooks = WebhooksParser.Parse(map, diagnostics),
        };
    }

    private static EquatableArray<T> Entries<T>(
        MapReader map, string key, KeySet keys, Func<Located<string>, MapReader, DiagnosticBag, T?> parse, DiagnosticBag diagnostics)
        where T : class
    {
        var parsed = new List<T>();
        foreach (var entry in Maps.Entries(map.Node(key), $"'{key}'", diagnostics))
        {
            var name = new Located<string>(entry.Key.Text, entry.Key.At);
            if (MapReader.Open(entry.Value, keys, diagnostics) is { } inner && parse(name, inner, diagnostics) is { } item)
                parsed.Add(item);
        }
        return parsed.ToEquatableArray();
    }

    private static QueryDecl Query(Located<string> name, MapReader map, DiagnosticBag diagnostics)
    {
        map.RequireAny("from", "value");
        if (map.Has("from") && map.Has("value"))
            diagnostics.Add(Rules.KeyDoesNotApply, map.KeyAt("value"), "value", "a parameter without 'from'");
        return new QueryDecl(name, map.OneOf("from", Vocabulary.QuerySources), map.Text("value"));
    }

    private static RegionDecl? Region(Located<string> name, MapReader map, DiagnosticBag diagnostics)
    {
        if (map.Required("host") is null || Host(map.Text("host"), diagnostics) is not { } host)
            return null;
        return new RegionDecl(name, host, Host(map.Text("backup"), diagnostics), DocParser.Parse(map, diagnostics));
    }

    private static Located<string>? Host(Located<string>? written, DiagnosticBag diagnostics)
    {
        if (written is not { } host || IsHost(host.Value))
            return written;
        diagnostics.Add(Rules.NotAHost, host.At, host.Value);
        return null;
    }

    private static bool IsHost(string text) =>
        !JsonNumber.IsValid(text)
        && text is not ("true" or "false")
        && text.All(c => AsciiCharacter.IsLetterOrDigit(c) || c is '.' or '-' or ':')
        && Uri.TryCreate("https://" + text, UriKind.Absolute, out var uri)
        && uri.PathAndQuery == "/";

    private static GroupDecl Group(Located<string> name, MapReader map, DiagnosticBag diagnostics) =>
        new(name, map.Text("name"), map.Text("noun"), DocParser.Parse(map, diagnostics));

    private static LimitsDecl Limits(MapReader service, DiagnosticBag diagnostics)
    {
        if (service.Node("limits") is not { } node || MapReader.Open(node, Grammar.Limits, diagnostics) is not { } map)
            return new LimitsDecl(null, null, null);
        return new LimitsDecl(map.Count("requestBytes", 1), map.Count("responseBytes", 1), map.Seconds("serverTimeout"));
    }
}
