using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;

namespace Package.Tests.Documents;

/// <summary>A page of Markdown as GitHub shows it.</summary>
internal sealed partial class RenderedPage
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseAutoLinks()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .Build();

    private readonly IDocument _document;

    public RenderedPage(string markdown)
    {
        _document = new HtmlParser().ParseDocument(Markdown.ToHtml(markdown, s_pipeline));
        Anchors = _document.QuerySelectorAll("[id]").Select(element => element.Id!)
            .Concat(_document.QuerySelectorAll("a[name]").Select(element => element.GetAttribute("name")!))
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The addresses of links and images.</summary>
    public IEnumerable<string> Links =>
        _document.QuerySelectorAll("[href], [src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!);

    /// <summary>The names of places to link to: those of the headings, and those that HTML in the page gives.</summary>
    public IReadOnlySet<string> Anchors { get; }

    /// <summary>Links <c>[text][name]</c> without an address for the name, which are shown as they stand.</summary>
    public IEnumerable<string> UndefinedLinks()
    {
        var copy = (IDocument)_document.Clone();
        foreach (var code in copy.QuerySelectorAll("pre, code").ToList())
            code.Remove();
        return Reference().Matches(copy.Body!.TextContent).Select(match => match.Value);
    }

    [GeneratedRegex(@"\[[^\]\[]+\]\[[^\]\[]*\]")]
    private static partial Regex Reference();
}
