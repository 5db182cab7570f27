using System.Text.RegularExpressions;
using Chatwright.Import.Blocks;
using Chatwright.Import.Cells;
using Chatwright.Import.Texts;

namespace Chatwright.Import.Facts;

/// <summary>Guesses the columns of a table from their contents, for a table without a known header.</summary>
internal static partial class TableGuess
{
    /// <returns>The columns and the rows below them; null when most cells fit no column.</returns>
    public static (List<Column> Columns, List<Row> Rows)? Of(Table table, Section? section)
    {
        var width = table.Rows.Max(row => row.Cells.Count);
        var rows = table.Rows.ToList();
        if (width > 1 && section == Section.Errors && AreMost(rows, 0, cell => Digits().IsMatch(Markup.Line(cell))))
            return ([Column.Code, Column.Description, Column.Remedy], rows);
        var type = Enumerable.Range(0, width).FirstOrDefault(column => AreMost(rows, column, cell => TypeWord.Parse(cell) is not null), -1);
        if (type <= 0 || !AreMost(rows, 0, cell => FieldName.Parse(cell) is not null))
            return null;
        var columns = Enumerable.Range(0, width).Select(column => Kind(rows, column, type)).ToList();
        return (columns, [.. rows.Where(row => row.Cells.Count > type && TypeWord.Parse(row.Cells[type]) is not null)]);
    }

    /// <summary>Determines whether a cell holds one code, or several.</summary>
    public static bool IsCode(Row row, int column) => column < row.Cells.Count && Digits().IsMatch(Markup.Line(row.Cells[column]));

    private static Column Kind(List<Row> rows, int column, int type)
    {
        if (column == 0)
            return Column.Name;
        if (column == type)
            return Column.Type;
        return AreMost(rows, column, cell => RequiredWord.Parse(cell) is not null) ? Column.Required : Column.Description;
    }

    /// <summary>Determines whether at least two thirds of the rows hold such a cell.</summary>
    private static bool AreMost(List<Row> rows, int column, Func<string, bool> holds) =>
        rows.Count(row => column < row.Cells.Count && holds(row.Cells[column])) * 3 >= rows.Count * 2;

    [GeneratedRegex(@"^-?\d{1,9}(?:\s*[,，、/]\s*\d{1,9})*$")]
    private static partial Regex Digits();
}
