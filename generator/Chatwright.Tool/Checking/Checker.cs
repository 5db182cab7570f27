using Chatwright.Tool.Diagnostics;
using Chatwright.Tool.Specs;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Checking;

/// <summary>Checks the specs at some paths, repeatedly; unchanged files are not parsed again.</summary>
/// <param name="compile">Compiles a user's files with the shipped ones that belong to them.</param>
internal sealed class Checker(
    Terminal terminal, string[] paths, string[] beside, Func<IReadOnlyList<SpecSource>, SpecProject?, SpecProject> compile, bool warningsAreErrors)
{
    private SpecProject? _last;

    /// <summary>The paths of the files that a check reads, and of those that it would read if they existed.</summary>
    public IReadOnlyList<string> Find()
    {
        var files = new SpecFiles(terminal).Find(paths.Concat(beside));
        return [.. files, .. SeveritySettings.Candidates(Folders(files))];
    }

    /// <param name="say">Is told how far things are.</param>
    public CheckResult Run(Action<string> say, CancellationToken cancellationToken)
    {
        var files = new SpecFiles(terminal);
        var wanted = files.Find(paths).ToHashSet(StringComparer.Ordinal);
        if (wanted.Count == 0 && files.Problems.Count == 0)
            files.Miss(paths);
        say($"Reading {PlainText.Count(wanted.Count, "file")}");
        var sources = files.Read(wanted.Union(files.Find(beside)).Order(StringComparer.Ordinal), cancellationToken);
        say($"Checking {PlainText.Count(sources.Count, "file")}");
        _last = compile(sources, _last);
        var settings = SeveritySettings.Above(Folders(wanted), warningsAreErrors);
        // A diagnostic in a shipped file can only be caused by the user's files.
        var shown = _last.Units.Where(unit => unit.Source.IsShipped || wanted.Contains(unit.Source.Path));
        var diagnostics = shown
            .SelectMany(unit => unit.Bound.Diagnostics.Select(found => FileDiagnostic.Of(found, unit.Source, terminal, settings)))
            .Concat(_last.Diagnostics.Select(found => FileDiagnostic.Of(found, null, terminal, settings)))
            .OfType<FileDiagnostic>();
        return CheckResult.Of(wanted.Count, diagnostics, [.. files.Problems.Select(problem => problem with { Path = Shown(problem.Path) })]);
    }

    private static IEnumerable<string> Folders(IEnumerable<string> files) => files.Select(path => Path.GetDirectoryName(path)!);

    private string Shown(string path) => Path.IsPathFullyQualified(path) ? terminal.Display(path) : path;
}
