namespace Chatwright.Tool;

/// <summary>Tells what is wrong with a body, on the error stream: the output is for answers.</summary>
internal sealed class BodyReport(Output output)
{
    public void Show(IReadOnlyList<BodyFinding> findings, string name)
    {
        foreach (var finding in findings)
        {
            var severity = new Raw(finding.IsError ? "[red]error[/]" : "[yellow]warning[/]");
            output.Note($"{name}({finding.Line},{finding.Column}): {severity} [bold]{finding.Id}[/]: {finding.Message}");
            if (Excerpt.Of(finding.Text, (finding.Line, finding.Column, finding.EndLine, finding.EndColumn)) is not var (line, marks))
                continue;
            output.Note($"    [dim]{line}[/]");
            output.Note($"    {new Raw(finding.IsError ? "[red]" : "[yellow]")}{marks}[/]");
        }
    }
}
