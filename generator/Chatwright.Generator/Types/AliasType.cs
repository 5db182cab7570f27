using System.Collections.Generic;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Types;

/// <summary>A name for a scalar, list or map, with limits. It has no C# type.</summary>
internal sealed class AliasType(TypeDecl declaration, AliasBody body, TypeScope scope, string name) : DeclaredType(declaration, scope, name)
{
    private Resolution? _resolution;
    private int _depth = -1;

    /// <summary>The type as written; null when it could not be read.</summary>
    public TypeExpr? Written => body.Type;

    /// <summary>The type that the alias stands for, with its limits.</summary>
    public ResolvedType Target => Resolved.Target;

    public ConstraintsDecl Constraints => body.Constraints;

    public override EquatableArray<SpecDiagnostic> Diagnostics => Resolved.Diagnostics;

    public override bool HasErrors => Target.IsError;

    public override IEnumerable<DeclaredType> References => Target.Declared is { } declared ? [declared] : [];

    public override bool HasRules => !ReferenceEquals(body.Constraints, ConstraintsDecl.None) || (Target.Named as AliasType)?.HasRules == true;

    /// <summary><c>true</c> if the alias's type is not too deep; otherwise, the alias reports that, and its uses do not.</summary>
    public bool IsShallow => Written is { } type && AliasChains.IsShallow(type, Scope.Find(type.Innermost.Name));

    /// <summary>See <see cref="AliasChains"/>; null until it is known.</summary>
    public int? KnownDepth
    {
        get => _depth < 0 ? null : _depth;
        set => _depth = value ?? -1;
    }

    private Resolution Resolved => _resolution ??= Resolve();

    private Resolution Resolve()
    {
        var diagnostics = new DiagnosticBag(Scope.Path);
        if (AliasChains.Depth(this) == AliasChains.Endless)
        {
            diagnostics.Add(Rules.CircularType, Declaration.Name.At, Name);
            return new Resolution(new ErrorType(null), diagnostics.ToEquatableArray());
        }
        var written = TypeResolver.Resolve(body.Type, body.Wire, Scope);
        if (written is ErrorType { Diagnostic: { } error })
            diagnostics.Add(error);
        if (!written.IsError)
            ConstraintBinder.Check(body.Constraints, written.Shape, diagnostics);
        // A wire form that does not fit is ignored, so that uses of the alias are valid.
        var type = written.IsError ? TypeResolver.Resolve(body.Type, null, Scope) : written;
        return new Resolution(type.IsError ? type : WithLimits(type), diagnostics.ToEquatableArray());
    }

    private ResolvedType WithLimits(ResolvedType type) => type with
    {
        Checks = ConstraintBinder.Join(type.Checks, body.Constraints, type.Shape, 0),
        IsSensitive = type.IsSensitive || Declaration.Sensitive,
    };

    private sealed record Resolution(ResolvedType Target, EquatableArray<SpecDiagnostic> Diagnostics);
}
