namespace Benchmarks.Measuring;

/// <summary>A table in Markdown, its first columns text and the others figures.</summary>
internal sealed class Table(int textColumns, params string[] columns)
{
    private readonly List<string[]> _rows = [columns];

    public void Add(params string[] cells) => _rows.Add(cells);

    public void Print(TextWriter output)
    {
        var widths = columns.Select((_, column) => _rows.Max(row => row[column].Length)).ToArray();
        Print(output, _rows[0], widths);
        output.WriteLine($"|{string.Join('|', widths.Select((width, column) => new string('-', width + 1) + (IsText(column) ? '-' : ':')))}|");
        foreach (var row in _rows.Skip(1))
            Print(output, row, widths);
    }

    private void Print(TextWriter output, string[] row, int[] widths)
    {
        var cells = row.Select((cell, column) => IsText(column) ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]));
        output.WriteLine($"| {string.Join(" | ", cells)} |");
    }

    private bool IsText(int column) => column < textColumns;
}
