using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Values;
using Chatwright.Generator.Yaml;

namespace Chatwright.Generator.Syntax;

/// <summary><c>types</c>: each entry's kind is the one key of kinds that it has.</summary>
internal static class TypeParser
{
    private static readonly string[] s_kinds = ["fields", "enum", "flags", "union", "choice", "type"];

    /// <summary>Which kind each of a type's other keys belongs to.</summary>
    private static readonly Dictionary<string, string> s_kindOf = new()
    {
        ["content"] = "'union'",
        ["cases"] = "'union'",
        ["open"] = "'union' or 'enum'",
        ["wire"] = "'type'",
        ["min"] = "'type'",
        ["max"] = "'type'",
        ["minChars"] = "'type'",
        ["maxChars"] = "'type'",
        ["maxBytes"] = "'type'",
        ["minItems"] = "'type'",
        ["maxItems"] = "'type'",
    };

    public static EquatableArray<TypeDecl> ParseAll(YamlNode? node, DiagnosticBag diagnostics) =>
        Maps.Entries(node, "'types'", diagnostics).Select(entry => Parse(entry, diagnostics)).ToEquatableArray();

    private static TypeDecl Parse(YamlEntry entry, DiagnosticBag diagnostics)
    {
        var name = new Located<string>(entry.Key.Text, entry.Key.At);
        if (MapReader.Open(entry.Value, Grammar.Type, diagnostics) is not { } map || Kind(map, entry, diagnostics) is not { } kind)
            return new TypeDecl(name, null, DocDecl.None, Sensitive: false, new BrokenBody());
        ReportStrayKeys(map, kind, diagnostics);
        return new TypeDecl(
            name,
            map.Text("name"),
            DocParser.Parse(map, diagnostics),
            map.Bool("sensitive") is { Value: true },
            Body(kind, map, diagnostics));
    }

    private static string? Kind(MapReader map, YamlEntry entry, DiagnosticBag diagnostics)
    {
        // A union has fields too.
        var kinds = s_kinds.Where(kind => map.Has(kind) && !(kind == "fields" && map.Has("union"))).ToList();
        if (kinds.Count == 1)
            return kinds[0];
        var found = kinds.Count == 0 ? "" : $", not both '{kinds[0]}' and '{kinds[1]}'";
        diagnostics.Add(Rules.TypeKind, kinds.Count == 0 ? entry.Key.At : map.KeyAt(kinds[1]), found);
        return null;
    }

    private static void ReportStrayKeys(MapReader map, string kind, DiagnosticBag diagnostics)
    {
        foreach (var stray in s_kindOf.Where(pair => map.Has(pair.Key) && !pair.Value.Contains($"'{kind}'")))
            diagnostics.Add(Rules.KeyDoesNotApply, map.KeyAt(stray.Key), stray.Key, $"a type with {stray.Value}");
    }

    private static TypeBody Body(string kind, MapReader map, DiagnosticBag diagnostics) => kind switch
    {
        "fields" => new ObjectBody(FieldParser.ParseAll(map.Node("fields"), "'fields'", diagnostics)),
        "enum" => Values(new EnumBody(Members(map.Node("enum")!, "enum", diagnostics), map.Bool("open") is { Value: true }), map.Node("enum")),
        "flags" => Values(new FlagsBody(Members(map.Node("flags")!, "flags", diagnostics)), map.Node("flags")),
        "union" => Union(map, diagnostics),
        "choice" => Choice(map.Node("choice")!, diagnostics),
        _ => Alias(map, diagnostics),
    };

    private static ValuesBody Values(ValuesBody body, YamlNode? written) => body with { IsIncomplete = body.Members.Count < Count(written) };

    private static ChoiceBody Choice(YamlNode node, DiagnosticBag diagnostics)
    {
        var branches = Branches(node, diagnostics);
        return new ChoiceBody(branches) { IsIncomplete = branches.Count < Count(node) };
    }

    /// <summary>Counts the written entries; anything but a map or list counts as one that could not be read.</summary>
    private static int Count(YamlNode? node) => node switch
    {
        null => 0,
        YamlMap map => map.Entries.Count,
        YamlList list => list.Items.Count,
        _ => 1,
    };

    private static AliasBody Alias(MapReader map, DiagnosticBag diagnostics) =>
        new AliasBody(TypeExprParser.Parse(map.Node("type")!, diagnostics), FieldParser.Wire(map), FieldParser.Constraints(map, diagnostics));

    private static UnionBody Union(MapReader map, DiagnosticBag diagnostics)
    {
        var discriminator = map.Text("union") ?? new Located<string>("", default);
        var cases = map.Required("cases") is { } node ? Cases(node, diagnostics) : [];
        return new UnionBody(
            discriminator,
            map.Text("content"),
            map.Bool("open") is { Value: true },
            FieldParser.ParseAll(map.Node("fields"), "'fields'", diagnostics),
            cases)
        {
            IsIncomplete = cases.Count < Count(map.Node("cases")) || cases.Any(@case => @case.Is.Count == 0),
        };
    }

    private static EquatableArray<CaseDecl> Cases(YamlNode node, DiagnosticBag diagnostics)
    {
        ReportEmpty("cases", node, diagnostics);
        return Maps.Entries(node, "'cases'", diagnostics).Select(entry => Case(entry, diagnostics)).OfType<CaseDecl>().ToEquatableArray();
    }

    private static void ReportEmpty(string key, YamlNode node, DiagnosticBag diagnostics)
    {
        // An empty list is of the wrong form, unless it is one of texts; that is said elsewhere.
        if (node is YamlMap { Entries.Count: 0 } || (key == "enum" && node is YamlList { Items.Count: 0 }))
            diagnostics.Add(Rules.NoEntries, node.At, key);
    }

    private static CaseDecl? Case(YamlEntry entry, DiagnosticBag diagnostics)
    {
        if (MapReader.Open(entry.Value, Grammar.Case, diagnostics) is not { } map)
            return null;
        var contentType = map.Node("type") is { } type ? TypeExprParser.Parse(type, diagnostics) : null;
        if (map.Has("type") && map.Has("fields"))
            diagnostics.Add(Rules.FieldsAndType, map.KeyAt("type"));
        return new CaseDecl(
            new Located<string>(entry.Key.Text, entry.Key.At),
            map.Text("name"),
            DocParser.Parse(map, diagnostics),
            map.Required("is") is { } values ? Scalars.SomeLiterals("is", values, diagnostics) : [],
            FieldParser.ParseAll(map.Node("fields"), "'fields'", diagnostics),
            contentType)
        {
            Implicit = map.Text("implicit"),
        };
    }

    private static EquatableArray<EnumMemberDecl> Members(YamlNode node, string key, DiagnosticBag diagnostics)
    {
        ReportEmpty(key, node, diagnostics);
        switch (node)
        {
            case YamlMap map:
                return map.Entries.Select(entry => Member(entry, key, diagnostics)).OfType<EnumMemberDecl>().ToEquatableArray();
            case YamlList list when key == "enum":
                return Texts.List(key, list, diagnostics).Select(Listed).ToEquatableArray();
            default:
                diagnostics.Add(Rules.NotAMap, node.At, $"'{key}'");
                return [];
        }
    }

    private static EnumMemberDecl Listed(Located<string> text) =>
        new(text, null, new Located<Literal>(Literal.OfText(text.Value), text.At), [], DocDecl.None) { IsOfList = true };

    private static EnumMemberDecl? Member(YamlEntry entry, string key, DiagnosticBag diagnostics)
    {
        var name = new Located<string>(entry.Key.Text, entry.Key.At);
        if (entry.Value is not YamlMap)
            return Scalars.Single(name.Value, entry.Value, diagnostics) is { } value ? new EnumMemberDecl(name, null, value, [], DocDecl.None) : null;
        if (MapReader.Open(entry.Value, key == "enum" ? Grammar.EnumMember : Grammar.Flag, diagnostics) is not { } map)
            return null;
        if (key == "enum" && map.Has(RangeParser.Key))
            return RangeMember(name, map, diagnostics);
        if (map.Required("is") is not { } node || Scalars.Single("is", node, diagnostics) is not { } literal)
            return null;
        return new EnumMemberDecl(name, map.Text("name"), literal, Aliases(map, literal.Value.Kind, diagnostics), DocParser.Parse(map, diagnostics));
    }

    /// <summary>A member that stands for the integers of a range, and for <c>is</c> if that is there.</summary>
    private static EnumMemberDecl? RangeMember(Located<string> name, MapReader map, DiagnosticBag diagnostics)
    {
        var isRange = map.Node("is") is null;
        if (isRange && map.Has("aliases"))
            diagnostics.Add(Rules.KeyDoesNotApply, map.KeyAt("aliases"), "aliases", "a member with 'is'");
        if (RangeParser.Parse(map, diagnostics) is not { } range)
            return null;
        var value = map.Node("is") is { } node
            ? Scalars.Single("is", node, diagnostics)
            : new Located<Literal>(Literal.Of(range.Value.Least), range.At);
        if (value is not { } literal)
            return null;
        var aliases = isRange ? [] : Aliases(map, literal.Value.Kind, diagnostics);
        return new EnumMemberDecl(name, map.Text("name"), literal, aliases, DocParser.Parse(map, diagnostics)) { Range = range, IsRange = isRange };
    }

    /// <summary>Beside a text, whatever is written is a text too.</summary>
    private static EquatableArray<Located<Literal>> Aliases(MapReader map, LiteralKind kind, DiagnosticBag diagnostics)
    {
        if (map.Node("aliases") is not { } node)
            return [];
        if (node is YamlList)
        {
            return Scalars.Literals("aliases", node, diagnostics)
                .Select(alias => kind == LiteralKind.Text ? new Located<Literal>(Literal.OfText(alias.Value.Written), alias.At) : alias)
                .ToEquatableArray();
        }
        diagnostics.Add(Rules.NotAList, node.At, "aliases");
        return [];
    }

    private static EquatableArray<BranchDecl> Branches(YamlNode node, DiagnosticBag diagnostics)
    {
        ReportEmpty("choice", node, diagnostics);
        var branches = new List<BranchDecl>();
        foreach (var entry in Maps.Entries(node, "'choice'", diagnostics))
        {
            if (TypeExprParser.Parse(entry.Value, diagnostics) is { } type)
                branches.Add(new BranchDecl(new Located<string>(entry.Key.Text, entry.Key.At), type));
        }
        return branches.ToEquatableArray();
    }
}
