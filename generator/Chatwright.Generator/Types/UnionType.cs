using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Types;

/// <summary>An object that is one of several, told apart by a member.</summary>
/// <param name="response">Set for the response of an endpoint.</param>
internal sealed class UnionType(TypeDecl declaration, UnionBody body, TypeScope scope, string name, PayloadContext? response)
    : DeclaredType(declaration, scope, name)
{
    private Resolution? _resolution;

    /// <summary>The wire name of the member that tells the cases apart.</summary>
    public string Discriminator => body.Discriminator.Value;

    /// <summary>The wire name of the member that holds a case's members; null if they stand beside the discriminator.</summary>
    public string? Content => body.Content?.Value;

    /// <summary><c>true</c> if users define further cases; otherwise, <c>false</c>.</summary>
    public bool IsOpen => body.IsOpen;

    /// <summary><c>true</c> if some cases could not be read; otherwise, <c>false</c>.</summary>
    public bool IsIncomplete => body.IsIncomplete;

    public UnionMembers Members => Resolved.Members;

    public override EquatableArray<SpecDiagnostic> Diagnostics => Resolved.Diagnostics;

    public override bool HasErrors => Members.HasErrors;

    public override IEnumerable<DeclaredType> References => Members.Types.Select(type => type.Declared).OfType<DeclaredType>();

    public override bool HasRules =>
        Members.Common.Own.Any(member => member.HasRules) || Members.Cases.Any(@case => @case.Fields.Any(member => member.HasRules));

    public override bool HasSecrets => Members.Common.Own.Any(member => member.IsSensitive) || Members.Cases.Any(@case => @case.HasSecrets);

    private Resolution Resolved => _resolution ??= Resolve();

    private Resolution Resolve()
    {
        var diagnostics = new DiagnosticBag(Scope.Path);
        var members = new UnionResolver(body, response?.Name ?? CSharpName, Scope, response, diagnostics).Resolve();
        return new Resolution(members, diagnostics.ToEquatableArray());
    }

    private sealed record Resolution(UnionMembers Members, EquatableArray<SpecDiagnostic> Diagnostics);
}
