using System.Globalization;
using Chatwright.Generator.Model;
using Chatwright.Tool.Site.Markup;

namespace Chatwright.Tool.Site.Parts;

/// <summary>The documentation at the head of a page.</summary>
internal static class DocText
{
    /// <summary>Summary, remarks and the reason of a deprecation.</summary>
    public static Html Of(DocModel docs)
    {
        var lead = docs.Summary is null ? Html.Empty : Html.Of($"""<p class="lead">{Prose.Line(docs.Summary)}</p>""");
        return Html.Of($"{lead}\n{Deprecation(docs)}{Prose.Blocks(docs.Remarks)}{Links(docs)}");
    }

    private static Html Deprecation(DocModel docs) => docs.Deprecated is not { } reason ? Html.Empty : Html.Of($"""
        <p class="warning"><strong>Deprecated.</strong> {Prose.Line(reason)}</p>

        """);

    /// <summary>Links to the pages of the API's own documentation.</summary>
    private static Html Links(DocModel docs)
    {
        return docs.Links.Count == 0 ? Html.Empty : Html.Of($"""
        <p class="sources">The API's documentation: {Html.Join(docs.Links.Select(Link), ", ")}</p>
        """);

        Html Link(string link, int at) => WebAddress.Link(link, Label(docs.Links, link, at));
    }

    private static string Label(IReadOnlyList<string> links, string link, int at)
    {
        var host = Uri.TryCreate(link, UriKind.Absolute, out var uri) ? uri.Host : link;
        var isFirst = links.Take(at).All(other => !Uri.TryCreate(other, UriKind.Absolute, out var earlier) || earlier.Host != host);
        return isFirst ? host : string.Create(CultureInfo.InvariantCulture, $"{host} ({at + 1})");
    }
}
