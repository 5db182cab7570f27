using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Types;

/// <summary>Finds wire names that both a response and its envelope have, since they are one object.</summary>
/// <param name="response">The place for reports of names from a shared file, which have no place in this one.</param>
internal sealed class EnvelopeClashes(EnvelopeType envelope, TextRange response, DiagnosticBag diagnostics)
{
    /// <summary>The members without the names that are the envelope's; those that have no other are left out.</summary>
    public EquatableArray<Member> Without(EquatableArray<Member> members) => members.ConvertAll(Without);

    /// <summary>Determines whether the envelope leaves a name to the response; reports it otherwise.</summary>
    public bool IsFree(Located<string> name)
    {
        if (!envelope.Has(name.Value))
            return true;
        diagnostics.Add(Rules.ResponseReusesEnvelope, name.Or(response).At, name.Value);
        return false;
    }

    /// <summary>The member without the aliases that are the envelope's.</summary>
    public Member WithoutAliases(Member member) =>
        member.Aliases.Count == 0 ? member : member with { Aliases = member.Aliases.Where(IsFree).ToEquatableArray() };

    private Member Without(Member member)
    {
        if (member.IsLeftOut)
            return member;
        if (!IsFree(member.Declaration.WireName))
            return member with { Name = null, IsLeftOut = true };
        return WithoutAliases(member);
    }
}
