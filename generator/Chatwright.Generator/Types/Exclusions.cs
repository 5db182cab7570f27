using System.Collections.Generic;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Types;

/// <summary>Resolves <c>excludes</c>: pairs of members of which at most one is sent.</summary>
internal sealed class Exclusions(List<Member> all, DiagnosticBag diagnostics)
{
    private readonly HashSet<(string, string)> _pairs = [];

    /// <summary>The members that one excludes, without those that excluded it before.</summary>
    public EquatableArray<string> Of(Member member)
    {
        var excluded = new List<string>();
        foreach (var name in member.Declaration.Excludes)
        {
            if (Find(member, name) is { } other && !_pairs.Contains((other, member.WireName)) && _pairs.Add((member.WireName, other)))
                excluded.Add(other);
        }
        return excluded.ToEquatableArray();
    }

    private string? Find(Member member, Located<string> name)
    {
        var other = MemberLookup.Find(name, all, "The object", diagnostics);
        if (other.IsError)
            return null;
        if (other.WireName != member.WireName && !other.IsAlwaysSet)
            return other.WireName;
        diagnostics.Add(
            Rules.NeverSent, name.At, member.WireName, other.WireName == member.WireName ? "it excludes itself" : $"'{other.WireName}' always is");
        return null;
    }
}
