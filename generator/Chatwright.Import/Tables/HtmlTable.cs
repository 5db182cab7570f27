using System.Globalization;
using System.Text.RegularExpressions;
using Chatwright.Import.Blocks;
using Chatwright.Import.Samples;

namespace Chatwright.Import.Tables;

/// <summary>Tables in HTML, as Markdown may hold them. Cells that span several rows count in each of them.</summary>
internal static partial class HtmlTable
{
    public static BlockRun Read(string[] lines, int start)
    {
        var end = start;
        while (end < lines.Length - 1 && !lines[end].Contains("</table", StringComparison.OrdinalIgnoreCase))
            end++;
        var text = string.Join('\n', lines[start..(end + 1)]);
        var rows = Rows(text, start).ToList();
        return new BlockRun(rows.Count == 0 ? [] : [new Table(start + 1, rows)], end + 1);
    }

    private static IEnumerable<Row> Rows(string text, int start)
    {
        var spans = new Dictionary<int, (int Left, string Text)>();
        var matches = RowTag().Matches(text);
        var lines = new LineMap(text, start + 1);
        for (var i = 0; i < matches.Count; i++)
        {
            // An end tag may be left out.
            var from = matches[i].Index + matches[i].Length;
            var to = i + 1 < matches.Count ? matches[i + 1].Index : text.Length;
            var cells = Cells(text[from..to], spans);
            if (cells.Count > 0)
                yield return new Row(lines.LineAt(from), cells);
        }
    }

    private static List<string> Cells(string row, Dictionary<int, (int Left, string Text)> spans)
    {
        var cells = new List<string>();
        foreach (Match cell in CellTag().Matches(row))
        {
            Fill(cells, spans);
            var text = cell.Groups["text"].Value.Replace('\n', ' ').Trim();
            if (Span(RowSpan(), cell) is > 1 and var down)
                spans[cells.Count] = (down - 1, text);
            cells.Add(text);
            cells.AddRange(Enumerable.Repeat("", Math.Clamp(Span(ColumnSpan(), cell) - 1, 0, 20)));
        }
        if (cells.Count > 0)
            Fill(cells, spans);
        return cells;
    }

    private static void Fill(List<string> cells, Dictionary<int, (int Left, string Text)> spans)
    {
        while (spans.TryGetValue(cells.Count, out var span) && span.Left > 0)
        {
            spans[cells.Count] = (span.Left - 1, span.Text);
            cells.Add(span.Text);
        }
    }

    private static int Span(Regex attribute, Match cell) =>
        attribute.Match(cell.Groups["attributes"].Value) is { Success: true } match
        && int.TryParse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out var span) ? span : 1;

    [GeneratedRegex(@"<tr\b[^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex RowTag();

    [GeneratedRegex(
        @"<t[dh]\b(?<attributes>[^<>]*)>(?<text>.*?)(?=</t[dhr]|<t[dhr]\b|</tbody|</thead|</table|$)",
        RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex CellTag();

    [GeneratedRegex(@"rowspan\s*=\s*[""']?(\d+)", RegexOptions.IgnoreCase)]
    private static partial Regex RowSpan();

    [GeneratedRegex(@"colspan\s*=\s*[""']?(\d+)", RegexOptions.IgnoreCase)]
    private static partial Regex ColumnSpan();
}
