using System.Text.RegularExpressions;
using Chatwright.Import.Blocks;
using Chatwright.Import.Cells;

namespace Chatwright.Import.Tables;

/// <summary>Reads rows whose cells are separated by tabs or wide gaps.</summary>
internal static partial class GapTable
{
    public static BlockRun? Read(string[] lines, int start)
    {
        if (Split(lines[start]) is not { Count: > 1 } header || !Columns.AreHeader(header))
            return null;
        var rows = new List<Row> { new(start + 1, header) };
        var at = start + 1;
        for (; at < lines.Length && !lines[at].AsSpan().Trim().IsEmpty && TextJson.Find(lines, at) is null; at++)
        {
            var cells = Split(lines[at]);
            if (cells.Count < 2)
                break;
            // Gaps inside the last column belong to its text.
            if (cells.Count > header.Count)
                cells = [.. cells.Take(header.Count - 1), string.Join(' ', cells.Skip(header.Count - 1))];
            rows.Add(new Row(at + 1, cells));
        }
        return new BlockRun([new Table(start + 1, rows)], at);
    }

    /// <summary>Splits a line into cells. With tabs, cells may be empty.</summary>
    private static List<string> Split(string line) => line.Contains('\t', StringComparison.Ordinal)
        ? [.. line.Trim('\n', ' ').Split('\t').Select(cell => cell.Trim())]
        : [.. Gap().Split(line.Trim())];

    [GeneratedRegex(@" {2,}")]
    private static partial Regex Gap();
}
