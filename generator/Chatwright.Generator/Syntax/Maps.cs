using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Chatwright.Generator.Yaml;

namespace Chatwright.Generator.Syntax;

/// <summary>Maps whose keys are names that the author chose.</summary>
internal static class Maps
{
    /// <summary>The entries; none, and a diagnostic, if the node is not a map. A node that is not there has none.</summary>
    /// <param name="owner">What the map is, as a message names it: <c>'types'</c>.</param>
    public static EquatableArray<YamlEntry> Entries(YamlNode? node, string owner, DiagnosticBag diagnostics)
    {
        if (node is YamlMap map)
            return map.Entries;
        if (node is not null)
            diagnostics.Add(Rules.NotAMap, node.At, owner);
        return [];
    }
}
