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
            _known[type] = needed = Reached(type).Any(entry => HasRules(entry.Declaration.Body));
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
        return scope.Find(name)?.Declaration.Body switch
        {
            AliasBody alias => MayBeNull(alias.Type),
            EnumBody or FlagsBody => false,
            _ => true,
        };
    }

    /// <summary>A list of texts, which C# lets hold null.</summary>
    private bool HoldsTexts(TypeExpr? type) => type switch
    {
        ListTypeExpr { Element: NamedTypeExpr element } => element.Name == "string" || (scope.Find(element.Name)?.Declaration.Body is AliasBody { Type: NamedTypeExpr { Name: "string" } }),
        ListTypeExpr list => HoldsTexts(list.Element),
        MapTypeExpr map => HoldsTexts(map.Value),
        _ => false,
    };

    private static bool HasRules(ConstraintsDecl constraints) => constraints != ConstraintsDecl.None;

    private IEnumerable<TypeEntry> Reached(string type)
    {
        var seen = new HashSet<string>();
        var open = new Stack<string>([type]);
        while (open.Count > 0)
        {
            var name = open.Pop();
            if (!seen.Add(name) || scope.Find(name) is not { } entry)
                continue;
            yield return entry;
            foreach (var next in References.Of(entry.Declaration.Body))
                open.Push(next);
        }
    }
}
