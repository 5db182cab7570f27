using Benchmarks.Measuring;

namespace Benchmarks.Json;

/// <summary>The table of reading and writing.</summary>
internal static class JsonQuick
{
    public static IReadOnlyList<Row> Run(TextWriter output)
    {
        JsonCase[] cases = [.. Reading.Cases, .. Writing.Cases];
        var run = new QuickRun(cases.SelectMany(it => it.Subjects));
        var table = new Table(2, "case", "row", "ns, min", "ns, median", "x as fast as STJ", "time / floor", "bytes", "bytes / graph");
        var rows = new List<Row>();
        foreach (var it in cases)
        {
            var measured = Compare(run.Measure(it.Name, it.Subjects), it.Baseline);
            AddTo(table, measured, it.Floor);
            rows.AddRange(measured);
        }
        table.Print(output);
        output.WriteLine();
        output.WriteLine(run.Confidence);
        return rows;
    }

    private static List<Row> Compare(IReadOnlyList<Row> rows, string baseline)
    {
        var compared = rows.Single(row => row.Name == baseline);
        return [.. rows.Select(row => row with { Ratio = compared.Nanoseconds / row.Nanoseconds })];
    }

    private static void AddTo(Table table, List<Row> rows, string floorName)
    {
        var floor = rows.Single(row => row.Name == floorName);
        var graph = rows.SingleOrDefault(row => row.Name == RowNames.Graph);
        foreach (var row in rows)
        {
            table.Add(
                row.Case,
                row.Name,
                Figures.Whole(row.Nanoseconds),
                Figures.Whole(row.Median),
                Figures.Ratio(row.Ratio),
                Figures.Ratio(row.Nanoseconds / floor.Nanoseconds),
                Figures.Whole(row.Bytes),
                Figures.Ratio(row.Bytes / graph?.Bytes));
        }
    }
}
