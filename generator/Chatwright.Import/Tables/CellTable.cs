using System.Text.RegularExpressions;
using Chatwright.Import.Blocks;
using Chatwright.Import.Cells;

namespace Chatwright.Import.Tables;

/// <summary>Reads tables that were copied with one cell a line. The start of a row is recognized by its cells.</summary>
internal static partial class CellTable
{
    public static BlockRun? Read(string[] lines, int start)
    {
        var (header, at) = Header(lines, start);
        if (header.Count < 2)
            return null;
        var columns = header.Select(Columns.Of).ToList();
        if (columns[0] == Column.Code)
            return Read(lines, start, at, header, 1, cells => Digits().IsMatch(cells[0]));
        if (columns[0] == Column.Name && columns.Count > 1 && columns[1] == Column.Type)
        {
            var hasRequired = columns.Count > 2 && columns[2] == Column.Required;
            return Read(lines, start, at, header, hasRequired ? 3 : 2, cells =>
                FieldName.Parse(cells[0]) is not null
                && TypeWord.Parse(cells[1]) is not null
                && (!hasRequired || RequiredWord.Parse(cells[2]) is not null));
        }
        return columns[0] == Column.Name && columns[1] == Column.Description
            ? Read(lines, start, at, header, 1, cells => FieldName.Parse(cells[0]) is not null || Path().IsMatch(cells[0]))
            : null;
    }

    /// <summary>Lines that head columns, one after the other, no heading twice.</summary>
    private static (List<string> Header, int End) Header(string[] lines, int start)
    {
        var header = new List<string>();
        var seen = new HashSet<Column>();
        var at = start;
        while (at < lines.Length && Columns.Of(lines[at]) is not Column.Other and var column && seen.Add(column))
            header.Add(lines[at++].Trim());
        return (header, at);
    }

    /// <param name="least">The minimum number of cells that mark the start of a row.</param>
    private static BlockRun? Read(string[] lines, int start, int at, List<string> header, int least, Func<IReadOnlyList<string>, bool> isStart)
    {
        var rows = new List<Row> { new(start + 1, header) };
        while (at < lines.Length && !IsEnd(lines, at))
        {
            if (lines[at].AsSpan().Trim().IsEmpty)
            {
                at++;
                continue;
            }
            var (cells, next) = Ahead(lines, at, least);
            if (cells.Count == least && isStart(cells))
            {
                rows.Add(new Row(at + 1, [.. cells, .. Enumerable.Repeat("", header.Count - least)]));
                at = next;
            }
            else if (rows.Count == 1)
                return null;
            else
                rows[^1] = Append(rows[^1], least, lines[at++].Trim());
        }
        return rows.Count > 1 ? new BlockRun([new Table(start + 1, rows)], at) : null;
    }

    private static Row Append(Row row, int least, string text)
    {
        var last = Math.Min(least, row.Cells.Count - 1);
        var cells = row.Cells.ToArray();
        cells[last] = cells[last].Length == 0 ? text : $"{cells[last]}<br>{text}";
        return row with { Cells = cells };
    }

    private static (List<string> Cells, int Next) Ahead(string[] lines, int at, int count)
    {
        var cells = new List<string>();
        for (; at < lines.Length && cells.Count < count; at++)
        {
            if (!lines[at].AsSpan().Trim().IsEmpty)
                cells.Add(lines[at].Trim());
        }
        return (cells, at);
    }

    private static bool IsEnd(string[] lines, int at) =>
        Sections.OfProse(lines[at]) is not null || TextJson.Find(lines, at) is not null || Header(lines, at).Header.Count > 1;

    [GeneratedRegex(@"^\d{2,9}$")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^\w[\w.-]*(/[\w.-]+)+$|^x{4,}$")]
    private static partial Regex Path();
}
