using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Generator.Tests.Fuzz.Check;

/// <summary>
/// Some documents go through Roslyn too, added to a project that has run before: what comes out is what the stages give from scratch.
/// </summary>
internal static class DriverCheck
{
    private static readonly Lazy<GeneratorDriver> s_base = new(() => Driver(BaseSpecs.Texts));

    public static FuzzFailure? Run(FuzzDocument document)
    {
        try
        {
            var files = document.Files.Select(SpecStages.Parse).ToList();
            var others = DocumentCheck.Others(files);
            var texts = BaseSpecs.Texts.Where(text => others.Any(file => file.Path == text.Path)).ToList();
            var driver = texts.Count == BaseSpecs.Texts.Count ? s_base.Value : Driver(texts);
            var result = driver.AddAdditionalTexts([.. document.Files]).RunGenerators(OutputCompiler.Empty).GetRunResult().Results.Single();
            var bound = SpecStages.Bind([.. others, .. files], SpecStages.Settings);
            return result.Exception is { } fault ? DocumentCheck.Fault(document, fault)
                : Difference(
                    Emitted(result),
                    SpecStages.Emit(bound.Select(spec => spec.Model).OfType<SpecModel>())
                        .ToDictionary(file => file.HintName, file => file.Text)) is { } file
                ? new FuzzFailure("Another output through the driver", file, document)
                : Difference(
                    Diagnostics(result.Diagnostics),
                    Diagnostics(bound.SelectMany(spec => spec.Diagnostics).Select(diagnostic => diagnostic.ToDiagnostic()))) is { } diagnostic
                ? new FuzzFailure("Another diagnostic through the driver", diagnostic, document) : null;
        }
        catch (Exception fault)
        {
            return DocumentCheck.Fault(document, fault);
        }
    }

    private static GeneratorDriver Driver(IEnumerable<SpecText> texts)
        => GeneratorHarness.Driver(SpecProject.Empty.With(texts)).RunGenerators(OutputCompiler.Empty);

    private static Dictionary<string, string> Emitted(GeneratorRunResult result)
        => result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>The severity is left aside: to the driver's compilation warnings are errors.</summary>
    private static Dictionary<string, string> Diagnostics(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Select(diagnostic => $"{diagnostic.Location.GetLineSpan()} {diagnostic.Location.SourceSpan} {diagnostic.Id} "
                + GeneratorRun.Message(diagnostic))
            .GroupBy(diagnostic => diagnostic).ToDictionary(group => group.Key, group => $"{group.Count()}");

    private static string? Difference(Dictionary<string, string> actual, Dictionary<string, string> expected) =>
        actual.Keys.Union(expected.Keys).FirstOrDefault(key => actual.GetValueOrDefault(key) != expected.GetValueOrDefault(key));
}
