using System.Globalization;
using System.Text.RegularExpressions;
using Chatwright.Import.Blocks;
using Chatwright.Import.Cells;
using Chatwright.Import.Pages;
using Chatwright.Import.Samples;
using Chatwright.Import.Sentences;
using Chatwright.Import.Texts;

namespace Chatwright.Import.Facts;

/// <summary>
/// Sorts the blocks of a page into facts. Headings say what follows, where there are any; what a table or a sample holds says it better: answers have the members of
/// the envelope, requests a column of what is required.
/// </summary>
internal sealed partial class FactsReader
{
    private const int LongestLabel = 60;
    private static readonly string[] s_envelope = ["ActionStatus", "ErrorCode", "ErrorInfo"];

    private readonly List<Doubt> _doubts = [];
    private readonly List<FieldTable> _tables = [];
    private readonly List<Found> _samples = [];
    private readonly List<ErrorRow> _errors = [];
    private readonly List<Block> _before = [];
    private Section? _section;

    /// <summary>Whether the page has headings that are known; else its first line may be anything that a browser shows.</summary>
    private bool _isStructured;
    private string? _summary;
    private string? _title;

    /// <summary>What stands between the title and the first section.</summary>
    private string? _lead;
    private string? _calls;

    public static PageFacts Read(string text)
    {
        var blocks = PageReader.Read(text);
        return new FactsReader().Read(blocks);
    }

    private PageFacts Read(IReadOnlyList<Block> blocks)
    {
        var path = PathFinder.Find(blocks, _doubts);
        foreach (var block in blocks)
            Take(block);
        var samples = SampleSides();
        if (_tables.Count == 0 && samples.Count == 0)
            throw new PageException("neither a table of fields nor a sample in JSON was found, so this is no page of one endpoint");
        return new PageFacts(path)
        {
            Summary = _summary ?? (_isStructured ? _lead ?? Summaries.First(_title ?? "") : null),
            Calls = _calls ?? blocks.OfType<Prose>().Select(prose => RateFinder.Find(prose.Text)).FirstOrDefault(rate => rate is not null && _section is not null),
            Tables = _tables,
            Samples = samples,
            Errors = _errors,
            Doubts = _doubts,
        };
    }

    private void Take(Block block)
    {
        switch (block)
        {
            case Heading it:
                Enter(it, it.Text);
                break;
            case Prose it when Sections.OfProse(it.Text) is not null && !IsLabel(it.Text):
                Enter(it, it.Text);
                break;
            case Prose it:
                TakeProse(it);
                break;
            case Code it:
                TakeCode(it);
                _before.Clear();
                break;
            case Table it:
                TakeTable(it);
                _before.Clear();
                break;
        }
    }

    /// <summary>A bullet or a bold line in a section of samples names a sample and starts no section.</summary>
    private bool IsLabel(string text) =>
        _section is Section.RequestSample or Section.ResponseSample or Section.Samples && (Bullet().IsMatch(text) || text.StartsWith("**", StringComparison.Ordinal));

    private void Enter(Block block, string text)
    {
        if (_title is null && block.Line < 4 && Sections.Of(text) is null)
            _title = text;
        if (Sections.Of(text) is { } section)
        {
            // "Sample request" below "Sample requests and responses" is a label.
            _section = section;
            _isStructured |= section != Section.Else;
            _before.Clear();
        }
        _before.Add(block);
    }

    private void TakeProse(Prose prose)
    {
        if (_title is null && _section is null && prose.Line == 1 && prose.Text.Length <= LongestLabel)
            _title = Markup.Line(prose.Text);
        else if (_section == Section.Overview)
            _summary ??= Summaries.First(prose.Text);
        else if (_section is null && _title is not null)
            _lead ??= Summaries.First(prose.Text);
        if (_section == Section.Rate)
            TakeRate(prose.Line, prose.Text);
        if (_section == Section.Errors && ErrorLine().Match(Markup.Line(prose.Text)) is { Success: true } error)
            AddError(prose.Line, error.Groups["code"].Value, error.Groups["text"].Value, "");
        _before.Add(prose);
    }

    private void TakeRate(int line, string text)
    {
        _calls ??= RateFinder.Find(text);
        if (RateFinder.NamesAnother(text))
            _doubts.Add(new Doubt(line, $"the page names a limit that 'calls' cannot say: {Markup.Line(text)}"));
    }

    private void TakeCode(Code code)
    {
        if (_section == Section.Rate)
            TakeRate(code.Line, code.Text);
        var at = 0;
        while ((at = NextJson(code.Text, at)) >= 0)
        {
            if (LooseJson.Read(code.Text, at, code.Line) is not { } json)
            {
                at++;
                continue;
            }
            _samples.Add(new Found(code.Line + code.Text.AsSpan(0, at).Count('\n'), json, _section, Label(), SideOfLabel(), _tables.Count));
            at = Math.Max(json.End, at + 1);
        }
    }

    /// <summary>JSON starts a line, or follows what a shell writes before it.</summary>
    private static int NextJson(string text, int from)
    {
        var match = JsonStart().Match(text, from);
        return match.Success ? match.Groups["json"].Index : -1;
    }

    private string? Label()
    {
        var lines = _before.Where(block => block is Heading || (block is Prose prose && (Bullet().IsMatch(prose.Text) || prose.Text.StartsWith("**", StringComparison.Ordinal)))).ToList();
        var label = lines.LastOrDefault(block => TextOf(block) is var text && ((block is Heading ? Sections.Of(text) : Sections.OfProse(text)) is null || IsLabel(text)));
        label ??= _before.Count == 1 && _before[0] is Prose && Sections.Of(TextOf(_before[0])) is null ? _before[0] : null;
        return label is null ? null : Markup.Line(Bullet().Replace(TextOf(label), "")).TrimEnd(':', '：', '.', '。') is { Length: > 0 and <= LongestLabel } text ? text : null;
    }

    /// <summary>Which side the lines right before speak of, the nearest first.</summary>
    private Side? SideOfLabel() => _before.Select(TextOf).Where(text => text.Length <= LongestLabel).Reverse().Select(Sections.SideOf).FirstOrDefault(side => side is not null);

    private static string TextOf(Block block) => block switch { Heading it => it.Text, Prose it => it.Text, _ => "" };

    private void TakeTable(Table table)
    {
        var columns = table.Rows[0].Cells.Select(Columns.Of).ToList();
        var rows = table.Rows.Skip(1).ToList();
        if (!Columns.AreHeader(table.Rows[0].Cells) && Guess(table) is { } guess)
            (columns, rows) = guess;
        if (columns.Contains(Column.Code) && rows.Any(row => IsCode(row, columns.IndexOf(Column.Code))))
            rows.ForEach(row => AddError(row, columns));
        else if (columns.Contains(Column.Name) && (columns.Contains(Column.Type) || _section is Section.RequestFields or Section.ResponseFields) && !IsQuery(rows))
            AddFields(table, columns, rows);
    }

    /// <summary>A table without a header that is known: the columns are told by what they hold.</summary>
    private (List<Column> Columns, List<Row> Rows)? Guess(Table table)
    {
        var width = table.Rows.Max(row => row.Cells.Count);
        var rows = table.Rows.ToList();
        bool Most(int column, Func<string, bool> holds) => rows.Count(row => column < row.Cells.Count && holds(row.Cells[column])) * 3 >= rows.Count * 2;
        if (width > 1 && _section == Section.Errors && Most(0, cell => Digits().IsMatch(Markup.Line(cell))))
            return ([Column.Code, Column.Description, Column.Remedy], rows);
        var type = Enumerable.Range(0, width).FirstOrDefault(column => Most(column, cell => TypeWord.Parse(cell) is not null), -1);
        if (type < 0 || !Most(0, cell => FieldName.Parse(cell) is not null) || type == 0)
            return null;
        var columns = Enumerable.Repeat(Column.Other, width).ToList();
        (columns[0], columns[type]) = (Column.Name, Column.Type);
        for (var column = 1; column < width; column++)
        {
            if (column != type)
                columns[column] = Most(column, cell => RequiredWord.Parse(cell) is not null) ? Column.Required : Column.Description;
        }
        return (columns, [.. rows.Where(row => row.Cells.Count > type && TypeWord.Parse(row.Cells[type]) is not null)]);
    }

    private static bool IsCode(Row row, int column) => column < row.Cells.Count && Digits().IsMatch(Markup.Line(row.Cells[column]));

    private static bool IsQuery(List<Row> rows) => rows.Count(row => Markup.Line(row.Cells[0]) is "sdkappid" or "identifier" or "usersig" or "contenttype" or "random") >= 2;

    private void AddError(Row row, List<Column> columns)
    {
        string Cell(Column column) => columns.IndexOf(column) is >= 0 and var at && at < row.Cells.Count ? row.Cells[at] : "";
        AddError(row.Line, Markup.Line(Cell(Column.Code)), Markup.Line(Cell(Column.Description)), Markup.Line(Cell(Column.Remedy)));
    }

    private void AddError(int line, string codes, string text, string remedy)
    {
        foreach (var part in codes.Split([',', '，', '、', '/', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!long.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var code) || code == 0)
                continue;
            if (_errors.Find(known => known.Code == code) is { } twin)
                _doubts.Add(new Doubt(line, $"the error code {code} is listed in line {twin.Line} already; the first entry counts"));
            else
                _errors.Add(new ErrorRow(line, code, text, remedy));
        }
    }

    private void AddFields(Table table, List<Column> columns, List<Row> rows)
    {
        var fields = rows.SelectMany(row => Fields(row, columns)).ToList();
        if (fields.Count > 0)
            _tables.Add(new FieldTable(table.Line, SideOf(fields, columns), string.Join('\n', _before.Select(TextOf)), fields));
    }

    private IEnumerable<FieldRow> Fields(Row row, List<Column> columns)
    {
        string Cell(Column column) => columns.IndexOf(column) is >= 0 and var at && at < row.Cells.Count ? row.Cells[at] : "";
        // A header that is said again, or a line that runs across the table.
        if (Columns.AreHeader(row.Cells) || row.Cells.Count(cell => cell.Length > 0) < 2)
            yield break;
        var names = FieldName.ParseAll(Cell(Column.Name));
        if (names.Count == 0)
            _doubts.Add(new Doubt(row.Line, $"'{Markup.Line(Cell(Column.Name))}' is no name of a member; the row was left out"));
        string[] remarks = [Cell(Column.Description), Cell(Column.Limit), Cell(Column.Remedy)];
        var description = Markup.Lines(string.Join("<br>", remarks.Where(remark => remark.Length > 0)));
        if (Markup.Line(Cell(Column.Default)) is { Length: > 0 } and not ("-" or "无" or "None" or "N/A") and var standard)
            description = $"{description}\nDefault: {standard}".Trim();
        foreach (var name in names)
        {
            yield return new FieldRow(
                row.Line, name, TypeWord.Parse(Cell(Column.Type)), Markup.Line(Cell(Column.Type)), RequiredWord.Parse(Cell(Column.Required)), Markup.Line(Cell(Column.Required)), description);
        }
    }

    private Side SideOf(List<FieldRow> fields, List<Column> columns)
    {
        if (fields.Count(field => s_envelope.Contains(field.Name.Name)) >= 2)
            return Side.Response;
        if (columns.Contains(Column.Required))
            return _section is Section.ResponseFields or Section.ResponseSample && _tables.Any(table => table.Side == Side.Request) ? Side.Response : Side.Request;
        return _section switch
        {
            Section.RequestFields or Section.RequestSample or Section.Parameters => Side.Request,
            Section.ResponseFields or Section.ResponseSample => Side.Response,
            _ => SideOfLabel() ?? (_tables.Count > 0 && _samples.Count > 0 && _samples[^1].IsAnswer ? Side.Response : _tables.Count > 0 ? _tables[^1].Side : Side.Request),
        };
    }

    private List<PageSample> SampleSides()
    {
        var samples = new List<PageSample>();
        foreach (var found in _samples)
        {
            if (SideOf(found) is not { } side)
                continue;
            if (found.Json.Value is SampleObject body)
                samples.Add(new PageSample(found.Line, side, body, found.Label, found.Json.Repairs));
            else if (found.Section is Section.RequestSample or Section.ResponseSample)
                throw new PageException($"the {(side == Side.Request ? "request" : "response")} is a list; specs describe bodies that are objects", found.Line);
        }
        return samples;
    }

    private Side? SideOf(Found found)
    {
        if (found.IsAnswer)
            return Side.Response;
        var section = found.Section;
        // A label that contradicts its section is right if the members agree.
        if (section is Section.ResponseSample or Section.RequestSample && found.LabelSide is { } label && label != (section == Section.ResponseSample ? Side.Response : Side.Request) && Overlap(found, label))
            return label;
        if (section == Section.ResponseSample || (section is Section.Samples && found.LabelSide == Side.Response))
            return Side.Response;
        if (section is Section.RequestSample or Section.Samples)
            return Side.Request;
        if (section is Section.Url or Section.Parameters or Section.Rate or Section.Overview or Section.Errors)
            return Overlap(found, Side.Request) ? Side.Request : null;
        return Overlap(found, found.LabelSide ?? Side.Request) ? found.LabelSide ?? Side.Request
            : Overlap(found, Side.Response) ? Side.Response
            : section is null && found.TablesBefore == 0 && !_samples.Any(other => other != found && other.Section == Section.RequestSample) ? Side.Request
            : Leave(found);
    }

    private Side? Leave(Found found)
    {
        _doubts.Add(new Doubt(found.Line, "the JSON here seems to be neither a request nor a response of this endpoint; it was left out"));
        return null;
    }

    /// <summary>Whether most of the members stand in the tables of that side.</summary>
    private bool Overlap(Found found, Side side)
    {
        if (found.Json.Value is not SampleObject { Members.Count: > 0 } body)
            return false;
        var names = _tables.Where(table => table.Side == side).SelectMany(table => table.Rows).Select(row => row.Name.Path[0]).ToHashSet();
        return body.Members.Count(member => names.Contains(member.Name)) * 3 >= body.Members.Count * 2;
    }

    [GeneratedRegex(@"^\s*[-*•·]\s+")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^[-*•]?\s*(?<code>-?\d{2,9})\s*[:：\-–—|]\s*(?<text>\S.*)$")]
    private static partial Regex ErrorLine();

    [GeneratedRegex(@"^-?\d{1,9}(?:\s*[,，、/]\s*\d{1,9})*$")]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?:^|\n|=|'|\s)(?<json>[{\[｛])(?=\s*(?:[""“'}\]{｛\[/#…]|\.{2}|\w+\s*:))")]
    private static partial Regex JsonStart();

    private sealed record Found(int Line, LooseSample Json, Section? Section, string? Label, Side? LabelSide, int TablesBefore)
    {
        /// <summary>The members of the envelope stand in answers only.</summary>
        public bool IsAnswer => Json.Value is SampleObject body && body.Members.Count(member => s_envelope.Contains(member.Name)) >= (body.Members.Count == 1 ? 1 : 2);
    }
}
