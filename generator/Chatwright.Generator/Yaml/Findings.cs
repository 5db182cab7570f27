using Chatwright.Generator.Diagnostics;

namespace Chatwright.Generator.Yaml;

/// <summary>Reports by offset, and not without end: past a hundred findings a file is not read by anyone.</summary>
internal sealed class Findings(LineMap lines, DiagnosticBag diagnostics)
{
    private const int Most = 100;

    private int _count;

    public void Add(Rule rule, int start, int end, params string[] arguments)
    {
        if (_count++ < Most)
            diagnostics.Add(rule, lines.Range(start, end), arguments);
    }
}
