using Chatwright.Generator.Values;

namespace Chatwright.Generator.Diagnostics;

/// <summary>A diagnostic of a spec file, as plain data that the pipeline can cache and compare.</summary>
/// <param name="Rule">The rule that is broken, one of <see cref="Rules"/>.</param>
/// <param name="Path">The file.</param>
/// <param name="At">The place in the file.</param>
/// <param name="Arguments">The arguments of the rule's message.</param>
internal sealed record SpecDiagnostic(Rule Rule, string Path, TextRange At, EquatableArray<string> Arguments);
