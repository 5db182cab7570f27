using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Types;

/// <summary>An object.</summary>
/// <param name="response">Set for the response of an endpoint.</param>
internal sealed class ObjectType(TypeDecl declaration, ObjectBody body, TypeScope scope, string name, PayloadContext? response)
    : DeclaredType(declaration, scope, name)
{
    private Resolution? _resolution;

    public ObjectMembers Members => Resolved.Members;

    public override EquatableArray<SpecDiagnostic> Diagnostics => Resolved.Diagnostics;

    public override bool HasErrors => Members.HasErrors;

    public override IEnumerable<DeclaredType> References => Members.Own.Select(member => member.Type.Declared).OfType<DeclaredType>();

    public override bool HasRules => Members.Own.Any(member => member.HasRules);

    public override bool HasSecrets => Members.Own.Any(member => member.IsSensitive);

    private Resolution Resolved => _resolution ??= Resolve();

    private Resolution Resolve()
    {
        var diagnostics = new DiagnosticBag(Scope.Path);
        var members = ObjectResolver.Resolve(body, CSharpName, Scope, response, diagnostics);
        return new Resolution(members, diagnostics.ToEquatableArray());
    }

    private sealed record Resolution(ObjectMembers Members, EquatableArray<SpecDiagnostic> Diagnostics);
}
