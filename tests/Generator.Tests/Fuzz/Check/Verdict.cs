using Chatwright.Generator.Binding;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Syntax;

namespace Generator.Tests.Fuzz.Check;

/// <summary>The compiler's results for a document beside the base specs alone.</summary>
/// <param name="Files">Its files; a shared file has an endpoint beside it that uses all its types.</param>
/// <param name="IsInOwnGroup"><c>true</c> if it stays within its group, so that others can be compiled beside it; otherwise, <c>false</c>.</param>
internal sealed record Verdict(
    FuzzDocument Document, IReadOnlyList<SpecFile> Files, IReadOnlyList<BoundSpec> Bound, bool IsInOwnGroup, IReadOnlyList<FuzzFailure> Failures)
{
    /// <summary>Without an error, and without a sign of a fault of the compiler's.</summary>
    public bool IsAccepted => Failures.Count == 0 && Bound.Count > 0 && !HasErrors(Bound);

    /// <summary>With errors, but not without C#: a shared type that is wrong stays what others take it for.</summary>
    public bool IsEmittedWithErrors => Failures.Count == 0 && HasErrors(Bound) && Bound.Any(spec => spec.Model is not null);

    public bool ReplacesService => Files.Any(file => file.Declaration is ServiceDecl);

    public static bool HasErrors(IEnumerable<BoundSpec> bound) => bound.SelectMany(spec => spec.Diagnostics).Any(IsError);

    public static bool IsError(SpecDiagnostic diagnostic) => diagnostic.Rule.Severity == Severity.Error;
}
