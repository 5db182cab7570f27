using System.Globalization;
using Chatwright.Tool.Diagnostics;
using Chatwright.Tool.Terminals;
using Spectre.Console;

namespace Chatwright.Tool.Checking;

/// <summary>Prints the result of a check: one line for each diagnostic, as compilers print them, and a summary.</summary>
internal sealed class CheckReport(Output output, bool asAnnotations)
{
    public void Show(CheckResult result)
    {
        if (output.IsJson)
        {
            output.Json(result);
            return;
        }
        // As in a build, which does not print diagnostics of severity Info.
        foreach (var diagnostic in result.Diagnostics.Where(diagnostic => diagnostic.Severity != DiagnosticLevel.Info))
        {
            if (asAnnotations)
                Annotate(diagnostic);
            else
                Show(diagnostic);
        }
        foreach (var problem in result.Problems)
            output.Line($"{problem.Path}: {Severity(problem.IsError ? DiagnosticLevel.Error : DiagnosticLevel.Warning)}: {problem.Message}");
        Summarize(result);
    }

    /// <summary>In a row of checks: with the time, and as JSON on one line.</summary>
    public void ShowAgain(CheckResult result, DateTimeOffset at)
    {
        if (output.IsJson)
        {
            output.JsonLine(result);
            return;
        }
        output.Line($"[dim]{at.ToString("HH:mm:ss", CultureInfo.InvariantCulture)}[/]");
        Show(result);
        output.Line();
    }

    private void Annotate(FileDiagnostic diagnostic) => output.Annotate(
        diagnostic.Severity == DiagnosticLevel.Error ? AnnotationLevel.Error : AnnotationLevel.Warning,
        diagnostic.Path.Length == 0 ? null : (diagnostic.Path, diagnostic.Line, diagnostic.Column),
        diagnostic.Id,
        diagnostic.Message);

    private void Show(FileDiagnostic diagnostic)
    {
        var place = diagnostic.Path.Length == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"{diagnostic.Path}({diagnostic.Line},{diagnostic.Column}): ");
        output.Line($"{place}{Severity(diagnostic.Severity)} [bold]{diagnostic.Id}[/]: {diagnostic.Message}");
        if (output.IsRich && diagnostic.Source is { } text && Excerpt.Of(text, diagnostic.Span) is var (line, marks))
        {
            output.Line($"    [dim]{line}[/]");
            output.Line($"    {new RawMarkup(diagnostic.Severity == DiagnosticLevel.Error ? "[red]" : "[yellow]")}{marks}[/]");
        }
    }

    private void Summarize(CheckResult result)
    {
        var color = result.Errors > 0 ? "red" : result.Warnings > 0 ? "yellow" : "green";
        string[] counts =
        [
            PlainText.Count(result.Files, "file"),
            PlainText.Count(result.Errors, "error"),
            PlainText.Count(result.Warnings, "warning"),
        ];
        output.Line($"{new RawMarkup($"[{color}]")}{string.Join(", ", counts)}[/]");
    }

    private static RawMarkup Severity(DiagnosticLevel severity) => severity switch
    {
        DiagnosticLevel.Error => new("[red]error[/]"),
        DiagnosticLevel.Warning => new("[yellow]warning[/]"),
        _ => new("[blue]info[/]"),
    };
}
