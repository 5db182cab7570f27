using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Tests.Harness;

/// <summary>What one run of the generator made of a project.</summary>
internal sealed class GeneratorRun
{
    private readonly SpecProject _project;
    private readonly GeneratorRunResult _result;

    public GeneratorRun(SpecProject project, GeneratorDriver driver)
    {
        (_project, Driver) = (project, driver);
        _result = Assert.Single(driver.GetRunResult().Results);
        Assert.Null(_result.Exception);
        Files = [.. _result.GeneratedSources.OrderBy(source => source.HintName, StringComparer.Ordinal)];
    }

    public GeneratorDriver Driver { get; }

    /// <summary>Emitted files by the order of their names.</summary>
    public ImmutableArray<GeneratedSourceResult> Files { get; }

    public IEnumerable<string> HintNames => Files.Select(file => file.HintName);

    /// <summary>All findings, by file and place.</summary>
    public IReadOnlyList<Diagnostic> Findings => [.. _result.Diagnostics
        .OrderBy(finding => finding.Location.GetLineSpan().Path, StringComparer.Ordinal)
        .ThenBy(finding => finding.Location.SourceSpan.Start)];

    /// <summary>Which rule was broken in which file, in the same order.</summary>
    public IEnumerable<(string Path, string Id)> Broken => Findings.Select(finding => (finding.Location.GetLineSpan().Path, finding.Id));

    /// <summary>The generator's own steps, those between that have no name among them.</summary>
    public IReadOnlyList<IncrementalGeneratorRunStep> Steps
    {
        get
        {
            var named = GeneratorHarness.StepNames.Where(_result.TrackedSteps.ContainsKey).SelectMany(name => _result.TrackedSteps[name]);
            var steps = new List<IncrementalGeneratorRunStep>();
            var open = new Stack<IncrementalGeneratorRunStep>(named);
            var seen = new HashSet<IncrementalGeneratorRunStep>();
            while (open.Count > 0)
            {
                var step = open.Pop();
                if (!seen.Add(step))
                    continue;
                steps.Add(step);
                // What lies before these two is Roslyn's: texts and options.
                if (step.Name is Chatwright.Generator.Steps.Parse or Chatwright.Generator.Steps.Settings)
                    continue;
                foreach (var (source, _) in step.Inputs)
                    open.Push(source);
            }
            return steps;
        }
    }

    public IEnumerable<IncrementalGeneratorRunStep> StepsOf(string name) => _result.TrackedSteps.TryGetValue(name, out var steps) ? steps : [];

    /// <summary>The text of the emitted file of that name.</summary>
    public string Text(string hintName)
    {
        Assert.Contains(hintName, HintNames);
        return Files.Single(file => file.HintName == hintName).SourceText.ToString();
    }

    /// <summary>Nothing was found, be it error or warning.</summary>
    public GeneratorRun AssertClean() => AssertFindings();

    /// <summary>These findings and no others, each as <c>id: message</c>.</summary>
    public GeneratorRun AssertFindings(params IEnumerable<string> expected)
    {
        var same = expected.SequenceEqual(Findings.Select(finding => $"{finding.Id}: {Message(finding)}"));
        Assert.True(same, $"Found:\n{string.Join("\n", Findings.Select(Describe))}\nbut expected:\n{string.Join("\n", expected)}");
        return this;
    }

    public void AssertCompiles()
    {
        var errors = OutputCompiler.Errors([.. Files.Select(file => (file.HintName, file.SourceText))], _project.UserCode);
        Assert.True(errors.Count == 0, $"What was emitted does not compile:\n{string.Join("\n", errors.Take(20))}");
    }

    /// <summary>A finding as a build log has it, with its end too.</summary>
    public static string Describe(Diagnostic finding)
    {
        var at = finding.Location.GetLineSpan();
        return $"{at.Path}{Position(at.StartLinePosition)}-{Position(at.EndLinePosition)}: {finding.Severity} {finding.Id}: {Message(finding)}";

        static string Position(LinePosition position) => $"({position.Line + 1},{position.Character + 1})";
    }

    public static string Message(Diagnostic finding) => finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
}
