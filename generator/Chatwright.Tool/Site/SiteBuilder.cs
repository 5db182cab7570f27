using System.Reflection;
using Chatwright.Tool.Site.Content;
using Chatwright.Tool.Site.Markup;
using Chatwright.Tool.Site.Pages;
using Chatwright.Tool.Site.Parts;
using Chatwright.Tool.Specs;

namespace Chatwright.Tool.Site;

/// <summary>Makes the pages of a project's endpoints, webhooks, types and codes. The same specs give the same bytes.</summary>
internal static class SiteBuilder
{
    /// <summary>All files, by address. Specs with errors have no page.</summary>
    /// <param name="isServed"><c>true</c> for pages that a fake serves, which can send requests to it; otherwise, <c>false</c>.</param>
    public static IReadOnlyList<SiteFile> Build(SpecProject project, CancellationToken cancellationToken, bool isServed = false)
    {
        var content = new SiteContent(project);
        var map = new SiteMap(content);
        List<(string Path, Func<PageContext, Html> Page)> pages =
        [
            (SiteMap.Index, IndexPage.Of),
            (SiteMap.Webhooks, ListPages.Webhooks),
            (SiteMap.Types, ListPages.Types),
            (SiteMap.Errors, ListPages.Errors),
            .. content.Services.Select(service => (map.Of(service), new Func<PageContext, Html>(page => ServicePage.Of(page, service)))),
            .. content.Endpoints.Select(endpoint => (map.Of(endpoint), new Func<PageContext, Html>(page => EndpointPage.Of(page, endpoint)))),
            .. content.Webhooks.Select(webhook => (map.Of(webhook), new Func<PageContext, Html>(page => WebhookPage.Of(page, webhook)))),
            .. content.SharedTypes.Select(type => (map.Of(type), new Func<PageContext, Html>(page => TypePage.Of(page, type)))),
        ];
        return
        [
            .. pages.AsParallel().AsOrdered().WithCancellation(cancellationToken)
                .Select(page => new SiteFile(page.Path, page.Page(Context(page.Path)).ToString())),
            new SiteFile(SiteMap.Search, SearchIndex.Of(content, map)),
            Asset(SiteMap.Style),
            Asset(SiteMap.Script),
            Asset(SiteMap.Icon),
            .. isServed ? [Asset(SiteMap.Try)] : (SiteFile[])[],
        ];

        PageContext Context(string path) => new(content, map, new Place(path)) { IsServed = isServed };
    }

    /// <summary>A file that the tool carries.</summary>
    private static SiteFile Asset(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream($"(site)/{name}")!);
        return new SiteFile(name, reader.ReadToEnd().ReplaceLineEndings("\n"));
    }
}
