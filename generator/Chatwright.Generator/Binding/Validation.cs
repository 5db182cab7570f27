using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Binding;

/// <summary>Tells which types have anything to check before they are sent.</summary>
internal sealed class Validation(TypeScope scope)
{
    private readonly Dictionary<string, bool> _known = [];

    /// <summary>Whether a value of the type, or anything in it, can break a rule.</summary>
    public bool IsNeeded(string type)
    {
        if (!_known.TryGetValue(type, out var needed))
            needed = Search(type);
        return needed;
    }

    public bool HasRules(IEnumerable<FieldDecl> fields) => fields.Any(field =>
        (field.IsRequired && MayBeNull(field.Type)) || HoldsTexts(field.Type) || field.When.Count > 0 || field.OneOf is not null || field.AnyOf is not null || HasRules(field.Constraints));

    private bool HasRules(TypeBody body) => body switch
    {
        ObjectBody it => HasRules(it.Fields),
        UnionBody it => HasRules(it.Fields) || it.Cases.Any(@case => HasRules(@case.Fields)),
        ChoiceBody it => it.Branches.Any(branch => !TypeScope.Scalars.ContainsKey(branch.Type.Innermost.Name)),
        AliasBody it => HasRules(it.Constraints),
        _ => false,
    };

    /// <summary>Whether C# code can leave a required member of the type unset, against the compiler's advice.</summary>
    private bool MayBeNull(TypeExpr? type)
    {
        if (type is not NamedTypeExpr { Name: var name })
            return false;
        if (TypeScope.Scalars.TryGetValue(name, out var scalar))
            return scalar is ScalarKind.Text or ScalarKind.Json;
        return Body(name) switch
        {
            AliasBody { Type: { } alias } => scope.Aliases.IsShallow(alias) && MayBeNull(alias),
            ValuesBody => false,
            _ => true,
        };
    }

    /// <summary>A list of texts, which C# lets hold null.</summary>
    private bool HoldsTexts(TypeExpr? type) => type switch
    {
        ListTypeExpr { Element: NamedTypeExpr element } => element.Name == "string" || Body(element.Name) is AliasBody { Type: NamedTypeExpr { Name: "string" } },
        ListTypeExpr list => HoldsTexts(list.Element),
        MapTypeExpr map => HoldsTexts(map.Value),
        _ => false,
    };

    private static bool HasRules(ConstraintsDecl constraints) => constraints != ConstraintsDecl.None;

    /// <summary>What the search learns of the types on its way is kept, so that a long chain of types is gone through once.</summary>
    private bool Search(string type)
    {
        var cameFrom = new Dictionary<string, string?> { [type] = null };
        var open = new Stack<string>([type]);
        while (open.Count > 0)
        {
            var name = open.Pop();
            if (IsKnownToNeed(name))
            {
                for (var holder = name; holder is not null; holder = cameFrom[holder])
                    _known[holder] = true;
                return true;
            }
            if (_known.ContainsKey(name) || Body(name) is not { } body)
                continue;
            foreach (var next in References.Of(body))
            {
                if (cameFrom.ContainsKey(next))
                    continue;
                cameFrom.Add(next, name);
                open.Push(next);
            }
        }
        foreach (var name in cameFrom.Keys)
            _known[name] = false;
        return false;
    }

    private bool IsKnownToNeed(string name) =>
        _known.TryGetValue(name, out var needed) ? needed : Body(name) is { } body && HasRules(body);

    /// <summary>What can be referred to from every file: others know nothing of a type that nothing comes of, and all must find the same.</summary>
    private TypeBody? Body(string name) => scope.Find(name) is { IsUsable: true } entry ? entry.Declaration.Body : null;
}
