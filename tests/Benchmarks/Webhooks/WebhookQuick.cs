using Benchmarks.Measuring;

namespace Benchmarks.Webhooks;

/// <summary>The table of webhooks.</summary>
internal static class WebhookQuick
{
    public static IReadOnlyList<Row> Run(TextWriter output)
    {
        var subjects = WebhookRows.Subjects();
        var run = new QuickRun(subjects);
        var measured = run.Measure(WebhookRows.Case, subjects);
        var plain = measured.Single(row => row.Name == WebhookRows.Plain);
        var floor = measured.Single(row => row.Name == WebhookRows.Floor);
        List<Row> rows = [.. measured.Select(row => row with { Ratio = plain.Nanoseconds / row.Nanoseconds })];
        var table = new Table(2, "case", "row", "ns, min", "ns, median", "time / by hand", "bytes", "bytes / floor");
        foreach (var row in rows)
        {
            table.Add(
                row.Case,
                row.Name,
                Figures.Whole(row.Nanoseconds),
                Figures.Whole(row.Median),
                Figures.Ratio(row.Nanoseconds / plain.Nanoseconds),
                Figures.Whole(row.Bytes),
                Figures.Ratio(row.Bytes / floor.Bytes));
        }
        table.Print(output);
        output.WriteLine();
        output.WriteLine(run.Confidence);
        return rows;
    }
}
