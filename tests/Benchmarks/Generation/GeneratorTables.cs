using Benchmarks.Measuring;
using Microsoft.CodeAnalysis;

namespace Benchmarks.Generation;

/// <summary>Two tables: time and memory of the generator's runs, and what comes out of them.</summary>
internal sealed class GeneratorTables(QuickRun run)
{
    private readonly Table _runs = new(
        2, "case", "run", "ms, first", "ms, min", "ms, median", "ms, CPU", "time / cold", "time / a tenth", "MB", "files printed");

    private readonly Table _results = new(1, "case", "spec files", "C# files", "lines", "lines an endpoint", "MB kept");
    private readonly List<Row> _rows = [];

    public IReadOnlyList<Row> Rows => _rows;

    /// <summary>Measures one set of specs.</summary>
    /// <param name="opening">Its first run.</param>
    /// <param name="tenth">The rows of a set a tenth as large, to see how the time grows.</param>
    public IReadOnlyList<Row> Add(Opening opening, IReadOnlyList<Row>? tenth = null)
    {
        var specs = opening.Project.Specs;
        // The cold run on its own: state that is held beside it would make the collector's work harder.
        var cold = run.Measure(specs.Name, [GeneratorRows.Cold(opening.Project)], Rounds(specs));
        var open = new OpenProject(specs, opening.Project.Open());
        var edits = GeneratorRows.Edits(open);
        var rows = Compare([.. cold, .. run.Measure(specs.Name, edits, Rounds(specs))]);
        int[] printed = [open.Files.Length, .. edits.Select(edit => open.CountPrinted((GeneratorDriver)edit.Run()!))];
        for (var i = 0; i < rows.Count; i++)
            AddRun(rows[i], rows[0], tenth?[i], i == 0 ? Figures.Milliseconds(opening.Nanoseconds) : Figures.None, printed[i]);
        AddResult(specs, open, opening.BytesKept);
        _rows.AddRange(rows);
        return rows;
    }

    public void Print(TextWriter output)
    {
        _runs.Print(output);
        output.WriteLine();
        _results.Print(output);
        output.WriteLine();
        output.WriteLine(run.Confidence);
    }

    private static int Rounds(SpecSet specs) => specs.Endpoints switch
    {
        < 100 => 24,
        < 1_000 => 16,
        _ => 7,
    };

    private static List<Row> Compare(IReadOnlyList<Row> rows) => [.. rows.Select(row => row with { Ratio = rows[0].Processor / row.Processor })];

    private void AddRun(Row row, Row cold, Row? tenth, string first, int printed) => _runs.Add(
        row.Case,
        row.Name,
        first,
        Figures.Milliseconds(row.Nanoseconds),
        Figures.Milliseconds(row.Median),
        Figures.Milliseconds(row.Processor),
        Figures.Ratio(row.Processor / cold.Processor),
        Figures.Ratio(row.Processor / tenth?.Processor),
        Figures.Megabytes(row.Bytes),
        Figures.Whole(printed));

    private void AddResult(SpecSet specs, OpenProject open, long kept)
    {
        _results.Add(
            specs.Name,
            Figures.Whole(specs.Files.Count),
            Figures.Whole(open.Files.Length),
            Figures.Whole(open.Lines),
            Figures.Whole((double)open.Lines / specs.Endpoints),
            Figures.Megabytes(kept));
    }
}
