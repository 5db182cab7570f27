using Benchmarks.Measuring;

namespace Benchmarks.Calls;

/// <summary>The table of whole calls.</summary>
internal static class CallQuick
{
    public static IReadOnlyList<Row> Run(TextWriter output)
    {
        var subjects = CallRows.Subjects();
        var run = new QuickRun(subjects);
        var measured = run.Measure(CallRows.Case, subjects);
        var plain = measured.Single(row => row.Name == CallRows.Plain);
        var floor = measured.Single(row => row.Name == CallRows.Floor);
        List<Row> rows = [.. measured.Select(row => row with { Ratio = plain.Nanoseconds / row.Nanoseconds })];
        var table = new Table(2, "case", "row", "ns, min", "ns, median", "time / by hand", "time / floor", "bytes", "bytes / by hand");
        foreach (var row in rows)
        {
            table.Add(
                row.Case,
                row.Name,
                Figures.Whole(row.Nanoseconds),
                Figures.Whole(row.Median),
                Figures.Ratio(row.Nanoseconds / plain.Nanoseconds),
                Figures.Ratio(row.Nanoseconds / floor.Nanoseconds),
                Figures.Whole(row.Bytes),
                Figures.Ratio(row.Bytes / plain.Bytes));
        }
        table.Print(output);
        output.WriteLine();
        output.WriteLine(run.Confidence);
        return rows;
    }
}
