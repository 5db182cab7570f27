using System.Text.Json;
using AngleSharp.Dom;

namespace Tool.Tests.Site;

/// <summary>Text of a spec stays text, whatever is written in it.</summary>
public sealed class HostileSiteTests
{
    private const string Service = "service: Mail\nsummary: HOSTILE\nenvelope: { code: Code }\nregions: { A: { host: eu.example.com } }\n";

    /// <summary>All places of a spec where text may stand.</summary>
    private const string Endpoint = """
        endpoint: v4/letters/send
        summary: HOSTILE
        description: HOSTILE
        deprecated: HOSTILE
        request:
          NAME: { type: string, summary: HOSTILE, default: HOSTILE, deprecated: HOSTILE, name: Plain, aliases: [ALIAS] }
          Kind: { type: Kind, summary: HOSTILE }
          Any: { type: Any }
          Extra: { type: { string: string } }
          Raw: { type: json }
        response:
          Out: { type: string, summary: HOSTILE }
        types:
          Kind: { summary: HOSTILE, enum: { A: { is: TEXT, summary: HOSTILE }, B: { is: other } } }
          Any: { union: NAME, summary: HOSTILE, cases: { One: { is: TEXT, summary: HOSTILE, fields: { NAME2: { type: string } } } } }
        errors:
          5: { name: Wrong, summary: HOSTILE, remedy: HOSTILE }
        examples:
          - name: HOSTILE
            request: { NAME: HOSTILE, "Kind": TEXT, "Any": { NAME: TEXT, NAME2: HOSTILE }, "Extra": { NAME: HOSTILE }, "Raw": [HOSTILE] }
            response: { "Code": 0, "Out": HOSTILE }
        """;

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("' onmouseover='alert(1)")]
    [InlineData("</code></pre></section></main><svg onload=alert(1)>")]
    [InlineData("<!-- ]]> --><![CDATA[ <b>")]
    [InlineData("[go](javascript:alert(1))")]
    [InlineData("[go](JaVaScRiPt:alert(1) \"x\")")]
    [InlineData("[go](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[go](vbscript:x)")]
    [InlineData("![pixel](https://evil.example/p.png)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[ref]\n\n[ref]: javascript:alert(1)")]
    [InlineData("# A heading\n\nand\n\n=====\nmore\n=====")]
    [InlineData("x {{7*7}} ${7*7} <%= 7 %> &lt;script&gt;")]
    [InlineData("\u202eright to left\u202c \u0007 \u0000 \u2028")]
    [InlineData("\"\"\" \\\" \\u0022 // */ \n\n```\n<b>\n```")]
    public void It_is_shown_as_text(string hostile)
    {
        var json = JsonSerializer.Serialize(hostile);
        string Fill(string spec) => spec
            .Replace("HOSTILE", json, StringComparison.Ordinal)
            .Replace("TEXT", json, StringComparison.Ordinal)
            .Replace("ALIAS", JsonSerializer.Serialize("alias " + hostile), StringComparison.Ordinal)
            .Replace("NAME2", JsonSerializer.Serialize("second " + hostile), StringComparison.Ordinal)
            .Replace("NAME", json, StringComparison.Ordinal);

        var site = SitePages.Of(Fill(Service), Fill(Endpoint));

        var page = site.Pages["endpoints/v4-letters-send.html"];
        Assert.All(site.Pages.Values, Check);
        Assert.Contains("request-", page.QuerySelector("section[aria-labelledby=request] .field")!.Id);
        Assert.DoesNotContain('\0', site.Text("endpoints/v4-letters-send.html"));
        Assert.DoesNotContain('\u202e', site.Text("endpoints/v4-letters-send.html"));
        Assert.DoesNotContain("<", site.Text("search-index.js"));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://example.com/\" onclick=\"alert(1)")]
    [InlineData("data:text/html,x")]
    public void A_page_of_the_API_is_linked_only_if_it_is_on_the_web(string address)
    {
        var spec = $"endpoint: v4/letters/send\ndocs: {JsonSerializer.Serialize(address)}\n";

        var site = SitePages.Of(Service.Replace("HOSTILE", "Mail.", StringComparison.Ordinal), spec);

        Assert.All(site.Pages.Values, Check);
    }

    [Fact]
    public void Prose_that_is_nested_too_deep_is_shown_as_it_stands()
    {
        var deep = JsonSerializer.Serialize(string.Concat(Enumerable.Repeat("> ", 500)) + "end");

        var site = SitePages.Of(Service.Replace("HOSTILE", "Mail.", StringComparison.Ordinal), $"endpoint: v4/letters/send\ndescription: {deep}\n");

        Assert.Contains("end", SitePages.TextOf(site.Pages["endpoints/v4-letters-send.html"].QuerySelector(".text")));
    }

    private static void Check(IDocument page)
    {
        Assert.Empty(page.QuerySelectorAll("script:not([src]), img, svg, iframe, style, [style]"));
        Assert.Equal(1, page.QuerySelectorAll("script").Length);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute =>
            attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.All(page.QuerySelectorAll("a"), link => Assert.Matches("^(https?://|\\.\\./|#|[a-z]+(/|\\.html))", link.GetAttribute("href")));
    }
}
