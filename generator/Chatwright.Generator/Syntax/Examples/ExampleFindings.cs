using Chatwright.Generator.Diagnostics;

namespace Chatwright.Generator.Syntax.Examples;

/// <summary>What is wrong with one example; past a hundred findings nobody reads on.</summary>
internal sealed class ExampleFindings(DiagnosticBag diagnostics)
{
    private const int Most = 100;

    private int _count;

    public bool IsEmpty => _count == 0;

    public void Add(Rule rule, TextRange at, params string[] arguments)
    {
        if (_count++ < Most)
            diagnostics.Add(rule, at, arguments);
    }
}
