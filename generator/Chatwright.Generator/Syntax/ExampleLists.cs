using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Values;
using Chatwright.Generator.Yaml;

namespace Chatwright.Generator.Syntax;

/// <summary><c>examples</c>, whatever an example consists of.</summary>
internal static class ExampleLists
{
    public static EquatableArray<YamlNode> Items(MapReader owner, DiagnosticBag diagnostics)
    {
        if (owner.Node("examples") is not { } node)
            return [];
        if (node is YamlList list)
            return list.Items;
        diagnostics.Add(Rules.NotAList, node.At, "examples");
        return [];
    }
}
