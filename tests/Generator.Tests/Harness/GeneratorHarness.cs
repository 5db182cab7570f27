using System.Collections.Immutable;
using Chatwright.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Generator.Tests.Harness;

/// <summary>Runs the generator as the compiler does, and sees to it that every run keeps the promises that hold for all.</summary>
internal static class GeneratorHarness
{
    public static readonly ImmutableArray<string> StepNames =
        [Steps.Settings, Steps.Parse, Steps.Index, Steps.Bind, Steps.Model, Steps.Registry, Steps.Emit, Steps.Report];

    // Set by .ci/mutate, which runs each test for hundreds of mutants: the promises that hold for all runs are not looked at.
    private static readonly bool s_isBrief = Environment.GetEnvironmentVariable("CHATWRIGHT_BRIEF_TESTS") == "1";

    /// <summary>Runs twice; what came out compiles, nothing ran again in vain, and nothing of Roslyn's was kept.</summary>
    public static GeneratorRun Run(SpecProject project)
    {
        var run = RunOnce(project);
        if (s_isBrief)
            return run;
        run.AssertCompiles();
        AssertCaches(project, run);
        AssertKeepsNothingOfRoslyn(run);
        return run;
    }

    public static GeneratorRun RunOnce(SpecProject project) => RunOnce(project, OutputCompiler.Empty);

    /// <param name="compilation">The project's own code, as the generator sees it.</param>
    public static GeneratorRun RunOnce(SpecProject project, Compilation compilation) => new(project, Driver(project).RunGenerators(compilation));

    /// <summary>
    /// Runs once, and does not record the steps: the compiler walks all paths through them, whose number grows with a power of that of the files.
    /// </summary>
    public static GeneratorRun RunMany(SpecProject project)
    {
        var run = new GeneratorRun(project, Driver(project, tracksSteps: false).RunGenerators(OutputCompiler.Empty));
        run.AssertCompiles();
        return run;
    }

    public static GeneratorDriver Driver(SpecProject project, bool tracksSteps = true) => CSharpGeneratorDriver.Create(
        [new ChatwrightGenerator().AsSourceGenerator()],
        project.Files,
        OutputCompiler.ParseOptions(LanguageVersion.Preview),
        new BuildProperties(project.Properties),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: tracksSteps));

    /// <summary>The same texts in new objects, as an editor hands them over: every step finds what it knows.</summary>
    private static void AssertCaches(SpecProject project, GeneratorRun first)
    {
        var driver = first.Driver;
        foreach (var file in project.Files)
            driver = driver.ReplaceAdditionalText(file, file.Copy());
        var again = new GeneratorRun(project, driver.RunGenerators(OutputCompiler.Empty.Clone()));
        var ranAnew = again.Steps
            .SelectMany(step => step.Outputs.Select(output => (step.Name, output.Reason, output.Value)))
            .Where(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        Assert.Empty(ranAnew);
    }

    private static void AssertKeepsNothingOfRoslyn(GeneratorRun run)
    {
        var outputs = run.Steps.SelectMany(step => step.Outputs.Select(output => (object?)output.Value));
        Assert.DoesNotContain(ModelGraph.Reach(outputs), ModelGraph.IsOfRoslyn);
    }
}
