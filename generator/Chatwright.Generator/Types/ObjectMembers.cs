using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Types;

/// <summary>The members of an object.</summary>
/// <param name="Own">Those that it declares.</param>
/// <param name="Envelope">Those of the envelope, when the object is a response.</param>
internal sealed record ObjectMembers(EquatableArray<Member> Own, EquatableArray<Member> Envelope)
{
    public EquatableArray<Member> All => Own.Concat(Envelope);

    /// <summary><c>true</c> if a member, or the default of one, cannot be emitted; otherwise, <c>false</c>.</summary>
    public bool HasErrors => Own.Any(member => member.HasErrors);
}
