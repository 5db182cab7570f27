using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Yaml;

namespace Chatwright.Generator.Syntax;

internal static class TypeExprParser
{
    /// <summary>Null, and a diagnostic, if the node is not a type.</summary>
    public static TypeExpr? Parse(YamlNode node, DiagnosticBag diagnostics)
    {
        var before = diagnostics.Count;
        switch (node)
        {
            case YamlScalar { Text: not ("" or "~" or "null") } scalar:
                return new NamedTypeExpr(scalar.At, scalar.Text);
            case YamlList { Items.Count: 1 } list when Parse(list.Items[0], diagnostics) is { } element:
                return new ListTypeExpr(list.At, element);
            case YamlMap { Entries.Count: 1 } map when map.Entries[0].Key.Text == "string" && Parse(map.Entries[0].Value, diagnostics) is { } value:
                return new MapTypeExpr(map.At, value);
            case YamlList { Items.Count: 1 } or YamlMap { Entries.Count: 1 } when diagnostics.Count > before:
                return null; // Reported for the part.
            case YamlList { Items.Count: 0 } when diagnostics.HasDiagnosticWithin(node.At):
                return null; // Its content was reported.
            default:
                diagnostics.Add(Rules.NotAType, node.At);
                return null;
        }
    }
}
