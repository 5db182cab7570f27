using Benchmarks.Measuring;

namespace Benchmarks.Generation;

/// <summary>The uses of the generator by a build and an editor.</summary>
internal static class GeneratorRows
{
    public static Subject Cold(Project project) => new("cold run", project.Open);

    public static IReadOnlyList<Subject> Edits(OpenProject project) =>
    [
        new("nothing changed", project.Nothing),
        new("edit of C#", project.UnrelatedEdit),
        new("edit of one body", project.BodyEdit),
        new("edit of a shared type", project.SharedEdit),
        new("one file added", project.AddedFile),
    ];
}
