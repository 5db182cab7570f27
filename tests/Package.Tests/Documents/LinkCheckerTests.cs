namespace Package.Tests.Documents;

/// <summary>The check itself: it reports dead links of every kind, and no others.</summary>
public class LinkCheckerTests
{
    private const string From = "runtime/jobs.md";

    private readonly LinkChecker _checker = new();

    [Theory]
    [InlineData("[a](README.md)")]
    [InlineData("[a](./README.md#telemetry)")]
    [InlineData("[a](../README.md#five-minutes)")]
    [InlineData("[a](..)")]
    [InlineData("[a](../samples/QuickStart)")]
    [InlineData("[a](../samples/QuickStart/)")]
    [InlineData("[a](../LICENSE#L1)")]
    [InlineData("[a](../LICENSE#L1-L3)")]
    [InlineData("[a][b]\n\n[b]: README.md")]
    [InlineData("![a](../generator/Packing/icon.svg)")]
    [InlineData("<a name=\"here\"></a> [a](#here)")]
    [InlineData("# What `a.b` is, and *why*\n\n[a](#what-ab-is-and-why)")]
    [InlineData("# Größe – 大小\n\n[a](#größe--大小)")]
    [InlineData("# Twice\n\n# Twice\n\n[a](#twice-1)")]
    [InlineData("# A [link](README.md)\n\n[a](#a-link)")]
    [InlineData("Underlined\n---\n\n[a](#underlined)")]
    [InlineData("https://www.tencentcloud.com/document/product/1047/34620")]
    [InlineData("[a](https://github.com/chatwright/chatwright)")]
    [InlineData("[a](https://github.com/chatwright/chatwright/blob/main/specs/README.md#webhooks)")]
    [InlineData("[a](https://github.com/chatwright/chatwright/tree/main/samples/OwnEndpoints)")]
    [InlineData("`[a](nowhere.md)`")]
    [InlineData("```\n[a](nowhere.md)\n```")]
    public void A_link_that_leads_somewhere_is_not_reported(string page) => Assert.Empty(DeadLinks(page));

    [Theory]
    [InlineData("[a](nowhere.md)")]
    [InlineData("[a](readme.md)")]
    [InlineData("[a](../Readme.md#five-minutes)")]
    [InlineData("[a](README.md#nowhere)")]
    [InlineData("[a](README.md#Telemetry)")]
    [InlineData("[a](README.md#)")]
    [InlineData("[a](#nowhere)")]
    [InlineData("# Once\n\n[a](#once-1)")]
    [InlineData("```\n# In code\n```\n[a](#in-code)")]
    [InlineData("[a](../samples/QuickStart#readme)")]
    [InlineData("[a](../../outside.md)")]
    [InlineData("[a](/README.md)")]
    [InlineData("[a]()")]
    [InlineData("[a](../LICENSE#L100000)")]
    [InlineData("[a](../LICENSE#first)")]
    [InlineData("[a](bin/x.dll)")]
    [InlineData("[a][b]\n\n[b]: nowhere.md")]
    [InlineData("| a |\n|---|\n| [a](nowhere.md) |")]
    [InlineData("![a](nowhere.png)")]
    [InlineData("<img src=\"nowhere.png\">")]
    [InlineData("<a href=\"nowhere.md\">a</a>")]
    [InlineData("[a](http://www.tencentcloud.com/)")]
    [InlineData("[a](//www.tencentcloud.com/)")]
    [InlineData("[a](https:///document)")]
    [InlineData("[a](https://localhost/document)")]
    [InlineData("[a](https://ann@www.tencentcloud.com/)")]
    [InlineData("[a](https://www.tencentcloud.com:8080/)")]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](https://github.com/chatwright/chatwright/blob/main/specs/nowhere.md)")]
    [InlineData("[a](https://github.com/chatwright/chatwright/blob/main/specs/README.md#nowhere)")]
    [InlineData("[a](https://github.com/chatwright/chatwright/tree/main/samples/Nowhere)")]
    public void A_link_that_leads_nowhere_is_reported(string page) => Assert.Single(DeadLinks(page));

    [Fact]
    public void A_link_by_a_name_without_an_address_is_reported()
    {
        Assert.Equal("[a][b]", Assert.Single(new RenderedPage("See [a][b], or [c][d].\n\n[d]: README.md").UndefinedLinks()));
        Assert.Empty(new RenderedPage("`[a][b]`\n\n```\n[a][b]\n```\n").UndefinedLinks());
    }

    private List<string> DeadLinks(string text)
    {
        var page = new RenderedPage(text);
        return [.. page.Links.Where(link => _checker.FaultOf(link, From, page) is not null)];
    }
}
