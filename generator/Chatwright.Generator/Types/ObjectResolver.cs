using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Types;

/// <summary>Objects as declared become objects with members.</summary>
internal static class ObjectResolver
{
    /// <param name="name">The C# name.</param>
    public static ObjectMembers Resolve(ObjectBody body, string name, TypeScope scope, PayloadContext? response, DiagnosticBag diagnostics)
    {
        var names = Names(response?.Name ?? name, response, body.Fields.Count, diagnostics);
        var outer = response?.Envelope.Named(names) ?? [];
        var clashes = response is null ? null : new EnvelopeClashes(response.Envelope, default, diagnostics);
        var members = body.Fields.ConvertAll(Resolve);
        return new ObjectMembers(MemberChecks.Check(members, outer, diagnostics), outer);

        Member Resolve(FieldDecl field)
        {
            if (clashes?.IsFree(field.WireName) == false)
                return MemberResolver.Resolve(field, scope) with { IsLeftOut = true };
            var member = MemberResolver.Resolve(field, scope, names.Give(field.WireName, field.Name));
            return clashes is null ? member : clashes.WithoutAliases(member);
        }
    }

    /// <summary>Resolves the members of a type for a response, which has them beside its envelope.</summary>
    /// <param name="at">The place where the type is named, for diagnostics about the response only.</param>
    public static ObjectMembers AsResponse(ObjectMembers type, PayloadContext response, TextRange at, DiagnosticBag diagnostics)
    {
        var members = new EnvelopeClashes(response.Envelope, at, diagnostics).Without(type.Own);
        var names = Names(response.Name, response, members.Count, diagnostics);
        var outer = response.Envelope.Named(names);
        return new ObjectMembers(Renamed(members, names, at), outer);
    }

    /// <summary>Gives names to the members.</summary>
    public static EquatableArray<Member> WithNames(EquatableArray<Member> members, MemberNames names) =>
        members.ConvertAll(member => member.IsLeftOut ? member : WithName(member, names, default));

    /// <summary>Renames the members that have another name.</summary>
    /// <param name="at">The place for names without a place in this file.</param>
    public static EquatableArray<Member> Renamed(EquatableArray<Member> members, MemberNames names, TextRange at) =>
        members.ConvertAll(member => member.IsError ? member : WithName(member, names, at));

    private static Member WithName(Member member, MemberNames names, TextRange at)
    {
        var name = names.Give(member.Declaration.WireName.Or(at), member.Declaration.Name?.Or(at));
        return name == member.Name ? member : member with { Name = name };
    }

    /// <summary>The base of a payload has properties beside its members.</summary>
    private static MemberNames Names(string name, PayloadContext? response, int fields, DiagnosticBag diagnostics) => response is null
        ? new([name], diagnostics, count: fields)
        : new([name, .. response.Reserved], diagnostics, count: fields + response.Envelope.Members.Count);
}
