using System.Text;
using System.Text.RegularExpressions;
using Chatwright.Import.Blocks;
using Chatwright.Import.Cells;

namespace Chatwright.Import.Tables;

/// <summary>Reads rows with bars: Markdown's tables, and tables copied from browsers (<c>Field | Type | Description |</c>).</summary>
internal static partial class BarTable
{
    private const int MaxJoined = 8;

    public static BlockRun? Read(string[] lines, int start)
    {
        if (!IsRow(lines[start]) && !IsUnderlined(lines, start))
            return null;
        var rows = new List<Row>();
        var before = new List<Block>();
        var at = start;
        var hasBareRows = lines[start].AsSpan().Trim()[0] != '|';
        while (at < lines.Length && (at == start || IsRow(lines[at]) || (hasBareRows && IsBare(lines[at]))) && TextJson.Find(lines, at) is null)
        {
            var line = at;
            var cells = Cells(lines, ref at, rows.Count > 0 ? rows[0].Cells.Count : 0);
            if (cells.All(cell => Rule().IsMatch(cell)))
                continue;
            if (Columns.Split(cells[0]) is { } split && Columns.AreHeader([split.Header, .. cells.Skip(1)]))
            {
                before.AddRange(Tables(rows));
                before.Add(new Prose(line + 1, split.Before));
                rows.Clear();
                cells[0] = split.Header;
            }
            if (GluedText(lines[line], cells, rows) is { } glued)
            {
                rows.Add(new Row(line + 1, [.. cells.SkipLast(1), cells[^1][..^(glued.Length + 3)]]));
                before.AddRange(Tables(rows));
                before.Add(new Prose(line + 1, glued));
                rows.Clear();
                break;
            }
            rows.Add(new Row(line + 1, cells));
        }
        return new BlockRun([.. before, .. Tables(rows)], at);
    }

    /// <summary>A heading that ran into the last row: rows of this style end with a bar.</summary>
    private static string? GluedText(string line, List<string> cells, List<Row> rows)
    {
        if (rows.Count == 0 || cells.Count != rows[0].Cells.Count || line.AsSpan().TrimStart().StartsWith("|") || IsClosed(line))
            return null;
        var bar = cells[^1].LastIndexOf(" | ", StringComparison.Ordinal);
        return bar > 0 && cells[^1][(bar + 3)..] is var text && Sections.OfProse(text) is not null ? text : null;
    }

    /// <summary>Separates tables: if headings were lost, a header in the middle starts the next table.</summary>
    private static IEnumerable<Block> Tables(List<Row> rows)
    {
        var start = 0;
        for (var i = 1; i <= rows.Count; i++)
        {
            if (i == rows.Count || Columns.AreHeader(rows[i].Cells))
            {
                yield return new Table(rows[start].Line, rows[start..i]);
                start = i;
            }
        }
    }

    private static bool IsRow(string line)
    {
        var text = line.AsSpan().Trim();
        return text.Length > 1 && text.Contains('|') && (text[0] == '|' || text[^1] == '|') && text.Trim('|').Length > 0;
    }

    private static bool IsUnderlined(string[] lines, int at) =>
        lines[at].Contains('|', StringComparison.Ordinal) && at + 1 < lines.Length && lines[at + 1].Contains('|', StringComparison.Ordinal) &&
        Split(lines[at + 1]).All(cell => Rule().IsMatch(cell));

    /// <summary>A row without bars around it.</summary>
    private static bool IsBare(string line) => BareRow().IsMatch(line);

    /// <summary>The cells of a row. A row that was broken goes on until it has its closing bar.</summary>
    private static List<string> Cells(string[] lines, ref int at, int columns)
    {
        var row = lines[at++];
        var cells = Split(row);
        var joined = 0;
        while (columns > 1 && cells.Count < columns && !IsClosed(row) && at < lines.Length && joined++ < MaxJoined && GoesOn(lines[at]))
        {
            row = $"{row} {lines[at++].Trim()}";
            cells = Split(row);
        }
        // A bar in the last column belongs to its text.
        if (columns > 0 && cells.Count > columns)
            cells = [.. cells.Take(columns - 1), string.Join(" | ", cells.Skip(columns - 1))];
        return cells;
    }

    private static bool GoesOn(string line) => line.AsSpan().Trim() is { IsEmpty: false } text && text[0] != '|';

    private static bool IsClosed(string row) => row.AsSpan().TrimEnd().EndsWith("|");

    private static List<string> Split(string row)
    {
        var text = row.Trim();
        var first = text.StartsWith('|') ? 1 : 0;
        var end = text.Length > first && text.EndsWith('|') && !text.EndsWith("\\|", StringComparison.Ordinal) ? text.Length - 1 : text.Length;
        var cells = new List<string>();
        var cell = new StringBuilder();
        for (var i = first; i < end; i++)
        {
            if (text[i] == '\\' && i + 1 < end && text[i + 1] == '|')
                cell.Append(text[++i]);
            else if (text[i] == '|')
            {
                // Blanks that a page put there on purpose indent the names of members of members.
                cells.Add(cell.ToString().Trim(' ', '\t'));
                cell.Clear();
            }
            else
                cell.Append(text[i]);
        }
        cells.Add(cell.ToString().Trim(' ', '\t'));
        return cells;
    }

    [GeneratedRegex(@"^\s*:?-+:?\s*$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^\s*\S+ \| \S")]
    private static partial Regex BareRow();
}
