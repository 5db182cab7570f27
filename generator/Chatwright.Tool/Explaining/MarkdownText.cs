using System.Text.RegularExpressions;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Chatwright.Tool.Explaining;

/// <summary>The little Markdown that the page of diagnostics is written in, for a terminal: headings, bold, code, paragraphs.</summary>
internal sealed partial class MarkdownText(string text) : IRenderable
{
    private readonly Rows _rows = new(Blocks(text));

    public Measurement Measure(RenderOptions options, int maxWidth) => ((IRenderable)_rows).Measure(options, maxWidth);

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => ((IRenderable)_rows).Render(options, maxWidth);

    private static IEnumerable<IRenderable> Blocks(string text)
    {
        var isCode = false;
        var paragraph = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            var isFence = line.StartsWith("```", StringComparison.Ordinal);
            if (paragraph.Count > 0 && (isFence || line.Length == 0 || line.StartsWith('#')))
            {
                yield return Paragraph(string.Join(' ', paragraph));
                paragraph.Clear();
            }
            if (isFence)
                isCode = !isCode;
            else if (isCode)
                yield return new Padder(new Text(line, new Style(Color.Aqua)), new Padding(4, 0, 0, 0));
            else if (line.StartsWith('#'))
                yield return new Text(line.TrimStart('#', ' '), new Style(Color.Yellow, decoration: Decoration.Bold));
            else if (line.Length == 0)
                yield return Text.Empty;
            else
                paragraph.Add(line.Trim());
        }
    }

    private static Markup Paragraph(string text) =>
        new(Code().Replace(Bold().Replace(Markup.Escape(Link().Replace(text, "$1")), "[bold]$1[/]"), "[aqua]$1[/]"));

    /// <summary>Links lead to other files of the repository: their text is enough.</summary>
    [GeneratedRegex(@"\[([^\]]+)\]\([^)]+\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\*\*(.+?)\*\*")]
    private static partial Regex Bold();

    [GeneratedRegex("`(.+?)`")]
    private static partial Regex Code();
}
