using Chatwright.Generator.Syntax;
using Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Tests.Schema;

/// <summary>The diagnostics of spec files that people wrote as examples.</summary>
internal static class SpecDiagnostics
{
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Repository.Tests, "..", "Schema", "corpus"));

    /// <summary>The service that examples belong to, unless they bring one of their own.</summary>
    public static SpecText Service { get; } = new("service.api.yaml", File.ReadAllText(Path.Combine(Folder, "service.api.yaml")));

    public static IReadOnlyList<Diagnostic> Of(SpecProject project)
    {
        var diagnostics = GeneratorHarness.RunOnce(project).Diagnostics;
        Assert.All(diagnostics, diagnostic => AssertInside(project, diagnostic));
        return diagnostics;
    }

    /// <summary>By the rules' own severity: the harness compiles with warnings as errors.</summary>
    public static IEnumerable<string> Errors(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Where(diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error).Select(GeneratorRun.Describe);

    public static bool IsService(SpecText spec) => SpecParser.Parse(spec.Path, spec.Text, CancellationToken.None).Declaration is ServiceDecl;

    /// <summary>Asserts that every place lies inside its file and counts lines as Roslyn does. Diagnostics of the project have no place.</summary>
    private static void AssertInside(SpecProject project, Diagnostic diagnostic)
    {
        if (diagnostic.Location == Location.None)
            return;
        var lines = diagnostic.Location.GetLineSpan();
        var text = SourceText.From(project.Files.Single(file => file.Path == lines.Path).Text);
        Assert.InRange(diagnostic.Location.SourceSpan.End, diagnostic.Location.SourceSpan.Start, text.Length);
        Assert.Equal(text.Lines.GetLinePositionSpan(diagnostic.Location.SourceSpan), lines.Span);
    }
}
