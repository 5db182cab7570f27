using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Types;

/// <summary>A type at one place of use.</summary>
/// <param name="Shape">Its C# type and its form in JSON; aliases are resolved.</param>
/// <param name="Named">The declared type or alias inside the written lists and maps; null for a scalar.</param>
/// <param name="Checks">The limits of its aliases.</param>
internal record ResolvedType(Shape Shape, DeclaredType? Named, EquatableArray<CheckModel> Checks, bool IsSensitive)
{
    /// <summary>The declared type at the bottom of lists, maps and aliases; null for a scalar.</summary>
    public DeclaredType? Declared => Named is AliasType alias ? alias.Target.Declared : Named;

    /// <summary>The number of lists and maps written around the innermost name, without those inside an alias.</summary>
    public int Layers => Shape.Depth - (Named is AliasType alias ? alias.Target.Shape.Depth : 0);

    public bool IsError => this is ErrorType;
}

/// <summary>A type that cannot be resolved. Its uses report no diagnostics: it has no members, and every value fits.</summary>
/// <param name="Diagnostic">The diagnostic, for the file that declares the use; null if it is reported elsewhere.</param>
internal sealed record ErrorType(SpecDiagnostic? Diagnostic, DeclaredType? Named = null)
    : ResolvedType(ErrorShape.Instance, Named, [], IsSensitive: false);

internal sealed record ErrorShape : Shape
{
    public static readonly ErrorShape Instance = new();

    /// <summary>True, since an error stands for any type.</summary>
    public override bool IsReference => true;
}
