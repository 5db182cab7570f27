using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Tests.Harness;

/// <summary>The results of one run of the generator.</summary>
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

    /// <summary>The names of the emitted files in one text, in order, without that of the service before them.</summary>
    public string Emitted => string.Join(
        ' ',
        HintNames.Select(name => name.Replace(".g.cs", "", StringComparison.Ordinal)).Select(name => name.Split('.', 2)[^1])
            .Order(StringComparer.Ordinal));

    /// <summary>All diagnostics, by file and place.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => [.. _result.Diagnostics
        .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
        .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)];

    /// <summary>Which rule was broken in which file, in the same order.</summary>
    public IEnumerable<(string Path, string Id)> Broken => Diagnostics.Select(diagnostic => (diagnostic.Location.GetLineSpan().Path, diagnostic.Id));

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
                // The steps before these are Roslyn's: texts, options and the compilation.
                if (step.Name is Chatwright.Generator.Steps.Parse or Chatwright.Generator.Steps.Settings or Chatwright.Generator.Steps.Occupied)
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

    /// <summary>Asserts that there is no diagnostic, neither an error nor a warning.</summary>
    public GeneratorRun AssertClean() => AssertDiagnostics();

    /// <summary>Asserts that there are exactly these diagnostics, each as <c>id: message</c>.</summary>
    public GeneratorRun AssertDiagnostics(params IEnumerable<string> expected)
    {
        var same = expected.SequenceEqual(Diagnostics.Select(diagnostic => $"{diagnostic.Id}: {Message(diagnostic)}"));
        Assert.True(same, $"Found:\n{string.Join("\n", Diagnostics.Select(Describe))}\nbut expected:\n{string.Join("\n", expected)}");
        return this;
    }

    public void AssertCompiles() => AssertCompiles(_project.UserCode);

    /// <summary>Asserts that the emitted code compiles beside other code.</summary>
    public void AssertCompiles(string userCode)
    {
        var errors = OutputCompiler.Errors([.. Files.Select(file => (file.HintName, file.SourceText))], userCode);
        Assert.True(errors.Count == 0, $"What was emitted does not compile:\n{string.Join("\n", errors.Take(20))}");
    }

    /// <summary>A diagnostic as a build log has it, with its end too.</summary>
    public static string Describe(Diagnostic diagnostic)
    {
        var at = diagnostic.Location.GetLineSpan();
        return $"{at.Path}{Position(at.StartLinePosition)}-{Position(at.EndLinePosition)}: {diagnostic.Severity} "
            + $"{diagnostic.Id}: {Message(diagnostic)}";

        static string Position(LinePosition position) => $"({position.Line + 1},{position.Character + 1})";
    }

    public static string Message(Diagnostic diagnostic) => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
}
