using System.Globalization;
using Spectre.Console;

namespace Chatwright.Tool;

/// <summary>Prints what a check came to: a line a finding, as compilers print them, and a summary.</summary>
internal sealed class CheckReport(Output output)
{
    public void Show(CheckResult result)
    {
        if (output.IsJson)
        {
            output.Json(result);
            return;
        }
        // As a build does, which keeps what is for information to itself.
        foreach (var finding in result.Findings.Where(finding => finding.Severity != FindingSeverity.Info))
            Show(finding);
        foreach (var problem in result.Problems)
            output.Line($"{problem.Path}: {Severity(problem.IsError ? FindingSeverity.Error : FindingSeverity.Warning)}: {problem.Message}");
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

    private void Show(Finding finding)
    {
        var place = finding.Path.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{finding.Path}({finding.Line},{finding.Column}): ");
        output.Line($"{place}{Severity(finding.Severity)} [bold]{finding.Id}[/]: {finding.Message}");
        if (output.IsRich && finding.Source is { } text && Excerpt.Of(text, (finding.Line, finding.Column, finding.EndLine, finding.EndColumn)) is var (line, marks))
        {
            output.Line($"    [dim]{line}[/]");
            output.Line($"    {new Raw(finding.Severity == FindingSeverity.Error ? "[red]" : "[yellow]")}{marks}[/]");
        }
    }

    private void Summarize(CheckResult result)
    {
        var color = result.Errors > 0 ? "red" : result.Warnings > 0 ? "yellow" : "green";
        output.Line($"{new Raw($"[{color}]")}{Count(result.Files, "file")}, {Count(result.Errors, "error")}, {Count(result.Warnings, "warning")}[/]");
    }

    private static Raw Severity(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => new("[red]error[/]"),
        FindingSeverity.Warning => new("[yellow]warning[/]"),
        _ => new("[blue]info[/]"),
    };

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
