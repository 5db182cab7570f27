using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Site.Tests;

/// <summary>The site as it lies in a folder: navigation, search and colours, opened from the disk.</summary>
[Collection(nameof(SiteHost))]
public sealed class ReadingTests(SiteHost host)
{
    private const string Send = "endpoints/v4-openim-sendmsg.html";

    /// <summary>One page of each kind.</summary>
    public static TheoryData<string> Pages =>
    [
        "index.html", "types.html", "webhooks.html", "errors.html", Send, "endpoints/v4-recentcontact-get_list.html",
        "webhooks/C2C.CallbackBeforeSendMsg.html", "types/MessageElement.html", "services/TencentChat.html",
    ];

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_and_a_page_fits_a_phone(string path)
    {
        await using var page = await host.Browser.OpenAsync(host.File(path));
        Assert.Empty(await page.ViolationsAsync());

        await page.Page.SetViewportSizeAsync(360, 740);
        Assert.Equal(0, await page.OverflowAsync());
    }

    [BrowserTheory]
    [InlineData("index.html")]
    [InlineData(Send)]
    [InlineData("types/MessageElement.html")]
    public async Task Axe_finds_nothing_in_the_dark_on_a_phone(string path)
    {
        await using var page = await host.Browser.OpenAsync(host.File(path), ColorScheme.Dark, width: 360, height: 740);

        Assert.Empty(await page.ViolationsAsync());
    }

    [BrowserFact]
    public async Task Links_lead_from_the_first_page_to_an_endpoint_a_type_and_an_error_code()
    {
        await using var page = await host.Browser.OpenAsync(host.File("index.html"));

        await page.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Messages", Exact = true }).ClickAsync();
        await page.Page.Locator("#group-Messages ~ ul a", new() { HasText = "SendAsync" }).First.ClickAsync();
        await Expect(page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Messages.SendAsync");
        await Expect(page.Page.Locator("nav a[aria-current=page]")).ToHaveTextAsync("Send");

        await page.Page.Locator("#request-MsgBody .field-type a").ClickAsync();
        await Expect(page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("MessageElement");

        await page.Page.GoBackAsync();
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "20006" }).ClickAsync();
        await Expect(page.Page.Locator("#code-20006")).ToBeInViewportAsync();
    }

    [BrowserTheory]
    [InlineData("sendmsg", "Messages.SendAsync")]
    [InlineData("recall one", "Messages.RecallAsync")]
    [InlineData("70009", "70009 UserSigVerificationFailed")]
    [InlineData("MessageElement", "MessageElement")]
    [InlineData("CallbackBeforeSendMsg", "MessageSending")]
    public async Task The_search_finds_endpoints_types_webhooks_and_codes(string text, string first)
    {
        await using var page = await host.Browser.OpenAsync(host.File(Send));

        await page.Page.Keyboard.PressAsync("/");
        await page.Page.Keyboard.TypeAsync(text);
        var results = page.Page.Locator("#search-results a");
        await Expect(results.First).ToBeVisibleAsync();

        Assert.Contains(first, await results.Locator("b").AllTextContentsAsync());
        await Expect(page.Page.Locator("#search-status")).ToContainTextAsync("result");
        Assert.Empty(await page.ViolationsAsync());
    }

    [BrowserFact]
    public async Task The_search_is_used_with_the_keyboard_alone()
    {
        await using var page = await host.Browser.OpenAsync(host.File("index.html"));

        await page.Page.Keyboard.PressAsync("/");
        await page.Page.Keyboard.TypeAsync("account_import");
        await Expect(page.Page.Locator("#search-results a").First).ToBeVisibleAsync();
        await page.Page.Keyboard.PressAsync("Escape");
        await Expect(page.Page.Locator("#search-results")).ToBeHiddenAsync();
        await page.Page.Keyboard.PressAsync("ArrowDown");
        await page.Page.Keyboard.PressAsync("Enter");

        await Expect(page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Accounts.ImportAsync");
    }

    [BrowserFact]
    public async Task A_search_without_a_result_says_so()
    {
        await using var page = await host.Browser.OpenAsync(host.File("index.html"));

        await page.Page.GetByRole(AriaRole.Searchbox).FillAsync("<img src=x onerror=alert(1)>");

        await Expect(page.Page.Locator("#search-results")).ToHaveTextAsync("Nothing was found.");
    }

    [BrowserFact]
    public async Task The_colours_follow_the_system_until_they_are_chosen_and_the_choice_is_kept()
    {
        await using var page = await host.Browser.OpenAsync($"{host.Served}/", ColorScheme.Dark);
        var dark = await page.GroundAsync();

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Use the light colours" }).ClickAsync();
        var light = await page.GroundAsync();
        await page.Page.ReloadAsync();

        Assert.NotEqual(dark, light);
        Assert.Equal("rgb(255, 255, 255)", light);
        Assert.Equal(light, await page.GroundAsync());
    }

    [BrowserFact]
    public async Task Without_a_script_all_is_there_but_the_search_and_the_choice_of_colours()
    {
        await using var page = await host.Browser.OpenAsync(host.File(Send), hasScript: false);

        await Expect(page.Page.GetByRole(AriaRole.Search)).ToBeHiddenAsync();
        await Expect(page.Page.Locator(".scheme")).ToBeHiddenAsync();
        await Expect(page.Page.Locator("#request-To_Account")).ToBeVisibleAsync();
        await page.Page.Locator("details.sample").Nth(1).Locator("summary").ClickAsync();
        await Expect(page.Page.Locator("details.sample").Nth(1).Locator("figure").First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task The_first_tab_stop_skips_to_the_content()
    {
        await using var page = await host.Browser.OpenAsync(host.File(Send));

        await page.Page.Keyboard.PressAsync("Tab");
        await Expect(page.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to the content" })).ToBeFocusedAsync();
        await page.Page.Keyboard.PressAsync("Enter");

        await Expect(page.Page.Locator("main")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Paper_gets_light_colours_and_all_examples()
    {
        await using var page = await host.Browser.OpenAsync(host.File(Send), ColorScheme.Dark);

        await page.Page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });

        Assert.Equal("rgb(255, 255, 255)", await page.GroundAsync());
        await Expect(page.Page.Locator("header")).ToBeHiddenAsync();
        await Expect(page.Page.Locator("details.sample").Nth(1).Locator("figure").First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Code_is_copied()
    {
        await using var page = await host.Browser.OpenAsync($"{host.Served}/{Send}");
        await page.Page.Context.GrantPermissionsAsync(["clipboard-write"]);
        var button = page.Page.Locator("figure", new() { HasText = "SendMessageRequest request" }).GetByRole(AriaRole.Button);

        await button.ClickAsync();

        await Expect(button).ToHaveTextAsync("Copied");
    }
}
