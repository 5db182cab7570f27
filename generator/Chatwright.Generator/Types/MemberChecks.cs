using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Types;

/// <summary>Reports diagnostics of the members of one object, and resolves their conditions.</summary>
internal static class MemberChecks
{
    /// <param name="outer">Members that stand in the same object: those of the envelope, those common to a union.</param>
    /// <param name="taken">The wire names of what stands there too: the discriminator and the content of a union.</param>
    /// <returns>The members with their conditions.</returns>
    public static EquatableArray<Member> Check(
        EquatableArray<Member> members, EquatableArray<Member> outer, DiagnosticBag diagnostics, EquatableArray<string> taken = default)
    {
        var wireNames = WireNames(outer, members.Count);
        foreach (var name in taken)
            wireNames[name] = name;
        foreach (var member in members)
        {
            if (!member.IsLeftOut)
                Check(member, wireNames, diagnostics);
        }
        CheckLabels(members, member => member.Declaration.OneOf, diagnostics);
        CheckLabels(members, member => member.Declaration.AnyOf, diagnostics);
        if (members.All(member => member.Declaration is { When.Count: 0, Excludes.Count: 0 }))
            return members;
        var all = outer.Concat(members).Where(member => !member.IsLeftOut).ToList();
        var exclusions = new Exclusions(all, diagnostics);
        return members.ConvertAll(member => member.IsError || member.Declaration is { When.Count: 0, Excludes.Count: 0 }
            ? member
            : member with { Conditions = Conditions(member, all, diagnostics), Excludes = exclusions.Of(member) });
    }

    /// <summary>The wire names of members that exist already, each with the member's main name.</summary>
    /// <param name="more">The number of members that follow.</param>
    private static Dictionary<string, string> WireNames(EquatableArray<Member> members, int more)
    {
        var names = new Dictionary<string, string>(members.Count + more);
        foreach (var member in members)
        {
            if (member.IsError)
                continue;
            names[member.WireName] = member.WireName;
            foreach (var alias in member.Aliases)
                names[alias.Value] = member.WireName;
        }
        return names;
    }

    private static void Check(Member member, Dictionary<string, string> wireNames, DiagnosticBag diagnostics)
    {
        if (member.Type is ErrorType { Diagnostic: { } error })
            diagnostics.Add(error);
        if (!member.IsError)
        {
            ConstraintBinder.Check(member.Declaration.Constraints, member.Type.Shape, diagnostics);
            Defaults.Check(member, diagnostics);
            FilledMembers.Check(member, diagnostics);
            CheckQuery(member, diagnostics);
        }
        Claim(member.Declaration.WireName, member, wireNames, diagnostics);
        foreach (var alias in member.Aliases)
            Claim(alias, member, wireNames, diagnostics);
        CheckOptional(member.Declaration, diagnostics);
    }

    /// <summary>A parameter of a URL is a single value.</summary>
    private static void CheckQuery(Member member, DiagnosticBag diagnostics)
    {
        if (member.Declaration.IsQuery && !Shapes.IsPlain(member.Type.Shape))
            diagnostics.Add(Rules.QueryNotPlain, member.Declaration.WireName.At, member.WireName, Shapes.Describe(member.Type.Shape));
    }

    private static void Claim(Located<string> name, Member member, Dictionary<string, string> wireNames, DiagnosticBag diagnostics)
    {
        if (wireNames.TryGetValue(name.Value, out var other))
            diagnostics.Add(Rules.DuplicateWireName, name.At, name.Value, other);
        else
            wireNames.Add(name.Value, member.WireName);
    }

    /// <summary>Reports conditions and choices on a member that is always sent.</summary>
    private static void CheckOptional(FieldDecl field, DiagnosticBag diagnostics)
    {
        if (!field.IsRequired && field.Default is null && field.From is null)
            return;
        var why = field.IsRequired ? "required" : field.Default is not null ? "given a default" : "filled by the client";
        if (field.From is { } from && (field.IsRequired || field.Default is not null))
            diagnostics.Add(Rules.NotOptional, from.At, "from", field.WireName.Value, why);
        if (field.OneOf is { } oneOf)
            diagnostics.Add(Rules.NotOptional, oneOf.At, "oneOf", field.WireName.Value, why);
        if (field.AnyOf is { } anyOf)
            diagnostics.Add(Rules.NotOptional, anyOf.At, "anyOf", field.WireName.Value, why);
        if (field.Excludes.Count > 0)
            diagnostics.Add(Rules.NotOptional, field.Excludes[0].At, "excludes", field.WireName.Value, why);
        if (field.When.Count > 0)
            diagnostics.Add(Rules.NotOptional, field.When[0].Member.At, "when", field.WireName.Value, why);
    }

    /// <summary>A label is about several members.</summary>
    private static void CheckLabels(EquatableArray<Member> members, System.Func<Member, Located<string>?> labelOf, DiagnosticBag diagnostics)
    {
        if (members.All(member => labelOf(member) is null))
            return;
        var labelled = members.Where(member => !member.IsLeftOut && labelOf(member) is not null);
        foreach (var label in labelled.GroupBy(member => labelOf(member)!.Value.Value))
        {
            if (label.ToList() is [{ Declaration: { IsRequired: false, Default: null } } only])
                diagnostics.Add(Rules.LonelyLabel, labelOf(only)!.Value.At, label.Key);
        }
    }

    private static EquatableArray<Condition> Conditions(Member member, List<Member> all, DiagnosticBag diagnostics) => member.Declaration.When
        .Select(condition => ConditionResolver.Resolve(condition, all, "The object", diagnostics))
        .OfType<Condition>()
        .ToEquatableArray();
}
