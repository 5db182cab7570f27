using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Values;
using Chatwright.Generator.Yaml;

namespace Chatwright.Generator.Syntax;

/// <summary><c>range</c>: the first and the last of some integers.</summary>
internal static class RangeParser
{
    public const string Key = "range";

    public static Located<CodeRange>? Parse(MapReader map, DiagnosticBag diagnostics)
    {
        if (map.Node(Key) is not { } node)
            return null;
        if (node is YamlList { Items.Count: 2 } list && Integer(list.Items[0]) is { } least && Integer(list.Items[1]) is { } most && least <= most)
            return new Located<CodeRange>(new CodeRange(least, most), node.At);
        diagnostics.Add(Rules.NotARange, node.At, Key);
        return null;
    }

    private static long? Integer(YamlNode node) => node is YamlScalar scalar && Literal.From(scalar).TryGetInt64(out var value) ? value : null;
}
