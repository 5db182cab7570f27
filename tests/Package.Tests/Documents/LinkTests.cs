using System.Text.RegularExpressions;
using Package.Tests.Harness;

namespace Package.Tests.Documents;

/// <summary>The links of the pages, and the paths of pages that the sources name, lead somewhere.</summary>
public partial class LinkTests
{
    private static readonly string[] s_sources =
        [".cs", ".csproj", ".props", ".targets", ".yaml", ".yml", ".json", ".js", ".mjs", ".css", ".sh", ".globalconfig", ".editorconfig"];

    private readonly LinkChecker _checker = new();

    private static IEnumerable<string> SourcesAndPages => RepositoryTree.Instance.Files.Where(IsSource).Concat(Pages.All);

    [Fact]
    public void Every_link_of_a_page_leads_somewhere() => Findings.AssertNone(Pages.All.SelectMany(path =>
    {
        var page = _checker.Page(path);
        return page.Links
            .Select(link => (Link: link, Fault: _checker.FaultOf(link, path, page)))
            .Where(link => link.Fault is not null)
            .Select(link => $"{path}: {link.Link}: {link.Fault}")
            .Concat(page.UndefinedLinks().Select(link => $"{path}: {link}: the name has no address"));
    }));

    /// <summary>A package's page is read where there is no repository around it.</summary>
    [Fact]
    public void The_page_of_a_package_has_no_link_into_the_repository() => Findings.AssertNone(PackageFeed.Ids.Select(id => $"runtime/{id}/README.md")
        .Append("generator/Chatwright.Tool/README.md")
        .SelectMany(path => _checker.Page(path).Links.Where(IsRelative).Select(link => $"{path}: {link}")));

    /// <summary>They are in the packages as the notes of a release.</summary>
    [Fact]
    public void The_sections_of_the_changelog_have_no_link_into_the_repository() =>
        Assert.DoesNotContain(_checker.Page("CHANGELOG.md").Links, IsRelative);

    /// <summary>In comments, messages, templates, and in code on the pages.</summary>
    [Fact]
    public void A_page_that_is_named_is_there() => Findings.AssertNone(SourcesAndPages.SelectMany(path =>
    {
        var text = Pages.Text(path);
        var paths = PathOfPage().Matches(text).Select(match => $"{LinkChecker.Home}/blob/main/{match.Groups[1].Value}");
        return paths.Concat(AddressOfPage().Matches(text).Select(match => match.Value))
            .Select(address => (Address: address, Fault: _checker.FaultOf(address)))
            .Where(named => named.Fault is not null)
            .Select(named => $"{path}: {named.Address}: {named.Fault}");
    }));

    [Fact]
    public void A_file_that_a_page_names_is_there() => Findings.AssertNone(Pages.All.SelectMany(path => PathOfFile().Matches(Pages.Text(path))
        .Select(match => match.Groups[1].Value)
        .Where(file => !RepositoryTree.Instance.HasFile(file))
        .Select(file => $"{path}: {file}")));

    [Fact]
    public void The_addresses_in_comments_of_the_code_are_whole() => Findings.AssertNone(RepositoryTree.Instance.Files
        .Where(path => path.EndsWith(".cs", StringComparison.Ordinal))
        .SelectMany(path => See().Matches(Pages.Text(path))
            .Select(match => match.Groups[1].Value)
            .Where(address => _checker.FaultOf(address) is not null)
            .Select(address => $"{path}: {address}")));

    private static bool IsRelative(string link) => !link.StartsWith("https://", StringComparison.Ordinal) && !link.StartsWith('#');

    /// <summary>The tests of the check have links that lead nowhere.</summary>
    private static bool IsSource(string path) =>
        (s_sources.Contains(Path.GetExtension(path), StringComparer.Ordinal) || path.StartsWith(".ci/", StringComparison.Ordinal))
        && !path.EndsWith($"/{nameof(LinkCheckerTests)}.cs", StringComparison.Ordinal);

    /// <summary>A path from the root, such as <c>specs/README.md#webhooks</c>, in whatever text.</summary>
    [GeneratedRegex(@"(?<![\w/.-])((?:generator|runtime|specs|tests|samples)/[\w./-]+\.md(?:#[\w-]+)?)")]
    private static partial Regex PathOfPage();

    /// <summary>An address of the repository. Where the place at its end is added by code, it ends with the sign before it.</summary>
    [GeneratedRegex($@"{LinkChecker.Home}/(?:blob|tree|raw)/main/[\w./-]+(?:#[\w-]+)?")]
    private static partial Regex AddressOfPage();

    /// <summary>A path from the root in code on a page.</summary>
    [GeneratedRegex(@"`((?:generator|runtime|specs|tests|samples)/[\w./-]+\.[a-z]+)`")]
    private static partial Regex PathOfFile();

    [GeneratedRegex("<see(?:also)? href=\"([^\"{]+)\"")]
    private static partial Regex See();
}
