using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Types;

namespace Chatwright.Generator.Binding;

/// <summary>The members of a request, a response or an item of one, as other keys of the spec refer to them.</summary>
/// <param name="Owner">The request, response or item, as diagnostics name it.</param>
/// <param name="Usage">The side of the call that they are on.</param>
/// <param name="IsPartial"><c>true</c> if the owner may have failed in part, and then lacks required members; otherwise, <c>false</c>.</param>
internal sealed record Payload(string Owner, IReadOnlyCollection<Member> Members, Usage Usage, bool IsPartial = false)
{
    /// <summary>The member of a wire name. One that is not there is reported, and an error.</summary>
    public Member Find(Located<string> name, DiagnosticBag diagnostics) => MemberLookup.Find(name, Members, Owner, diagnostics);

    /// <summary>Determines whether the response may lack a member. One that is not there, or is an error, is reported at its place.</summary>
    public bool MayBeAbsent(string wireName) =>
        Members.FirstOrDefault(member => member.WireName == wireName && !member.IsError) is not { } member
            || Presence(member) == Model.Presence.Optional;

    /// <summary>Determines whether the property of a member can be null.</summary>
    public bool IsNullable(Member member) => Presence(member) is Model.Presence.Optional or Model.Presence.RequiredUnlessFailed;

    public Presence Presence(Member member)
    {
        var presence = MemberModels.Presence(member, Usage);
        return IsPartial && presence == Model.Presence.Required ? Model.Presence.RequiredUnlessFailed : presence;
    }
}
