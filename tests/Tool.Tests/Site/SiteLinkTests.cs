using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Chatwright.Tool.Specs;

namespace Tool.Tests.Site;

/// <summary>Every link of a site leads to a page and a place of the site, or is a whole address.</summary>
public sealed class SiteLinkTests
{
    private static readonly SitePages s_shipped = SitePages.Shipped;

    [Fact]
    public void Links_of_the_shipped_specs_lead_to_pages_and_places_of_the_site() => Findings.AssertNone(DeadLinks(s_shipped));

    [Fact]
    public void Links_of_served_pages_do_too() => Findings.AssertNone(DeadLinks(SitePages.Of(ShippedSpecs.All, isServed: true)));

    [Fact]
    public void Links_to_members_lead_to_them_whatever_their_names() => Findings.AssertNone(DeadLinks(SitePages.Of(
        "service: Mail\nsummary: Sends.\nenvelope: { code: Code }\nregions: { A: { host: eu.example.com } }\nerrors: { -1: { name: Lost } }\n",
        """
        endpoint: v4/letters/send
        request:
          "a b": { type: string, name: First }
          "a-b": { type: string, name: Second }
          "名前": { type: string, name: Third }
          "50%": { type: string, name: Fourth }
          "x#y?z&w": { type: Kind, name: Fifth }
          "../up": { type: [Kind], name: Sixth }
        types:
          Kind: { enum: [A, B] }
        """,
        "shared: letters\ntypes:\n  Paper:\n    fields:\n      \"größe\": { type: Paper, name: Size }\n",
        "endpoint: v4/letters/Send\nname: SendAgain\nresponse:\n  Out: { type: Paper }\n")));

    [Fact]
    public void Results_of_the_search_lead_to_pages_and_places_of_the_site()
    {
        var index = s_shipped.Text("search-index.js");
        var entries = JsonNode.Parse(index[index.IndexOf('[', StringComparison.Ordinal)..(index.LastIndexOf(']') + 1)])!.AsArray();

        Assert.True(entries.Count > 500, $"There are {entries.Count} entries only.");
        Assert.All(entries, entry => Assert.True(Leads(s_shipped, "index.html", (string)entry!["url"]!), entry!.ToJsonString()));
    }

    [Fact]
    public void The_pages_of_the_API_are_whole_addresses_with_https() =>
        Assert.All(s_shipped.Pages.Values.SelectMany(page => page.QuerySelectorAll("a[href*='://']")), link =>
        {
            var address = link.GetAttribute("href")!;
            Assert.True(Uri.IsWellFormedUriString(address, UriKind.Absolute), address);
            Assert.StartsWith("https://", address, StringComparison.Ordinal);
        });

    private static IEnumerable<string> DeadLinks(SitePages site) => site.Pages.SelectMany(page => page.Value
        .QuerySelectorAll("[href], [src]")
        .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!)
        // The script adds the code to this one.
        .Concat(page.Value.QuerySelectorAll("[data-codes]").Select(element => element.GetAttribute("data-codes")!.Split('#')[0]))
        .Where(link => !link.Contains("://", StringComparison.Ordinal) && !Leads(site, page.Key, link))
        .Select(link => $"{page.Key}: {link}"));

    private static bool Leads(SitePages site, string from, string link)
    {
        var target = new Uri(new Uri($"http://site/{from}"), link);
        return site.Has(Uri.UnescapeDataString(target.AbsolutePath)[1..], Uri.UnescapeDataString(target.Fragment).TrimStart('#'));
    }
}
