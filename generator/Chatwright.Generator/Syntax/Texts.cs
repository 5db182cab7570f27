using System.Collections.Generic;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Values;
using Chatwright.Generator.Yaml;

namespace Chatwright.Generator.Syntax;

/// <summary>Lists of texts.</summary>
internal static class Texts
{
    public static EquatableArray<Located<string>> List(string key, YamlNode? node, DiagnosticBag diagnostics)
    {
        if (node is null)
            return [];
        if (node is not YamlList list)
        {
            diagnostics.Add(Rules.NotAList, node.At, key);
            return [];
        }
        var texts = new List<Located<string>>();
        foreach (var item in list.Items)
        {
            if (Scalars.Text(key, item, diagnostics) is { } text)
                texts.Add(text);
        }
        return texts.ToEquatableArray();
    }
}
