using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Benchmarks.Generation;

/// <summary>A project as an editor holds it after the first run. Each edit starts from this state.</summary>
internal sealed class OpenProject(SpecSet specs, GeneratorDriver driver)
{
    /// <summary>The emitted files.</summary>
    public ImmutableArray<GeneratedSourceResult> Files { get; } = Checked(driver);

    /// <summary>The number of emitted lines of C#.</summary>
    public int Lines => Files.Sum(file => file.SourceText.Lines.Count);

    public GeneratorDriver Nothing() => driver.RunGenerators(Project.Compilation);

    public GeneratorDriver UnrelatedEdit() => driver.RunGenerators(Project.EditedCompilation);

    public GeneratorDriver BodyEdit() => driver.ReplaceAdditionalText(specs.Edited, specs.Edit).RunGenerators(Project.Compilation);

    public GeneratorDriver SharedEdit() => driver.ReplaceAdditionalText(specs.EditedShared, specs.SharedEdit).RunGenerators(Project.Compilation);

    public GeneratorDriver AddedFile() => driver.AddAdditionalTexts([specs.Added]).RunGenerators(Project.Compilation);

    /// <summary>The number of files that a run printed anew.</summary>
    public int CountPrinted(GeneratorDriver run)
    {
        var known = Files.Select(file => file.SourceText).ToHashSet(ReferenceEqualityComparer.Instance);
        return Checked(run).Count(file => !known.Contains(file.SourceText));
    }

    /// <exception cref="InvalidOperationException">The specs are at fault, so that the run did less than it should.</exception>
    private static ImmutableArray<GeneratedSourceResult> Checked(GeneratorDriver run)
    {
        var result = run.GetRunResult().Results.Single();
        if (result.Exception is not null || result.Diagnostics.Length > 0)
            throw new InvalidOperationException($"The specs do not compile: {result.Exception}\n{string.Join("\n", result.Diagnostics.Take(5))}");
        return result.GeneratedSources;
    }
}
