using System.Text.RegularExpressions;
using Chatwright.Import.Blocks;
using Chatwright.Import.Tables;
using Chatwright.Import.Texts;

namespace Chatwright.Import.Pages;

/// <summary>
/// Cuts a page into headings, lines, code and tables. Pages come as Markdown or as text that was taken from a browser, where fences are gone and
/// tables are rows with bars, tabs or wide gaps, or one cell a line.
/// </summary>
internal sealed partial class PageReader
{
    private readonly string[] _lines;
    private readonly List<Block> _blocks = [];
    private int _at;

    private PageReader(string[] lines) => _lines = lines;

    public static IReadOnlyList<Block> Read(string text)
    {
        var reader = new PageReader(Normalize(text));
        while (reader._at < reader._lines.Length)
            reader.ReadBlock();
        return reader._blocks;
    }

    private void ReadBlock()
    {
        var line = _lines[_at];
        if (line.AsSpan().Trim().IsEmpty)
            _at++;
        else if (Fence().Match(line) is { Success: true } fence)
            ReadFence(fence.Groups["mark"].Value);
        else if (HeadingLine().Match(line) is { Success: true } heading)
            _blocks.Add(new Heading(++_at, PlainText(heading.Groups["text"].Value)));
        else if (line.Contains("<table", StringComparison.OrdinalIgnoreCase))
            Take(HtmlTable.Read(_lines, _at));
        else if (TextJson.Find(_lines, _at) is { } json)
            Take(json);
        else if (BarTable.Read(_lines, _at) is { } bars)
            Take(bars);
        else if (GapTable.Read(_lines, _at) is { } gaps)
            Take(gaps);
        else if (WordTable.Read(_lines, _at) is { } words)
            Take(words);
        else if (CellTable.Read(_lines, _at) is { } cells)
            Take(cells);
        else
            _blocks.Add(new Prose(++_at, line.Trim()));
    }

    private void Take(BlockRun run)
    {
        _blocks.AddRange(run.Blocks);
        _at = Math.Max(run.End, _at + 1);
        if (run.Rest is { } rest)
            _lines[--_at] = rest;
    }

    /// <summary>A fence that nobody closed ends at the next heading.</summary>
    private void ReadFence(string mark)
    {
        var first = _at + 1;
        var end = first;
        while (end < _lines.Length && !IsEnd(_lines[end], mark))
            end++;
        if (end == _lines.Length)
        {
            end = first;
            while (end < _lines.Length && !HeadingLine().IsMatch(_lines[end]))
                end++;
            _at = end;
        }
        else
            _at = end + 1;
        _blocks.Add(new Code(first + 1, string.Join('\n', _lines[first..end])));
    }

    private static bool IsEnd(string line, string mark) => line.AsSpan().Trim().StartsWith(mark) && line.AsSpan().Trim().Trim(mark[0]).IsEmpty;

    private static string PlainText(string markup) => Markup.Line(markup.TrimEnd('#', ' '));

    /// <summary>Unifies the line ends and removes invisible characters. The number of lines stays.</summary>
    private static string[] Normalize(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
            lines[i] = Invisible().Replace(lines[i], "");
        return lines;
    }

    [GeneratedRegex(@"^\s*(?:[-*]\s+)?(?<mark>`{3,}|~{3,})")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^ {0,3}#{1,6}(?!#)\s*(?<text>\S.*)$")]
    private static partial Regex HeadingLine();

    [GeneratedRegex(@"[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]|[\p{Cc}-[\t]]")]
    private static partial Regex Invisible();
}
