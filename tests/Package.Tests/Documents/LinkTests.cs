using System.Text.RegularExpressions;
using Package.Tests.Harness;

namespace Package.Tests.Documents;

/// <summary>The targets of the pages' links exist.</summary>
public partial class LinkTests
{
    [Fact]
    public void Every_link_into_the_repository_leads_somewhere()
    {
        var broken = Pages.All.SelectMany(page => Link().Matches(Pages.Text(page))
            .Select(match => match.Groups[1].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !Leads(page, target))
            .Select(target => $"{page}: {target}"));
        Assert.Empty(broken);
    }

    /// <summary>A package's page is read where there is no repository around it.</summary>
    [Fact]
    public void The_page_of_a_package_has_no_link_into_the_repository()
    {
        var pages = PackageFeed.Ids.Select(id => $"runtime/{id}/README.md");
        Assert.Empty(pages.SelectMany(page => Link().Matches(Pages.Text(page)).Select(match => match.Groups[1].Value)
            .Where(target => !target.StartsWith("https://", StringComparison.Ordinal) && !target.StartsWith('#'))
            .Select(target => $"{page}: {target}")));
    }

    private static bool Leads(string page, string target)
    {
        var parts = target.Split('#');
        var file = parts[0].Length == 0
            ? page
            : Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, parts[0])));
        if (!File.Exists(Path.Combine(Repository.Root, file)))
            return parts.Length == 1 && Directory.Exists(Path.Combine(Repository.Root, file));
        return parts.Length == 1 || !file.EndsWith(".md", StringComparison.Ordinal) || Headings(file.Replace('\\', '/')).Contains(parts[1]);
    }

    /// <summary>As the places where pages are read make anchors of headings.</summary>
    private static IEnumerable<string> Headings(string page) => Heading().Matches(Pages.Text(page))
        .Select(
            match => string.Concat(match.Groups[1].Value.Trim().ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_'))
                .Replace(' ', '-'));

    [GeneratedRegex(@"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
