using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Chatwright.Tool.Site;
using Chatwright.Tool.Specs;

namespace Tool.Tests.Site;

/// <summary>The pages of a site, read as a browser reads them.</summary>
internal sealed class SitePages
{
    private static readonly Lazy<SitePages> s_shipped = new(() => Of(ShippedSpecs.All));

    private readonly Lazy<Dictionary<string, HashSet<string>>> _places;

    private SitePages(IReadOnlyList<SiteFile> files)
    {
        Files = files;
        Pages = files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)).ToDictionary(
            file => file.Path, file => new HtmlParser(new() { IsStrictMode = true }).ParseDocument(file.Text), StringComparer.Ordinal);
        _places = new(() => files.ToDictionary(
            file => file.Path,
            file => Pages.GetValueOrDefault(file.Path)?.QuerySelectorAll("[id]").Select(element => element.Id!).ToHashSet() ?? []));
    }

    /// <summary>The site of all shipped specs.</summary>
    public static SitePages Shipped => s_shipped.Value;

    public IReadOnlyList<SiteFile> Files { get; }

    public IReadOnlyDictionary<string, IHtmlDocument> Pages { get; }

    public static SitePages Of(IReadOnlyList<SpecSource> sources, bool isServed = false) =>
        new(SiteBuilder.Build(SpecProject.Compile(sources, null, CancellationToken.None), CancellationToken.None, isServed));

    public static SitePages Of(params string[] specs) =>
        Of([.. specs.Select((text, at) => new SpecSource($"/specs/{at}.api.yaml", text))]);

    /// <summary>Determines whether there is such a file, and in it such a place.</summary>
    /// <param name="place">The id of an element; empty for the file itself.</param>
    public bool Has(string path, string place) => _places.Value.TryGetValue(path, out var places) && (place.Length == 0 || places.Contains(place));

    /// <summary>The text of an element with one blank between words.</summary>
    public static string TextOf(INode? node) =>
        string.Join(' ', (node?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text of the part of a page below a heading.</summary>
    public string TextOf(string page, string section) => TextOf(Pages[page].QuerySelector($"section[aria-labelledby={section}]"));

    public string Text(string path) => Files.Single(file => file.Path == path).Text;
}
