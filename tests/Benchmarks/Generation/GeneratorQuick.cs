using Benchmarks.Measuring;

namespace Benchmarks.Generation;

/// <summary>The tables of the generator.</summary>
internal static class GeneratorQuick
{
    private static readonly int[] s_sizes = [10, 100, 1_000];

    public static IReadOnlyList<Row> Run(TextWriter output)
    {
        // Before anything is warm.
        var documented = Opening.Of(SpecSet.Documented);
        var tables = new GeneratorTables(new QuickRun(ToWarmUp()));
        tables.Add(documented);
        IReadOnlyList<Row>? tenth = null;
        foreach (var size in s_sizes)
            tenth = tables.Add(Opening.Of(SpecSet.Copies(size)), tenth);
        tables.Add(Opening.Of(SpecSet.WholeApi));
        tables.Print(output);
        return tables.Rows;
    }

    private static IEnumerable<Subject> ToWarmUp()
    {
        var project = new Project(SpecSet.Copies(s_sizes[0]));
        return [GeneratorRows.Cold(project), .. GeneratorRows.Edits(new(project.Specs, project.Open()))];
    }
}
