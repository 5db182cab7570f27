using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Binding;

/// <summary>Which types a declaration mentions, and which are reached from there.</summary>
internal static class References
{
    /// <summary>The names mentioned, scalars among them.</summary>
    public static IEnumerable<string> Of(TypeBody body) => body switch
    {
        ObjectBody it => Of(it.Fields),
        UnionBody it => Of(it.Fields).Concat(it.Cases.SelectMany(@case => Of(@case.Fields).Concat(Of(@case.ContentType)))),
        ChoiceBody it => it.Branches.SelectMany(branch => Of(branch.Type)),
        AliasBody it => Of(it.Type),
        _ => [],
    };

    public static IEnumerable<string> Of(PayloadDecl? payload) =>
        payload is null ? [] : Of(payload.Fields).Concat(Of(payload.Type));

    /// <summary>The names reached from some others, through the types that are at hand.</summary>
    public static HashSet<string> Reach(IEnumerable<string> from, IReadOnlyDictionary<string, TypeDecl> types)
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>(from);
        while (open.Count > 0)
        {
            var name = open.Pop();
            if (!reached.Add(name) || !types.TryGetValue(name, out var type))
                continue;
            foreach (var next in Of(type.Body))
                open.Push(next);
        }
        return reached;
    }

    public static Dictionary<string, TypeDecl> ByName(IEnumerable<TypeDecl> types)
    {
        var byName = new Dictionary<string, TypeDecl>();
        foreach (var type in types)
            byName[type.Name.Value] = type;
        return byName;
    }

    private static IEnumerable<string> Of(EquatableArray<FieldDecl> fields) => fields.SelectMany(field => Of(field.Type));

    private static IEnumerable<string> Of(TypeExpr? type) => type is null ? [] : [type.Innermost.Name];
}
