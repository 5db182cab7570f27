using Chatwright.Generator.Syntax;
using Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Tests.Schema;

/// <summary>What the compiler finds in spec files that people wrote as examples.</summary>
internal static class Findings
{
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Repository.Tests, "..", "Schema", "corpus"));

    /// <summary>The service that examples belong to, unless they bring one of their own.</summary>
    public static SpecText Service { get; } = new("service.api.yaml", File.ReadAllText(Path.Combine(Folder, "service.api.yaml")));

    public static IReadOnlyList<Diagnostic> Of(SpecProject project)
    {
        var findings = GeneratorHarness.RunOnce(project).Findings;
        Assert.All(findings, finding => AssertInside(project, finding));
        return findings;
    }

    /// <summary>By the rules' own severity: the harness compiles with warnings as errors.</summary>
    public static IEnumerable<string> Errors(IEnumerable<Diagnostic> findings) =>
        findings.Where(finding => finding.DefaultSeverity == DiagnosticSeverity.Error).Select(GeneratorRun.Describe);

    public static bool IsService(SpecText spec) => SpecParser.Parse(spec.Path, spec.Text, CancellationToken.None).Declaration is ServiceDecl;

    /// <summary>Every place lies inside its file and agrees with how Roslyn counts lines. What is wrong with the project has no place.</summary>
    private static void AssertInside(SpecProject project, Diagnostic finding)
    {
        if (finding.Location == Location.None)
            return;
        var lines = finding.Location.GetLineSpan();
        var text = SourceText.From(project.Files.Single(file => file.Path == lines.Path).Text);
        Assert.InRange(finding.Location.SourceSpan.End, finding.Location.SourceSpan.Start, text.Length);
        Assert.Equal(text.Lines.GetLinePositionSpan(finding.Location.SourceSpan), lines.Span);
    }
}
