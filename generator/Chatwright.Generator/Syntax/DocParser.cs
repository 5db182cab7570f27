using System;
using System.Collections.Generic;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Values;
using Chatwright.Generator.Yaml;

namespace Chatwright.Generator.Syntax;

/// <summary><c>summary</c>, <c>description</c>, <c>notes</c>, <c>deprecated</c> and <c>docs</c>, wherever they may stand.</summary>
internal static class DocParser
{
    public static DocDecl Parse(MapReader map, DiagnosticBag diagnostics) =>
        new(map.Prose("summary"), map.Prose("description"), map.Prose("notes"), Deprecation(map), Links(map, diagnostics));

    private static string? Deprecation(MapReader map) => map.Node("deprecated") switch
    {
        YamlScalar { IsPlain: true, Text: "true" } => "",
        YamlScalar { IsPlain: true, Text: "false" } => null,
        _ => map.Prose("deprecated"),
    };

    private static EquatableArray<string> Links(MapReader map, DiagnosticBag diagnostics)
    {
        if (!map.Has("docs"))
            return [];
        var links = new List<string>();
        if (map.Node("docs") is YamlMap byLanguage)
        {
            if (MapReader.Open(byLanguage, Grammar.Links, diagnostics) is { } languages)
            {
                Add(links, languages.Text("en"), diagnostics);
                Add(links, languages.Text("zh"), diagnostics);
            }
        }
        else
        {
            Add(links, map.Text("docs"), diagnostics);
        }
        return links.ToEquatableArray();
    }

    private static void Add(List<string> links, Located<string>? link, DiagnosticBag diagnostics)
    {
        if (link is not { } written)
            return;
        if (Uri.TryCreate(written.Value, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https"))
            links.Add(written.Value);
        else
            diagnostics.Add(Rules.NotALink, written.At, written.Value);
    }
}
