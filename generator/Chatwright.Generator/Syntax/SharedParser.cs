using System.Linq;
using Chatwright.Generator.Diagnostics;

namespace Chatwright.Generator.Syntax;

internal static class SharedParser
{
    /// <summary>The keys that describe the group.</summary>
    private static readonly string[] s_groupKeys = ["name", "noun", "summary", "description"];

    public static SharedDecl? Parse(MapReader map, DiagnosticBag diagnostics)
    {
        if (map.Text("shared") is not { } head)
            return null;
        var described = s_groupKeys.Where(map.Has).ToList();
        if (head.Value == SharedDecl.All)
        {
            foreach (var key in described)
                diagnostics.Add(Rules.KeyDoesNotApply, map.KeyAt(key), key, "a shared file of one group");
        }
        return new SharedDecl(head)
        {
            Service = map.Text("service"),
            Name = map.Text("name"),
            Noun = map.Text("noun"),
            Docs = DocParser.Parse(map, diagnostics),
            GroupAt = described.Count > 0 && head.Value != SharedDecl.All ? map.KeyAt(described[0]) : null,
            Types = TypeParser.ParseAll(map.Node("types"), diagnostics),
            ErrorSets = ErrorParser.ParseSets(map.Node("errorSets"), diagnostics),
        };
    }
}
