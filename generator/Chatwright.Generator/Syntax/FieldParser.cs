using System;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Values;
using Chatwright.Generator.Words;
using Chatwright.Generator.Yaml;

namespace Chatwright.Generator.Syntax;

/// <summary>Members of objects: <c>fields</c>, <c>request</c> and <c>response</c>.</summary>
internal static class FieldParser
{
    private static readonly string[] s_limits = ["min", "max", "minChars", "maxChars", "maxBytes", "minItems", "maxItems"];
    private static readonly string[] s_typeKeys = ["fields", "enum", "flags", "union", "cases", "choice"];

    public static EquatableArray<FieldDecl> ParseAll(YamlNode? node, string owner, DiagnosticBag diagnostics) =>
        Maps.Entries(node, owner, diagnostics).Select(entry => Parse(entry, isOfRequest: false, diagnostics)).ToEquatableArray();

    /// <summary>Parses the fields of a request, which the client may fill.</summary>
    public static EquatableArray<FieldDecl> ParseRequest(YamlMap node, DiagnosticBag diagnostics) =>
        node.Entries.Select(entry => Parse(entry, isOfRequest: true, diagnostics)).ToEquatableArray();

    /// <summary>Parses the limits; <see cref="ConstraintsDecl.None"/> itself if there are none.</summary>
    public static ConstraintsDecl Constraints(MapReader map, DiagnosticBag diagnostics)
    {
        if (!Array.Exists(s_limits, map.Has))
            return ConstraintsDecl.None;
        return new ConstraintsDecl
        {
            Min = Bound(map, "min", diagnostics),
            Max = Bound(map, "max", diagnostics),
            MinChars = map.Count("minChars"),
            MaxChars = map.Count("maxChars"),
            MaxBytes = map.Count("maxBytes"),
            MinItems = map.Count("minItems"),
            MaxItems = map.Count("maxItems"),
        };
    }

    public static Located<WireForm>? Wire(MapReader map) => map.OneOf("wire", Vocabulary.WireForms);

    /// <summary>Parses a field. An invalid one keeps its name, so that references to it are not reported.</summary>
    private static FieldDecl Parse(YamlEntry entry, bool isOfRequest, DiagnosticBag diagnostics)
    {
        var name = new Located<string>(entry.Key.Text, entry.Key.At);
        if (ReportInlineType(entry, diagnostics) || MapReader.Open(entry.Value, Grammar.Field, diagnostics) is not { } map)
            return new FieldDecl(name);
        return Of(name, map, isOfRequest, diagnostics);
    }

    /// <summary>Reads the keys of a field, as far as the map has them.</summary>
    public static FieldDecl Of(Located<string> name, MapReader map, bool isOfRequest, DiagnosticBag diagnostics)
    {
        return new FieldDecl(name)
        {
            Name = map.Text("name"),
            Docs = DocParser.Parse(map, diagnostics),
            Type = map.Required("type") is { } type ? TypeExprParser.Parse(type, diagnostics) : null,
            Wire = Wire(map),
            Required = map.Bool("required"),
            Default = Default(map, diagnostics),
            From = From(map, isOfRequest, diagnostics),
            Constraints = Constraints(map, diagnostics),
            When = Conditions.ParseAll(map.Node("when"), "when", diagnostics),
            OneOf = map.Text("oneOf"),
            AnyOf = map.Text("anyOf"),
            Excludes = Excludes(map.Node("excludes"), diagnostics),
            Aliases = Texts.List("aliases", map.Node("aliases"), diagnostics),
            Sensitive = map.Bool("sensitive") is { Value: true },
        };
    }

    private static bool ReportInlineType(YamlEntry entry, DiagnosticBag diagnostics)
    {
        if (entry.Value is not YamlMap map || map.Entries.FirstOrDefault(inner => Array.IndexOf(s_typeKeys, inner.Key.Text) >= 0).Key is not { } key)
            return false;
        diagnostics.Add(Rules.InlineType, key.At, key.Text, "a field");
        return true;
    }

    private static Located<MemberSource>? From(MapReader map, bool isOfRequest, DiagnosticBag diagnostics)
    {
        if (isOfRequest || !map.Has("from"))
            return map.OneOf("from", Vocabulary.MemberSources);
        diagnostics.Add(Rules.KeyDoesNotApply, map.KeyAt("from"), "from", "the fields under 'request'");
        return null;
    }

    private static EquatableArray<Located<string>> Excludes(YamlNode? node, DiagnosticBag diagnostics)
    {
        if (node is YamlList { Items.Count: 0 })
            diagnostics.Add(Rules.NoEntries, node.At, "excludes");
        return Texts.List("excludes", node, diagnostics);
    }

    private static DefaultDecl? Default(MapReader map, DiagnosticBag diagnostics)
    {
        if (map.Node("default") is not { } node)
            return null;
        var values = Scalars.Literals("default", node, diagnostics);
        return values.Count > 0 || node is YamlList ? new DefaultDecl(node.At, values, node is YamlList) : null;
    }

    private static Located<string>? Bound(MapReader map, string key, DiagnosticBag diagnostics)
    {
        if (map.Node(key) is not { } node || Scalars.Single(key, node, diagnostics) is not { } bound)
            return null;
        if (bound.Value.Kind is LiteralKind.Integer or LiteralKind.Number)
            return new Located<string>(bound.Value.Text, bound.At);
        diagnostics.Add(Rules.NotANumber, bound.At, key, bound.Value.InWords);
        return null;
    }
}
