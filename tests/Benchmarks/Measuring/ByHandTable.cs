namespace Benchmarks.Measuring;

/// <summary>The table of one case, whose rows are compared with the same by hand and with a floor.</summary>
internal static class ByHandTable
{
    public static IReadOnlyList<Row> Run(
        string @case, IReadOnlyList<Subject> subjects, string nameByHand, string nameOfFloor, TextWriter output)
    {
        var run = new QuickRun(subjects);
        var measured = run.Measure(@case, subjects);
        var byHand = measured.Single(row => row.Name == nameByHand);
        var floor = measured.Single(row => row.Name == nameOfFloor);
        List<Row> rows = [.. measured.Select(row => row with { Ratio = byHand.Nanoseconds / row.Nanoseconds })];
        var table = new Table(
            2, "case", "row", "ns, min", "ns, median", "time / by hand", "time / floor", "bytes", "bytes / by hand", "bytes / floor");
        foreach (var row in rows)
        {
            table.Add(
                row.Case,
                row.Name,
                Figures.Whole(row.Nanoseconds),
                Figures.Whole(row.Median),
                Figures.Ratio(row.Nanoseconds / byHand.Nanoseconds),
                Figures.Ratio(row.Nanoseconds / floor.Nanoseconds),
                Figures.Whole(row.Bytes),
                Figures.Ratio(row.Bytes / byHand.Bytes),
                Figures.Ratio(row.Bytes / floor.Bytes));
        }
        table.Print(output);
        output.WriteLine();
        output.WriteLine(run.Confidence);
        return rows;
    }
}
