using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Types;

/// <summary>The bodies that endpoints and webhooks declare: fields in place, or the name of an object or a union.</summary>
internal static class Payloads
{
    /// <summary>Resolves a payload. Null if it has fields and no name.</summary>
    /// <param name="name">The C# name of a payload whose fields stand in place.</param>
    public static ResolvedType? Resolve(PayloadDecl payload, string? name, TypeScope scope, PayloadContext? context)
    {
        if (payload.Type is { } named)
            return Resolve(named, scope);
        if (name is null)
            return null;
        var declaration = new TypeDecl(new Located<string>(name, payload.At), null, DocDecl.None, Sensitive: false, new ObjectBody(payload.Fields));
        return DeclaredType.Create(declaration, scope, isUsable: true, context).Use;
    }

    /// <summary>The types that a payload reaches.</summary>
    public static HashSet<DeclaredType> Reached(ResolvedType? payload) => payload?.Declared is { } type ? Reach.Of([type]) : [];

    /// <summary>Determines whether a payload or a type of the file is an error. Shared types are emitted without their invalid parts.</summary>
    /// <param name="own">The types of the file.</param>
    public static bool HasErrors(TypeScope own, ResolvedType? sent, ResolvedType? received)
    {
        return IsError(sent) || IsError(received) || own.Types.Any(type => type.HasErrors);

        bool IsError(ResolvedType? payload) =>
            payload is { IsError: true } || (payload?.Declared is { } type && ReferenceEquals(type.Scope, own) && type.HasErrors);
    }

    private static ResolvedType Resolve(NamedTypeExpr named, TypeScope scope) =>
        ScalarTypes.Find(named.Name) is not null || scope.Find(named.Name) is { IsUsable: true } and not (ObjectType or UnionType)
            ? scope.Error(Rules.NotAPayload, named.At, $"'{named.Name}'")
            : TypeResolver.Resolve(named, null, scope);
}
