using Chatwright.Generator.Diagnostics;

namespace Chatwright.Generator.Yaml.Errors;

/// <summary>Reports by offsets into the file.</summary>
internal sealed class SourceDiagnostics(LineMap lines, DiagnosticBag diagnostics)
{
    private readonly CappedDiagnostics _diagnostics = new(diagnostics);

    public void Add(Rule rule, int start, int end, params string[] arguments) => _diagnostics.Add(rule, lines.Range(start, end), arguments);
}
