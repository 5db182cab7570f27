using System.Globalization;
using System.Text.RegularExpressions;
using Chatwright.Import.Blocks;
using Chatwright.Import.Cells;
using Chatwright.Import.Texts;

namespace Chatwright.Import.Facts;

/// <summary>Reads the tables of a page: those of fields, and those of error codes.</summary>
internal sealed partial class TableFacts(List<Doubt> doubts)
{
    private readonly List<FieldTable> _tables = [];
    private readonly List<ErrorRow> _errors = [];
    private readonly Dictionary<long, int> _lines = [];

    public List<FieldTable> Tables => _tables;

    public List<ErrorRow> Errors => _errors;

    /// <param name="table">A table of any kind; one that lists neither fields nor codes is ignored.</param>
    /// <param name="section">Its section; null before the first.</param>
    /// <param name="intro">The text before it.</param>
    /// <param name="sideOf">Gets the side whose fields a table lists.</param>
    public void Add(Table table, Section? section, string intro, Func<IReadOnlyList<FieldRow>, IReadOnlyList<Column>, Side> sideOf)
    {
        var columns = table.Rows[0].Cells.Select(Columns.Of).ToList();
        var rows = table.Rows.Skip(1).ToList();
        if (!Columns.AreHeader(table.Rows[0].Cells) && TableGuess.Of(table, section) is { } guess)
            (columns, rows) = guess;
        if (columns.Contains(Column.Code) && rows.Any(row => TableGuess.IsCode(row, columns.IndexOf(Column.Code))))
            rows.ForEach(row => AddError(row, columns));
        else if (ListsFields(columns, section) && !IsQuery(rows) && rows.SelectMany(row => Fields(row, columns)).ToList() is { Count: > 0 } fields)
            _tables.Add(new FieldTable(table.Line, sideOf(fields, columns), intro, fields));
    }

    /// <summary>Adds an error code that stands in a line of text.</summary>
    public void AddError(int line, string text)
    {
        if (ErrorLine().Match(text) is { Success: true } error)
            AddError(line, error.Groups["code"].Value, error.Groups["text"].Value, "");
    }

    private static bool ListsFields(List<Column> columns, Section? section) =>
        columns.Contains(Column.Name) && (columns.Contains(Column.Type) || section is Section.RequestFields or Section.ResponseFields);

    /// <summary>Determines whether a table lists the parameters of the URL, which the service's spec describes.</summary>
    private static bool IsQuery(List<Row> rows) =>
        rows.Count(row => Markup.Line(row.Cells[0]).ToLowerInvariant() is "sdkappid" or "identifier" or "usersig" or "contenttype" or "random") >= 2;

    private void AddError(Row row, List<Column> columns) => AddError(
        row.Line,
        Markup.Line(Cell(row, columns, Column.Code)),
        Markup.Line(Cell(row, columns, Column.Description)),
        Markup.Line(Cell(row, columns, Column.Remedy)));

    private void AddError(int line, string codes, string text, string remedy)
    {
        foreach (var part in codes.Split([',', '，', '、', '/', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!long.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var code) || code == 0)
                continue;
            if (!_lines.TryAdd(code, line))
                doubts.Add(new Doubt(line, $"the error code {code} is listed in line {_lines[code]} already; the first entry counts"));
            else
                _errors.Add(new ErrorRow(line, code, text, remedy));
        }
    }

    private IEnumerable<FieldRow> Fields(Row row, List<Column> columns)
    {
        // A header that stands twice, or a line that runs across the table.
        if (Columns.AreHeader(row.Cells) || row.Cells.Count(cell => cell.Length > 0) < 2)
            return [];
        var (name, type, required) = (Cell(row, columns, Column.Name), Cell(row, columns, Column.Type), Cell(row, columns, Column.Required));
        var names = FieldName.ParseAll(name);
        if (names.Count == 0)
            doubts.Add(new Doubt(row.Line, $"'{Markup.Line(name)}' is no name of a member; the row was left out"));
        var description = Description(row, columns);
        return names.Select(found => new FieldRow(
            row.Line, found, TypeWord.Parse(type), Markup.Line(type), RequiredWord.Parse(required), Markup.Line(required), description));
    }

    private static string Description(Row row, List<Column> columns)
    {
        string[] remarks = [Cell(row, columns, Column.Description), Cell(row, columns, Column.Limit), Cell(row, columns, Column.Remedy)];
        var description = Markup.Lines(string.Join("<br>", remarks.Where(remark => remark.Length > 0)));
        return Markup.Line(Cell(row, columns, Column.Default)) is { Length: > 0 } and not ("-" or "无" or "None" or "N/A") and var standard
            ? $"{description}\nDefault: {standard}".Trim()
            : description;
    }

    private static string Cell(Row row, List<Column> columns, Column column) =>
        columns.IndexOf(column) is >= 0 and var at && at < row.Cells.Count ? row.Cells[at] : "";

    [GeneratedRegex(@"^[-*•]?\s*(?<code>-?\d{2,9})\s*[:：\-–—|]\s*(?<text>\S.*)$")]
    private static partial Regex ErrorLine();
}
