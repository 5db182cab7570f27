using AngleSharp.Dom;
using Chatwright.Tool.Specs;

namespace Tool.Tests.Site;

/// <summary>Every page of the shipped specs: its order for readers of screens, and what it may load.</summary>
public sealed class SiteFormTests
{
    private static readonly SitePages s_site = SitePages.Shipped;

    [Fact]
    public void Every_endpoint_webhook_shared_type_and_service_has_a_page()
    {
        var folders = s_site.Pages.Keys.Where(path => path.Contains('/')).CountBy(path => path.Split('/')[0]).ToDictionary();

        Assert.Equal(ShippedSpecs.EndpointPaths.Count(), folders["endpoints"]);
        Assert.Equal(ShippedSpecs.WebhookCommands.Count(), folders["webhooks"]);
        Assert.Equal(1, folders["services"]);
        Assert.True(folders["types"] > 50);
    }

    [Fact]
    public void An_id_stands_once_in_a_page()
    {
        var twice = s_site.Pages.SelectMany(page => page.Value.QuerySelectorAll("[id]").GroupBy(element => element.Id)
            .Where(same => same.Count() > 1).Select(same => $"{page.Key}#{same.Key}"));
        Assert.Empty(twice);
    }

    [Fact]
    public void Headings_are_in_order_and_begin_with_one_of_the_first()
    {
        Assert.All(s_site.Pages, page =>
        {
            var levels = page.Value.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0').ToList();
            Assert.Equal(1, levels[0]);
            Assert.Single(levels, level => level == 1);
            Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, page.Key));
        });
    }

    [Fact]
    public void Pages_have_landmarks_a_skip_link_and_tables_with_scopes()
    {
        Assert.All(s_site.Pages, page =>
        {
            var document = page.Value;
            Assert.Equal("en", document.DocumentElement.GetAttribute("lang"));
            Assert.Single(document.QuerySelectorAll("main"));
            Assert.Single(document.QuerySelectorAll("header"));
            Assert.All(document.QuerySelectorAll("nav"), nav => Assert.True(nav.HasAttribute("aria-label")));
            Assert.Equal("#content", document.QuerySelector("body > a.skip")!.GetAttribute("href"));
            Assert.All(document.QuerySelectorAll("th"), cell => Assert.True(cell.HasAttribute("scope")));
            Assert.All(document.QuerySelectorAll("table"), table => Assert.NotNull(table.QuerySelector("caption")));
        });
    }

    [Fact]
    public void Nothing_is_loaded_from_elsewhere_and_no_script_or_style_stands_in_a_page()
    {
        Assert.All(s_site.Pages, page =>
        {
            var document = page.Value;
            Assert.Contains("default-src 'none'", document.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"));
            Assert.Empty(document.QuerySelectorAll("style, [style], img, iframe, object, embed, base, script:not([src])"));
            Assert.DoesNotContain(document.All.SelectMany(element => element.Attributes), attribute =>
                attribute.Name.StartsWith("on", StringComparison.Ordinal));
            Assert.All(document.QuerySelectorAll("script, link[rel=stylesheet]"), element =>
                Assert.DoesNotContain("//", element.GetAttribute("src") ?? element.GetAttribute("href")!));
        });
    }

    [Fact]
    public void The_same_specs_give_the_same_bytes_in_whatever_order_they_are_read()
    {
        var reversed = SitePages.Of([.. ShippedSpecs.All.Reverse()]);

        Assert.Equal(s_site.Files, reversed.Files);
    }

    [Fact]
    public void No_path_of_this_machine_and_no_time_stands_in_a_page() =>
        Assert.All(s_site.Files, file => Assert.DoesNotContain("(shipped)", file.Text));
}
