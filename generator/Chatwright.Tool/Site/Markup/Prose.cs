using Chatwright.Tool.Terminals;
using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Chatwright.Tool.Site.Markup;

/// <summary>The prose of specs, which is Markdown without HTML, headings and pictures.</summary>
internal static class Prose
{
    private static readonly MarkdownPipeline s_blocks = Pipeline(builder =>
    {
        // The headings of a page are those of its own order.
        builder.BlockParsers.TryRemove<HeadingBlockParser>();
        builder.BlockParsers.Find<ParagraphBlockParser>()!.ParseSetextHeadings = false;
    });

    private static readonly MarkdownPipeline s_lines = Pipeline(builder =>
    {
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ParagraphBlockParser { ParseSetextHeadings = false });
    });

    /// <summary>Paragraphs, lists and code.</summary>
    public static Html Blocks(string? text) => Render(text, s_blocks, isLine: false);

    /// <summary>A sentence, as part of a paragraph.</summary>
    public static Html Line(string? text) => Render(text, s_lines, isLine: true);

    private static MarkdownPipeline Pipeline(Action<MarkdownPipelineBuilder> configure)
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml();
        configure(builder);
        return builder.Build();
    }

    private static Html Render(string? text, MarkdownPipeline pipeline, bool isLine)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Html.Empty;
        var clean = PlainText.Clean(text);
        if (Parse(clean, pipeline) is not { } document)
            return isLine ? Html.Of($"{clean}") : Html.Of($"<p>{clean}</p>");
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer) { ImplicitParagraph = isLine };
        pipeline.Setup(renderer);
        renderer.Render(document);
        return Html.Trusted(writer.ToString().Trim());
    }

    /// <summary>Null for a text that is nested too deep, which the parser refuses.</summary>
    private static MarkdownDocument? Parse(string text, MarkdownPipeline pipeline)
    {
        try
        {
            var document = Markdown.Parse(text, pipeline);
            foreach (var link in document.Descendants<LinkInline>().ToList())
                Check(link);
            foreach (var link in document.Descendants<AutolinkInline>().Where(link => link.IsEmail || !WebAddress.IsSafe(link.Url)).ToList())
                link.ReplaceBy(new LiteralInline(link.Url));
            return document;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Pictures would be loaded from strangers, and other addresses than those of the web may run a script.</summary>
    private static void Check(LinkInline link)
    {
        if (!WebAddress.IsSafe(link.Url))
            link.ReplaceBy(new LiteralInline(TextOf(link)));
        else
            link.IsImage = false;
    }

    private static string TextOf(LinkInline link)
    {
        var text = string.Concat(link.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()));
        return text.Length > 0 ? text : link.Url ?? "";
    }
}
