using System.Globalization;
using System.Text.RegularExpressions;

namespace Package.Tests.Documents;

/// <summary>Follows links, as far as that can be done without a network.</summary>
internal sealed partial class LinkChecker
{
    /// <summary>The address of the repository, which pages that are read elsewhere link to.</summary>
    public const string Home = "https://github.com/chatwright/chatwright";

    private readonly Dictionary<string, RenderedPage> _pages = new(StringComparer.Ordinal);

    /// <summary>A page of the repository as it is shown.</summary>
    /// <param name="path">The path from the root, with slashes.</param>
    public RenderedPage Page(string path) =>
        _pages.TryGetValue(path, out var page) ? page : _pages[path] = new RenderedPage(Pages.Text(path));

    /// <summary>The reason why a link of a page is dead; null if it leads somewhere.</summary>
    /// <param name="from">The path of the page.</param>
    /// <param name="shown">The page as it is shown.</param>
    public string? FaultOf(string link, string from, RenderedPage shown)
    {
        if (Scheme().IsMatch(link))
            return FaultOf(link);
        if (link.StartsWith('#'))
            return shown.Anchors.Contains(Uri.UnescapeDataString(link[1..])) ? null : "the page has no such heading";
        if (link.Length == 0 || link.StartsWith('/'))
            return "it is neither relative nor an address with https";
        var folder = from.LastIndexOf('/') is >= 0 and var slash ? from[..slash] : "";
        return FaultInRepository(folder, link);
    }

    /// <summary>The reason why a whole address is dead; null if it is well-formed, and leads somewhere if it is one of the repository.</summary>
    public string? FaultOf(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !Uri.IsWellFormedUriString(address, UriKind.Absolute))
            return "it is not well-formed";
        if (uri.Scheme != Uri.UriSchemeHttps)
            return "it does not begin with https";
        if (uri.UserInfo.Length > 0 || !uri.IsDefaultPort || !uri.Host.Contains('.', StringComparison.Ordinal))
            return "it does not name a public host alone";
        return OfRepository().Match(address) is { Success: true } match ? FaultInRepository("", match.Groups[1].Value) : null;
    }

    private string? FaultInRepository(string folder, string link)
    {
        var (path, place) = link.Split('#', 2) is [var before, var after] ? (before, after) : (link, null);
        if (Combine(folder, Uri.UnescapeDataString(path)) is not { } target)
            return "it leaves the repository";
        if (RepositoryTree.Instance.HasFolder(target.TrimEnd('/')))
            return place is null ? null : "a folder has no places";
        if (!RepositoryTree.Instance.HasFile(target))
            return $"there is no {target}";
        if (place is null)
            return null;
        var isThere = target.EndsWith(".md", StringComparison.Ordinal)
            ? Page(target).Anchors.Contains(Uri.UnescapeDataString(place))
            : Lines().Match(place) is { Success: true } lines && HasLine(target, lines.Groups[1].Value) && HasLine(target, lines.Groups[2].Value);
        return isThere ? null : $"{target} has no place '{place}'";
    }

    private static bool HasLine(string path, string number) =>
        number.Length == 0 || (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            && line >= 1 && line <= Pages.Text(path).Split('\n').Length);

    /// <summary>The path from the root; null if it is outside of it.</summary>
    private static string? Combine(string folder, string path)
    {
        var parts = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in path.Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count == 0)
                    return null;
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }
        return string.Join('/', parts);
    }

    [GeneratedRegex("^([A-Za-z][A-Za-z0-9+.-]*:|//)")]
    private static partial Regex Scheme();

    /// <summary>An address of a file or folder of the repository.</summary>
    [GeneratedRegex($"^{Home}/(?:blob|tree|raw)/main/(.*)$")]
    private static partial Regex OfRepository();

    [GeneratedRegex("^L([0-9]+)(?:-L([0-9]+))?$")]
    private static partial Regex Lines();
}
