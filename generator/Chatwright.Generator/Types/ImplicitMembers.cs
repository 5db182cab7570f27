using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Types;

/// <summary>Finds the members of a union's cases whose values convert to the case. A C# type converts to one case at most.</summary>
/// <param name="union">The full name of the union.</param>
/// <param name="common">The members that all cases have.</param>
internal sealed class ImplicitMembers(string union, EquatableArray<Member> common, DiagnosticBag diagnostics)
{
    private readonly Dictionary<Shape, (string Member, string Case)> _taken = [];

    public EquatableArray<UnionCase> Resolve(EquatableArray<UnionCase> cases) => cases.Any(@case => @case.Declaration.Implicit is not null)
        ? cases.ConvertAll(@case => @case with { Implicit = Resolve(@case) })
        : cases;

    private string? Resolve(UnionCase @case)
    {
        if (@case.Declaration.Implicit is not { } name || !@case.IsUsable)
            return null;
        EquatableArray<Member> members = @case.Content is { } content ? [content] : @case.Fields;
        var member = MemberLookup.Find(name, members, $"The case '{@case.Declaration.Name.Value}'", diagnostics);
        return !member.IsError && IsEnough(member, members, name) && IsFree(member, @case, name) ? member.WireName : null;
    }

    /// <summary>A conversion sets one member only.</summary>
    private bool IsEnough(Member member, EquatableArray<Member> members, Located<string> name)
    {
        if (members.Concat(common).FirstOrDefault(other => other.WireName != member.WireName && other.IsRequired) is not { } missing)
            return true;
        diagnostics.Add(Rules.ImplicitIsNotEnough, name.At, member.WireName, missing.WireName);
        return false;
    }

    private bool IsFree(Member member, UnionCase @case, Located<string> name)
    {
        var type = Shapes.AsCSharp(member.Type.Shape);
        var owner = type is NamedShape named && named.FullName == union ? "the union itself"
            : _taken.TryGetValue(type, out var first) ? $"that of '{first.Member}' in the case '{first.Case}'"
            : null;
        if (owner is null)
        {
            _taken.Add(type, (member.WireName, @case.Declaration.Name.Value));
            return true;
        }
        diagnostics.Add(Rules.ImplicitTypeTaken, name.At, member.WireName, owner);
        return false;
    }
}
