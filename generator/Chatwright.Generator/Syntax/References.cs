using System.Collections.Generic;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Syntax;

/// <summary>Which types a declaration mentions, and which are reached from there.</summary>
internal static class References
{
    /// <summary>The names mentioned, scalars among them.</summary>
    public static List<string> Of(TypeBody body)
    {
        var names = new List<string>();
        switch (body)
        {
            case ObjectBody it:
                Add(names, it.Fields);
                break;
            case UnionBody it:
                Add(names, it.Fields);
                foreach (var @case in it.Cases)
                {
                    Add(names, @case.Fields);
                    Add(names, @case.ContentType);
                }
                break;
            case ChoiceBody it:
                foreach (var branch in it.Branches)
                    Add(names, branch.Type);
                break;
            case AliasBody it:
                Add(names, it.Type);
                break;
        }
        return names;
    }

    public static List<string> Of(PayloadDecl? payload)
    {
        var names = new List<string>();
        if (payload is not null)
        {
            Add(names, payload.Fields);
            Add(names, payload.Type);
        }
        return names;
    }

    public static List<string> Of(WebhooksDecl? webhooks)
    {
        var names = new List<string>();
        if (webhooks is not null)
            Add(names, webhooks.Query);
        return names;
    }

    /// <summary>The names reached from some others, through the types that are at hand.</summary>
    public static HashSet<string> Reach(IEnumerable<string> from, IReadOnlyDictionary<string, TypeDecl> types)
    {
        if (types.Count == 0)
            return [.. from];
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

    private static void Add(List<string> names, EquatableArray<FieldDecl> fields)
    {
        foreach (var field in fields)
            Add(names, field.Type);
    }

    private static void Add(List<string> names, TypeExpr? type)
    {
        if (type is not null)
            names.Add(type.Innermost.Name);
    }
}
