using System.Collections.Immutable;
using Chatwright.Generator;
using Chatwright.Generator.Selection;
using Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Generator.Tests.Incrementality;

/// <summary>
/// The result of each step after an edit, a row for each step and a column for each file: <c>cached</c> did not run, <c>unchanged</c> ran with the
/// same result as before, <c>modified</c>, <c>new</c> and <c>removed</c> as they say, <c>-</c> is a file that the step does not see.
/// </summary>
internal static class StepTable
{
    private const int Width = 12;

    private static readonly string[] s_steps = [Steps.Parse, Steps.Index, Steps.Bind, Steps.Model, Steps.Emit, Steps.Registry, Steps.Report];

    /// <summary>Runs on one project, then on the next, as an editor does, and prints what the second run did.</summary>
    public static string Of(SpecProject before, SpecProject after)
    {
        var first = GeneratorHarness.RunOnce(before);
        var driver = first.Driver.ReplaceAdditionalTexts(Texts(before, after));
        if (after.Properties != before.Properties)
            driver = driver.WithUpdatedAnalyzerConfigOptions(new BuildProperties(after.Properties));
        var user = CSharpSyntaxTree.ParseText(after.UserCode, OutputCompiler.ParseOptions(LanguageVersion.Preview));
        var run = new GeneratorRun(after, driver.RunGenerators(OutputCompiler.Empty.AddSyntaxTrees(user)));
        AssertSameAsAnew(after, run);
        var files = before.Files.Concat(after.Files).Select(file => file.Path).Distinct().Order(StringComparer.Ordinal).ToList();
        var header = Row("", files.Select(file => file.Replace(".api.yaml", "", StringComparison.Ordinal)));
        return string.Join("\n", s_steps.Select(step => Row(step, Cells(run, step, files))).Prepend(header));
    }

    /// <summary>Files that were not edited stay the objects they are.</summary>
    private static ImmutableArray<AdditionalText> Texts(SpecProject before, SpecProject after) =>
        [.. after.Files.Select(file => before.Files.FirstOrDefault(known => known.Path == file.Path && known.Text == file.Text) ?? file)];

    /// <summary>Asserts that the output after an edit is that of a fresh build.</summary>
    private static void AssertSameAsAnew(SpecProject project, GeneratorRun run)
    {
        var anew = GeneratorHarness.RunOnce(project);
        Assert.Equal(anew.HintNames, run.HintNames);
        Assert.All(anew.HintNames, name => Assert.Equal(anew.Text(name), run.Text(name)));
        Assert.Equal(anew.Diagnostics.Select(GeneratorRun.Describe), run.Diagnostics.Select(GeneratorRun.Describe));
    }

    private static string Row(string name, IEnumerable<string> cells)
        => string.Concat(cells.Prepend(name).Select(cell => cell.PadRight(Width))).TrimEnd();

    private static IEnumerable<string> Cells(GeneratorRun run, string step, List<string> files)
    {
        var outputs = run.StepsOf(step).SelectMany(one => one.Outputs.Select(output => (File: FileOf(one), Reason: Name(output.Reason)))).ToList();
        if (step is Steps.Index or Steps.Registry)
            return [Assert.Single(outputs).Reason];
        return files.Select(file => outputs.Where(output => output.File == file).Select(output => output.Reason).SingleOrDefault("-"));
    }

    /// <summary>The spec that a step worked on: the nearest before it, left before right.</summary>
    private static string? FileOf(IncrementalGeneratorRunStep step) =>
        step.Name == Steps.Parse
            ? ((SpecInput)step.Outputs[0].Value).File!.Path
            : step.Inputs.Select(input => FileOf(input.Source)).FirstOrDefault(path => path is not null);

    private static string Name(IncrementalStepRunReason reason) => reason.ToString().ToLowerInvariant();
}
