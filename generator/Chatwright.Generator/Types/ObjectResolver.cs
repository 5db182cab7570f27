using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Types;

/// <summary>Objects as declared become objects with members.</summary>
internal static class ObjectResolver
{
    /// <param name="name">The C# name.</param>
    public static ObjectMembers Resolve(ObjectBody body, string name, TypeScope scope, ResponseContext? response, DiagnosticBag diagnostics)
    {
        var names = Names(response?.Name ?? name, response, diagnostics);
        var outer = response?.Envelope.Named(names) ?? [];
        var members = body.Fields.Select(field => MemberResolver.Resolve(field, scope)).ToEquatableArray();
        if (response is not null)
            members = new EnvelopeClashes(response.Envelope, default, diagnostics).Without(members);
        return new ObjectMembers(MemberChecks.Check(WithNames(members, names), outer, diagnostics), outer);
    }

    /// <summary>The members of a type as those of a response that has them beside its envelope.</summary>
    /// <param name="at">Where the type is named: the place of what its own file knows nothing of.</param>
    public static ObjectMembers AsResponse(ObjectMembers type, ResponseContext response, TextRange at, DiagnosticBag diagnostics)
    {
        var members = new EnvelopeClashes(response.Envelope, at, diagnostics).Without(type.Own);
        var names = Names(response.Name, response, diagnostics);
        var outer = response.Envelope.Named(names);
        return new ObjectMembers(Renamed(members, names, at), outer);
    }

    /// <summary>Gives names to the members.</summary>
    public static EquatableArray<Member> WithNames(EquatableArray<Member> members, MemberNames names) =>
        members.Select(member => member.IsLeftOut ? member : WithName(member, names, default)).ToEquatableArray();

    /// <summary>Gives other names to the members that have one.</summary>
    /// <param name="at">The place of names that have none in this file.</param>
    public static EquatableArray<Member> Renamed(EquatableArray<Member> members, MemberNames names, TextRange at) =>
        members.Select(member => member.IsError ? member : WithName(member, names, at)).ToEquatableArray();

    private static Member WithName(Member member, MemberNames names, TextRange at) =>
        member with { Name = names.Give(member.Declaration.WireName.Or(at), member.Declaration.Name?.Or(at)) };

    /// <summary>A response with outcomes for each item has a method of that name.</summary>
    private static MemberNames Names(string name, ResponseContext? response, DiagnosticBag diagnostics) =>
        new(response is null ? [name] : [name, FixedNames.Failures], diagnostics);
}
