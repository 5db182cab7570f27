using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Values;
using Chatwright.Generator.Yaml;

namespace Chatwright.Generator.Syntax;

/// <summary><c>when</c>, <c>until</c> and <c>while</c>: members and the values that count.</summary>
internal static class Conditions
{
    public static EquatableArray<ConditionDecl> ParseAll(YamlNode? node, string key, DiagnosticBag diagnostics)
    {
        if (node is null)
            return [];
        if (node is YamlMap { Entries.Count: 0 })
            diagnostics.Add(Rules.NoEntries, node.At, key);
        return Parse(Maps.Entries(node, $"'{key}'", diagnostics), diagnostics);
    }

    private static EquatableArray<ConditionDecl> Parse(EquatableArray<YamlEntry> entries, DiagnosticBag diagnostics) => entries
        .Select(entry => new ConditionDecl(
            new Located<string>(entry.Key.Text, entry.Key.At),
            Scalars.SomeLiterals(entry.Key.Text, entry.Value, diagnostics)))
        .Where(condition => condition.Values.Count > 0)
        .ToEquatableArray();

    /// <summary>The one condition of <c>until</c> or <c>while</c>.</summary>
    public static ConditionDecl? ParseOne(MapReader map, string key, DiagnosticBag diagnostics)
    {
        var all = ParseAll(map.Node(key), key, diagnostics);
        if (all.Count > 1)
            diagnostics.Add(Rules.OneConditionOnly, all[1].Member.At, key, all[1].Member.Value);
        return all.Count > 0 ? all[0] : null;
    }
}
