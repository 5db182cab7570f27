using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Types;

namespace Chatwright.Generator.Binding;

/// <summary>Reports diagnostics of the types that a file declares.</summary>
internal static class TypeReports
{
    /// <summary>Reports a type. If its name gives no C# type, no other diagnostic of it is reported.</summary>
    /// <returns><c>true</c> if the type can be emitted; otherwise, <c>false</c>.</returns>
    public static bool Report(TypeDecl declaration, DeclaredType type, Usage usage, DiagnosticBag diagnostics)
    {
        TypeNames.Check(declaration, diagnostics);
        if (!TypeNames.IsUsable(declaration))
            return false;
        Report(type, usage, diagnostics);
        return true;
    }

    public static void Report(DeclaredType type, Usage usage, DiagnosticBag diagnostics)
    {
        diagnostics.Add(type.Diagnostics);
        if (!usage.InResponse)
            return;
        foreach (var member in Members(type).Where(member => !member.IsError && member.Declaration.Default is not null))
            diagnostics.Add(Rules.DefaultInResponse, member.Declaration.Default!.At, member.WireName);
    }

    /// <summary>Reports a payload that could not be resolved.</summary>
    public static void Report(ResolvedType? payload, DiagnosticBag diagnostics)
    {
        if (payload is ErrorType { Diagnostic: { } error })
            diagnostics.Add(error);
    }

    private static IEnumerable<Member> Members(DeclaredType type) => type switch
    {
        ObjectType it => it.Members.Own,
        UnionType it => it.Members.Common.Own.Concat(it.Members.Cases.Where(@case => @case.IsUsable).SelectMany(@case => @case.Fields)),
        _ => [],
    };
}
