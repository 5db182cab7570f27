using System.Text.RegularExpressions;
using Chatwright.Import.Blocks;
using Chatwright.Import.Cells;
using Chatwright.Import.Pages;
using Chatwright.Import.Samples;
using Chatwright.Import.Sentences;
using Chatwright.Import.Texts;

namespace Chatwright.Import.Facts;

/// <summary>
/// Sorts the blocks of a page into facts. Headings, if there are any, announce the next block, but its contents are better evidence: responses
/// have the members of the envelope, requests a column for required fields.
/// </summary>
internal sealed partial class FactsReader
{
    private const int MaxLabel = 60;
    private const int MaxTitleLine = 3;
    private const int MaxSamples = 200;

    private readonly List<Doubt> _doubts = [];
    private readonly TableFacts _facts;
    private readonly string _command;
    private readonly List<FoundSample> _samples = [];

    /// <summary>The headings and lines since the last table or sample.</summary>
    private readonly List<Block> _before = [];
    private Section? _section;

    /// <summary><c>true</c> if the page has a heading that is known; without one, its first line may be anything that a browser shows.</summary>
    private bool _isStructured;
    private string? _summary;
    private string? _title;

    /// <summary>The text between the title and the first section.</summary>
    private string? _lead;
    private string? _calls;

    private FactsReader(string command) => (_facts, _command) = (new TableFacts(_doubts), command);

    /// <param name="text">The page.</param>
    /// <param name="command">The name of the parameter and member that hold the command of a webhook.</param>
    /// <exception cref="PageException">The page describes no endpoint or webhook.</exception>
    public static PageFacts Read(string text, string command) => new FactsReader(command).Read(PageReader.Read(text));

    private PageFacts Read(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
            Take(block);
        var command = PathFinder.ShowsUrl(blocks) ? null : CommandFinder.Find(_command, blocks, _samples, _doubts);
        var head = command ?? PathFinder.Find(blocks, _doubts);
        var samples = new SampleSides(_samples, _facts.Tables, command is not null, _doubts).Sort();
        if (_facts.Tables.Count == 0 && samples.Count == 0)
            throw new PageException("neither a table of fields nor a sample in JSON was found, so this is no page of one endpoint");
        return new PageFacts(head, IsWebhook: command is not null)
        {
            Summary = _summary ?? (_isStructured ? _lead ?? Summaries.First(_title ?? "") : null),
            Calls = _calls ?? (_section is null ? null : AnyRate(blocks)),
            Tables = _facts.Tables,
            Samples = samples,
            Errors = _facts.Errors,
            Doubts = _doubts,
        };
    }

    private static string? AnyRate(IReadOnlyList<Block> blocks) =>
        blocks.OfType<Prose>().Select(prose => RateFinder.Find(prose.Text)).FirstOrDefault(rate => rate is not null);

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
                _facts.Add(it, _section, string.Join('\n', _before.Select(TextOf)), SideOf);
                _before.Clear();
                break;
        }
    }

    /// <summary>A bullet or a bold line in a section of samples names a sample and starts no section.</summary>
    private bool IsLabel(string text) => _section is Section.RequestSample or Section.ResponseSample or Section.Samples && IsMarked(text);

    private static bool IsMarked(string text) => Bullet().IsMatch(text) || text.StartsWith("**", StringComparison.Ordinal);

    private void Enter(Block block, string text)
    {
        var section = Sections.Of(text);
        if (section is null)
        {
            if (block.Line <= MaxTitleLine)
                _title ??= text;
        }
        else
        {
            _section = section;
            _isStructured |= section != Section.Else;
            _before.Clear();
        }
        _before.Add(block);
    }

    private void TakeProse(Prose prose)
    {
        if (_title is null && _section is null && prose.Line == 1 && prose.Text.Length <= MaxLabel)
            _title = Markup.Line(prose.Text);
        else if (_section == Section.Overview)
            _summary ??= Summaries.First(prose.Text);
        else if (_section is null && _title is not null)
            _lead ??= Summaries.First(prose.Text);
        if (_section == Section.Rate)
            TakeRate(prose.Line, prose.Text);
        if (_section == Section.Errors)
            _facts.AddError(prose.Line, Markup.Line(prose.Text));
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
        var lines = new LineMap(code.Text, code.Line);
        for (var at = NextJson(code.Text, 0); at >= 0; at = NextJson(code.Text, at))
        {
            if (LooseJson.Read(lines, at) is not { } json)
            {
                at++;
                continue;
            }
            if (_samples.Count == MaxSamples)
            {
                _doubts.Add(new Doubt(lines.LineAt(at), $"the page has more than {MaxSamples} samples; the rest of this block was left out"));
                return;
            }
            _samples.Add(new FoundSample(lines.LineAt(at), json, _section, Label(), SideOfLabel(), _facts.Tables.Count, _command));
            at = Math.Max(json.End, at + 1);
        }
    }

    /// <summary>Finds JSON that starts a line, or follows a shell command.</summary>
    private static int NextJson(string text, int from)
    {
        var match = JsonStart().Match(text, from);
        return match.Success ? match.Groups["json"].Index : -1;
    }

    /// <summary>The name of a sample: the last heading, bullet or bold line before it that starts no section, else the only line before it.</summary>
    private string? Label()
    {
        var block = _before.FindLast(IsName);
        if (block is null && _before is [Prose only] && Sections.Of(only.Text) is null)
            block = only;
        if (block is null)
            return null;
        var label = Markup.Line(Bullet().Replace(TextOf(block), "")).TrimEnd(':', '：', '.', '。');
        return label.Length is > 0 and <= MaxLabel ? label : null;
    }

    private bool IsName(Block block) => block switch
    {
        Heading it => Sections.Of(it.Text) is null || IsLabel(it.Text),
        Prose it => IsMarked(it.Text) && (Sections.OfProse(it.Text) is null || IsLabel(it.Text)),
        _ => false,
    };

    /// <summary>Which side the lines right before speak of, the nearest first.</summary>
    private Side? SideOfLabel() => _before.Select(TextOf)
        .Where(text => text.Length <= MaxLabel)
        .Reverse()
        .Select(Sections.SideOf)
        .FirstOrDefault(side => side is not null);

    private static string TextOf(Block block) => block switch { Heading it => it.Text, Prose it => it.Text, _ => "" };

    /// <summary>The body whose fields a table lists.</summary>
    private Side SideOf(IReadOnlyList<FieldRow> fields, IReadOnlyList<Column> columns)
    {
        if (fields.Any(field => field.Name.Name == _command))
            return Side.Request;
        if (fields.Count(field => Envelope.Has(field.Name.Name)) >= 2)
            return Side.Response;
        var isOfResponse = _section is Section.ResponseFields or Section.ResponseSample;
        if (columns.Contains(Column.Required))
            return isOfResponse && _facts.Tables.Exists(table => table.Side == Side.Request) ? Side.Response : Side.Request;
        if (isOfResponse)
            return Side.Response;
        return _section is Section.RequestFields or Section.RequestSample or Section.Parameters ? Side.Request : SideOfLabel() ?? SideOfLast();
    }

    /// <summary>Guesses the side of a table from its position: after a response its fields, otherwise as the table before.</summary>
    private Side SideOfLast()
    {
        if (_facts.Tables is not [.., var last])
            return Side.Request;
        return _samples is [.., { IsResponse: true }] ? Side.Response : last.Side;
    }

    [GeneratedRegex(@"^\s*[-*•·]\s+")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"(?:^|\n|=|'|\s)(?<json>[{\[｛])(?=\s*(?:[""“'}\]{｛\[/#…]|\.{2}|\w+\s*:))")]
    private static partial Regex JsonStart();
}
