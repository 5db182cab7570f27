using System.Text.RegularExpressions;
using Chatwright.Import.Blocks;
using Chatwright.Import.Cells;

namespace Chatwright.Import.Tables;

/// <summary>
/// Reads tables whose cells are separated by one blank, as copied from some readers: the last column takes all remaining words.
/// </summary>
internal static partial class WordTable
{
    public static BlockRun? Read(string[] lines, int start)
    {
        if (Header(lines[start]) is not { } header)
            return null;
        var columns = header.ConvertAll(Columns.Of);
        var rows = new List<Row> { new(start + 1, header) };
        var at = start + 1;
        for (; at < lines.Length && !IsEnd(lines, at); at++)
        {
            var cells = lines[at].Trim().Split(' ', header.Count, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (IsRow(cells, columns))
                rows.Add(new Row(at + 1, cells));
            else if (rows.Count == 1)
                return null;
            else
                rows[^1] = rows[^1] with { Cells = [.. rows[^1].Cells.SkipLast(1), $"{rows[^1].Cells[^1]} {lines[at].Trim()}"] };
        }
        return rows.Count > 1 ? new BlockRun([new Table(start + 1, rows)], at) : null;
    }

    /// <summary>Reads a line of column heads: a name or a code, further columns, and the description.</summary>
    private static List<string>? Header(string line)
    {
        var text = CodeHead().Replace(line.Trim(), "Code ");
        var heads = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        return heads.Count is > 1 and < 7 && heads.TrueForAll(head => Columns.Of(head) != Column.Other) && Columns.AreHeader(heads) ? heads : null;
    }

    private static bool IsRow(string[] cells, List<Column> columns)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            var cell = i < cells.Length ? cells[i] : "";
            if (columns[i] switch
            {
                Column.Name => FieldName.Parse(cell) is null,
                Column.Type => TypeWord.Parse(cell) is null,
                Column.Required => RequiredWord.Parse(cell) is null,
                Column.Code => !Digits().IsMatch(cell),
                _ => false,
            })
                return false;
        }
        // A name and a description look like any sentence.
        return columns.Contains(Column.Type) || columns.Contains(Column.Code);
    }

    private static bool IsEnd(string[] lines, int at) =>
        lines[at].AsSpan().Trim().IsEmpty
        || Sections.OfProse(lines[at]) is not null
        || Header(lines[at]) is not null
        || TextJson.Find(lines, at) is not null;

    [GeneratedRegex(@"^(?:Error|Return|Status) [Cc]ode ")]
    private static partial Regex CodeHead();

    [GeneratedRegex(@"^\d{2,9}$")]
    private static partial Regex Digits();
}
