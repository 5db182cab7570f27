using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Binding;

/// <summary>Tells which types have anything to check before they are sent.</summary>
internal sealed class Validation(TypeScope scope)
{
    private readonly Dictionary<TypeEntry, bool> _known = [];

    /// <summary>Whether a value of the type, or anything in it, can break a rule.</summary>
    public bool IsNeeded(string name) => scope.Find(name) is { } type && IsNeeded(type);

    public bool IsNeeded(TypeEntry type)
    {
        if (_known.TryGetValue(type, out var needed))
            return needed;
        // Most types that need it have rules of their own, and no search.
        return _known[type] = HasRules(type) || Search(type);
    }

    /// <param name="from">The declaration of the fields; null for what the file itself says.</param>
    public bool HasRules(IEnumerable<FieldDecl> fields, TypeEntry? from = null) => fields.Any(field =>
        (field.IsRequired && MayBeNull(field.Type, from)) || HoldsTexts(field.Type, from) || field.When.Count > 0 || field.OneOf is not null || field.AnyOf is not null || HasRules(field.Constraints));

    private bool HasRules(TypeEntry type) => type.Declaration.Body switch
    {
        ObjectBody it => HasRules(it.Fields, type),
        UnionBody it => HasRules(it.Fields, type) || it.Cases.Any(@case => HasRules(@case.Fields, type)),
        ChoiceBody it => it.Branches.Any(branch => Vocabulary.Scalars.Find(branch.Type.Innermost.Name) is null),
        AliasBody it => HasRules(it.Constraints),
        _ => false,
    };

    /// <summary>Whether C# code can leave a required member of the type unset, against the compiler's advice.</summary>
    private bool MayBeNull(TypeExpr? type, TypeEntry? from)
    {
        if (type is not NamedTypeExpr { Name: var name })
            return false;
        if (Vocabulary.Scalars.Find(name) is { } scalar)
            return scalar is ScalarKind.Text or ScalarKind.Json;
        var entry = Find(name, from);
        return entry?.Declaration.Body switch
        {
            AliasBody { Type: { } alias } => scope.Aliases.IsShallow(alias, entry) && MayBeNull(alias, entry),
            ValuesBody => false,
            _ => true,
        };
    }

    /// <summary>A list of texts, which C# lets hold null.</summary>
    private bool HoldsTexts(TypeExpr? type, TypeEntry? from) => type switch
    {
        ListTypeExpr { Element: NamedTypeExpr element } => element.Name == "string" || AliasChains.Target(Find(element.Name, from)) is NamedTypeExpr { Name: "string" },
        ListTypeExpr list => HoldsTexts(list.Element, from),
        MapTypeExpr map => HoldsTexts(map.Value, from),
        _ => false,
    };

    private static bool HasRules(ConstraintsDecl constraints) => constraints != ConstraintsDecl.None;

    /// <summary>What the search learns of the types on its way is kept, so that a long chain of types is gone through once.</summary>
    private bool Search(TypeEntry type)
    {
        var cameFrom = new Dictionary<TypeEntry, TypeEntry?> { [type] = null };
        var open = new Stack<TypeEntry>([type]);
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (IsKnownToNeed(next))
            {
                for (var holder = next; holder is not null; holder = cameFrom[holder])
                    _known[holder] = true;
                return true;
            }
            if (!_known.ContainsKey(next))
                Follow(next, cameFrom, open);
        }
        foreach (var known in cameFrom.Keys)
            _known[known] = false;
        return false;
    }

    private void Follow(TypeEntry type, Dictionary<TypeEntry, TypeEntry?> cameFrom, Stack<TypeEntry> open)
    {
        foreach (var name in References.Of(type.Declaration.Body))
        {
            if (Find(name, type) is not { } mentioned || cameFrom.ContainsKey(mentioned))
                continue;
            cameFrom.Add(mentioned, type);
            open.Push(mentioned);
        }
    }

    private bool IsKnownToNeed(TypeEntry type) => _known.TryGetValue(type, out var needed) ? needed : HasRules(type);

    /// <summary>What can be referred to from every file: others know nothing of a type that nothing comes of, and all must find the same.</summary>
    private TypeEntry? Find(string name, TypeEntry? from) => scope.Find(name, from) is { IsUsable: true } entry ? entry : null;
}
