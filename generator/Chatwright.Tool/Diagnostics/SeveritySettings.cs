using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Terminals;
using Microsoft.CodeAnalysis;

namespace Chatwright.Tool.Diagnostics;

/// <summary>The severities of rules by <c>.globalconfig</c> files, as a build reads them.</summary>
internal sealed class SeveritySettings
{
    private const string FileName = ".globalconfig";

    private readonly AnalyzerConfigOptionsResult _options;
    private readonly bool _warningsAreErrors;

    private SeveritySettings(AnalyzerConfigOptionsResult options, bool warningsAreErrors) =>
        (_options, _warningsAreErrors) = (options, warningsAreErrors);

    /// <summary>Of the folders above some files, up to the root, as MSBuild looks for them above a project.</summary>
    /// <exception cref="ToolException">A file cannot be read.</exception>
    public static SeveritySettings Above(IEnumerable<string> folders, bool warningsAreErrors)
    {
        var files = Candidates(folders).Where(path => File.Exists(path) && FileKind.IsRegular(path));
        var configs = files.Order(StringComparer.Ordinal).Select(path => AnalyzerConfig.Parse(Read(path), path)).ToList();
        return new SeveritySettings(AnalyzerConfigSet.Create(configs).GlobalConfigOptions, warningsAreErrors);
    }

    /// <summary>The paths where the files may be.</summary>
    public static IEnumerable<string> Candidates(IEnumerable<string> folders) =>
        folders.SelectMany(SelfAndAbove).Distinct(StringComparer.Ordinal).Select(folder => Path.Combine(folder, FileName));

    /// <summary>Null when the rule is off or hidden.</summary>
    public DiagnosticLevel? Of(Diagnostic diagnostic)
    {
        var severity = _options.TreeOptions.GetValueOrDefault(diagnostic.Id) switch
        {
            ReportDiagnostic.Error => DiagnosticLevel.Error,
            ReportDiagnostic.Warn => DiagnosticLevel.Warning,
            ReportDiagnostic.Info => DiagnosticLevel.Info,
            ReportDiagnostic.Suppress or ReportDiagnostic.Hidden => (DiagnosticLevel?)null,
            _ => Usual(diagnostic.Severity),
        };
        return severity is DiagnosticLevel.Warning && _warningsAreErrors ? DiagnosticLevel.Error : severity;
    }

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"'{path}' cannot be read: {e.Message}");
        }
    }

    private static DiagnosticLevel? Usual(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => DiagnosticLevel.Error,
        DiagnosticSeverity.Warning => DiagnosticLevel.Warning,
        DiagnosticSeverity.Info => DiagnosticLevel.Info,
        _ => null,
    };

    private static IEnumerable<string> SelfAndAbove(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
            yield return at;
    }
}
