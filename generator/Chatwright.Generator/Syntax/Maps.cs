using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Values;
using Chatwright.Generator.Yaml;

namespace Chatwright.Generator.Syntax;

/// <summary>Maps whose keys are names that the author chose.</summary>
internal static class Maps
{
    /// <summary>Gets the entries of a map. A node that is not a map gives none, with a diagnostic; an absent node gives none.</summary>
    /// <param name="owner">The map's name in messages: <c>'types'</c>.</param>
    public static EquatableArray<YamlEntry> Entries(YamlNode? node, string owner, DiagnosticBag diagnostics)
    {
        if (node is YamlMap map)
            return map.Entries;
        if (node is not null)
            diagnostics.Add(Rules.NotAMap, node.At, owner);
        return [];
    }
}
