using Chatwright.Generator.Binding;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Syntax;

namespace Chatwright.Tool.Specs;

/// <summary>A file with the results of parsing and binding it.</summary>
internal sealed record SpecUnit(SpecSource Source, SpecFile File, BoundSpec Bound)
{
    public bool HasErrors => Bound.Diagnostics.Any(diagnostic => diagnostic.Rule.Severity == Severity.Error);
}
