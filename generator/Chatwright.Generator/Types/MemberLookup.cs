using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Types;

/// <summary>Members by their names on the wire.</summary>
internal static class MemberLookup
{
    /// <summary>Stands for a member that is not there.</summary>
    public static readonly Member Error = new(new FieldDecl(default(Located<string>)), new ErrorType(Diagnostic: null), []);

    /// <summary>Finds the member of that name. A missing member is reported; an error was reported already.</summary>
    /// <param name="owner">The owner of the members, as diagnostics name it.</param>
    public static Member Find(Located<string> name, IReadOnlyCollection<Member> members, string owner, DiagnosticBag diagnostics) =>
        Find(name.Value, name.At, members, owner, diagnostics);

    public static Member Find(string name, TextRange at, IReadOnlyCollection<Member> members, string owner, DiagnosticBag diagnostics)
    {
        foreach (var member in members)
        {
            if (member.WireName == name && !member.IsError)
                return member;
        }
        // The author may have meant an erroneous member by any of its names.
        if (members.Any(member => member.IsError && !member.IsLeftOut && member.Declaration.IsNamed(name)))
            return Error;
        var known = members.Where(member => !member.IsError).Select(member => member.WireName);
        diagnostics.Add(Rules.UnknownSibling, at, owner, name, Suggestion.For(name, known));
        return Error;
    }
}
