using Chatwright.Tool.Diagnostics;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Bodies;

/// <summary>Prints the diagnostics of a body to the error stream: the output is for responses.</summary>
internal sealed class BodyReport(Output output)
{
    public void Show(IReadOnlyList<BodyDiagnostic> diagnostics, string name)
    {
        foreach (var diagnostic in diagnostics)
        {
            var severity = new RawMarkup(diagnostic.IsError ? "[red]error[/]" : "[yellow]warning[/]");
            output.Note($"{name}({diagnostic.Line},{diagnostic.Column}): {severity} [bold]{diagnostic.Id}[/]: {diagnostic.Message}");
            if (Excerpt.Of(diagnostic.Text, (diagnostic.Line, diagnostic.Column, diagnostic.EndLine, diagnostic.EndColumn)) is not var (line, marks))
                continue;
            output.Note($"    [dim]{line}[/]");
            output.Note($"    {new RawMarkup(diagnostic.IsError ? "[red]" : "[yellow]")}{marks}[/]");
        }
    }
}
