using Chatwright.Generator.Model;

namespace Chatwright.Generator.Diagnostics;

/// <summary>A finding in a spec file, as plain data: it can wait in the pipeline's cache and be compared.</summary>
/// <param name="Rule">The rule broken, by id; its title and severity stand in <see cref="Rules"/>.</param>
/// <param name="Path">The file.</param>
/// <param name="At">The place in the file.</param>
/// <param name="Arguments">What fills the rule's message.</param>
internal sealed record SpecDiagnostic(Rule Rule, string Path, TextRange At, EquatableArray<string> Arguments);
