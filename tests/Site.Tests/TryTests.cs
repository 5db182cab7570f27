using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Site.Tests;

/// <summary>"Try it" on the pages of a served fake.</summary>
[Collection(nameof(SiteHost))]
public sealed class TryTests(SiteHost host)
{
    [BrowserTheory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 360)]
    public async Task A_call_shows_request_response_time_and_the_state_that_it_changed(ColorScheme scheme, int width)
    {
        await using var page = await OpenAsync("im_open_login_svc-account_import", scheme, width);
        var user = $"try_{scheme}";

        await SendAsync(page, $$"""{ "UserID": "{{user}}", "Nick": "Ann" }""");
        var result = page.Page.Locator(".try-result");

        await Expect(page.Page.Locator(".try-status")).ToContainTextAsync("Success");
        await Expect(page.Page.Locator(".try-status")).ToContainTextAsync("HTTP 200");
        await Expect(page.Page.Locator(".try-status")).ToContainTextAsync("ms");
        await Expect(result).ToContainTextAsync("\"ActionStatus\": \"OK\"");
        await Expect(result).ToContainTextAsync("POST /v4/im_open_login_svc/account_import?sdkappid=1400000000");
        await Expect(result).ToContainTextAsync($"user {user}: new, called Ann");
        await Expect(result).ToContainTextAsync("usersig=…");
        await Expect(page.Page.Locator(".try-state")).ToContainTextAsync(user);
        Assert.Equal(0, await page.OverflowAsync());
        Assert.False(await result.Locator("pre").EvaluateAllAsync<bool>("all => all.some(pre => pre.scrollWidth > pre.clientWidth)"));
        Assert.Empty(await page.ViolationsAsync());
    }

    [BrowserFact]
    public async Task On_a_narrow_screen_a_link_at_the_top_leads_to_the_form()
    {
        await using var page = await OpenAsync("openim-sendmsg", width: 390);
        var link = page.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Try it", Exact = true });

        await link.ClickAsync();

        await Expect(page.Page.GetByRole(AriaRole.Button, new() { Name = "Send to the fake" })).ToBeInViewportAsync();
        await page.Page.SetViewportSizeAsync(1280, 900);
        await Expect(link).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task A_failure_shows_the_code_its_remedy_and_a_link_to_it()
    {
        await using var page = await OpenAsync("openim-sendmsg");

        await SendAsync(page, """
            { "To_Account": "nobody", "MsgRandom": 1, "MsgBody": [{ "MsgType": "TIMTextElem", "MsgContent": { "Text": "Hi" } }] }
            """);
        var result = page.Page.Locator(".try-result");

        await Expect(page.Page.Locator(".try-status")).ToContainTextAsync("Failure");
        await Expect(result.Locator(".warning")).ToContainTextAsync("Remedy:");
        Assert.Empty(await page.ViolationsAsync());
        await result.Locator(".warning a").ClickAsync();
        await Expect(page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Error codes");
    }

    [BrowserFact]
    public async Task JSON_that_is_none_is_told_by_its_place_and_nothing_is_sent()
    {
        await using var page = await OpenAsync("openim-sendmsg");

        page.Expected = "400 (Bad Request)";

        await page.Page.Locator("#try-request").FillAsync("{\n  \"To_Account\": }");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Send to the fake" }).ClickAsync();

        await Expect(page.Page.Locator(".try-status")).ToHaveTextAsync("Not sent The request is not JSON: line 2, byte 17.");
    }

    [BrowserFact]
    public async Task The_form_begins_with_any_of_the_examples()
    {
        await using var page = await OpenAsync("openim-sendmsg");

        await page.Page.GetByLabel("Begin with").SelectOptionAsync("An element of each kind");

        await Expect(page.Page.Locator("#try-request")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("TIMVideoFileElem"));
    }

    private static async Task SendAsync(OpenPage page, string json)
    {
        await page.Page.Locator("#try-request").FillAsync(json);
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Send to the fake" }).ClickAsync();
    }

    private Task<OpenPage> OpenAsync(string endpoint, ColorScheme scheme = ColorScheme.Light, int width = 1280) =>
        host.Browser.OpenAsync($"{host.Served}/endpoints/v4-{endpoint}.html", scheme, width);
}
