using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;

namespace Chatwright.Generator.Types;

/// <summary>A type as one place uses it.</summary>
/// <param name="Shape">What it is in C# and how it travels; aliases are resolved.</param>
/// <param name="Named">The declared type or alias that is written at the bottom of lists and maps; null for a scalar.</param>
/// <param name="Checks">The limits that come with aliases.</param>
internal record ResolvedType(Shape Shape, DeclaredType? Named, EquatableArray<CheckModel> Checks, bool IsSensitive)
{
    /// <summary>The declared type at the bottom of lists, maps and aliases; null for a scalar.</summary>
    public DeclaredType? Declared => Named is AliasType alias ? alias.Target.Declared : Named;

    /// <summary>How many lists and maps are written around the name at the bottom, those inside an alias left aside.</summary>
    public int Layers => Shape.Depth - (Named is AliasType alias ? alias.Target.Shape.Depth : 0);

    public bool IsError => this is ErrorType;
}

/// <summary>A type that cannot be resolved. What uses one reports nothing: it has no members, and no value of it can be wrong.</summary>
/// <param name="Diagnostic">What is wrong, for the file that declares the use; null when that is reported elsewhere.</param>
internal sealed record ErrorType(SpecDiagnostic? Diagnostic, DeclaredType? Named = null)
    : ResolvedType(ErrorShape.Instance, Named, [], IsSensitive: false);

internal sealed record ErrorShape : Shape
{
    public static readonly ErrorShape Instance = new();

    /// <summary>It may be anything.</summary>
    public override bool IsReference => true;
}
