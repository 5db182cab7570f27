using System.Text.Json.Serialization;
using Chatwright.Tool.Diagnostics;
using Chatwright.Tool.Specs;

namespace Chatwright.Tool.Checking;

/// <summary>The result of a check, also as JSON.</summary>
internal sealed record CheckResult(
    int Files, int Errors, int Warnings, IReadOnlyList<FileDiagnostic> Diagnostics, IReadOnlyList<FileProblem> Problems)
{
    [JsonIgnore]
    public bool IsClean => Errors == 0;

    public static CheckResult Of(int files, IEnumerable<FileDiagnostic> diagnostics, IReadOnlyList<FileProblem> problems)
    {
        var ordered = diagnostics
            .OrderBy(diagnostic => diagnostic.Path, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Line)
            .ThenBy(diagnostic => diagnostic.Column)
            .ToList();
        return new CheckResult(
            files,
            ordered.Count(diagnostic => diagnostic.Severity == DiagnosticLevel.Error) + problems.Count(problem => problem.IsError),
            ordered.Count(diagnostic => diagnostic.Severity == DiagnosticLevel.Warning) + problems.Count(problem => !problem.IsError),
            ordered,
            problems);
    }
}
