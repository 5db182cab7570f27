namespace Chatwright.Generator.Diagnostics;

/// <summary>Adds to a bag up to a limit. Nobody reads more of one file, and a hostile file must not fill the memory.</summary>
internal sealed class CappedDiagnostics(DiagnosticBag diagnostics)
{
    private const int MaxCount = 100;

    private int _count;

    public bool IsEmpty => _count == 0;

    public void Add(Rule rule, TextRange at, params string[] arguments)
    {
        if (_count++ < MaxCount)
            diagnostics.Add(rule, at, arguments);
    }
}
