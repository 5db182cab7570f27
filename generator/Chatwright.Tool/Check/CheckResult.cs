using System.Text.Json.Serialization;

namespace Chatwright.Tool;

/// <summary>What a check came to; also its JSON.</summary>
internal sealed record CheckResult(int Files, int Errors, int Warnings, IReadOnlyList<Finding> Findings, IReadOnlyList<Problem> Problems)
{
    [JsonIgnore]
    public bool IsClean => Errors == 0;

    public static CheckResult Of(int files, IEnumerable<Finding> findings, IReadOnlyList<Problem> problems)
    {
        var ordered = findings
            .OrderBy(finding => finding.Path, StringComparer.Ordinal).ThenBy(finding => finding.Line).ThenBy(finding => finding.Column)
            .ToList();
        return new CheckResult(
            files,
            ordered.Count(finding => finding.Severity == FindingSeverity.Error) + problems.Count(problem => problem.IsError),
            ordered.Count(finding => finding.Severity == FindingSeverity.Warning) + problems.Count(problem => !problem.IsError),
            ordered,
            problems);
    }
}
