using Microsoft.Playwright;
using Tool.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace Site.Tests;

/// <summary>The webhooks that a tried call causes, on the page of the endpoint.</summary>
[Collection(nameof(SiteHost))]
public sealed class WebhookTests(SiteHost host) : IDisposable
{
    private const string Message = """
        {
          "From_Account": "user_0001", "To_Account": "user_0002", "MsgRandom": 1,
          "MsgBody": [{ "MsgType": "TIMTextElem", "MsgContent": { "Text": "Hi" } }]
        }
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [BrowserTheory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task A_webhook_whose_reply_refuses_the_call_is_shown_with_the_reply(ColorScheme scheme, int width)
    {
        await using var app = new OneResponseServer("""{"ActionStatus":"OK","ErrorCode":120001,"ErrorInfo":"Not so loud."}""");
        await using var serving = await ServeAsync("--webhooks", $"{app.Address}/chat?k=hidden");
        await using var page = await SendAsync(serving, scheme, width);
        var webhook = page.Page.Locator(".webhook");

        await Expect(page.Page.Locator(".try-status")).ToContainTextAsync("Failure");
        await Expect(webhook).ToHaveCountAsync(1);
        await Expect(webhook.Locator("p")).ToContainTextAsync("C2C.CallbackBeforeSendMsg Replied HTTP 200");
        await Expect(webhook.GetByLabel("Body of C2C.CallbackBeforeSendMsg")).ToContainTextAsync("\"From_Account\": \"user_0001\"");
        await Expect(webhook.GetByLabel("Reply to C2C.CallbackBeforeSendMsg")).ToContainTextAsync("\"ErrorInfo\": \"Not so loud.\"");
        await Expect(page.Page.Locator(".try-result")).ToContainTextAsync($"Sent to {app.Address}/chat:");
        await Expect(page.Page.Locator(".try-result")).Not.ToContainTextAsync("hidden");
        Assert.Equal(0, await page.OverflowAsync());
        Assert.Empty(await page.ViolationsAsync());
    }

    [BrowserFact]
    public async Task Webhooks_before_and_after_an_allowed_call_are_shown_in_their_order()
    {
        await using var app = new OneResponseServer("""{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":""}""");
        await using var serving = await ServeAsync("--webhooks", app.Address);
        await using var page = await SendAsync(serving);

        await Expect(page.Page.Locator(".try-status")).ToContainTextAsync("Success");
        await Expect(page.Page.Locator(".webhook > p:first-child")).ToContainTextAsync(
            ["C2C.CallbackBeforeSendMsg Replied HTTP 200", "C2C.CallbackAfterSendMsg Replied HTTP 200"]);
    }

    [BrowserFact]
    public async Task A_receiver_that_cannot_be_reached_is_told_with_the_cause()
    {
        // Nothing listens at this port, which only the system may open.
        await using var serving = await ServeAsync("--webhooks", "http://127.0.0.1:1/chat");
        await using var page = await SendAsync(serving);
        var failed = page.Page.Locator(".webhook").First;

        await Expect(failed.Locator("strong.bad")).ToHaveTextAsync("Failed");
        await Expect(failed).ToContainTextAsync("refused");
        Assert.Empty(await page.ViolationsAsync());
    }

    [BrowserFact]
    public async Task A_receiver_that_responds_with_an_error_is_told_by_the_status()
    {
        await using var app = new OneResponseServer("no", status: 503);
        await using var serving = await ServeAsync("--webhooks", app.Address);
        await using var page = await SendAsync(serving);

        await Expect(page.Page.Locator(".webhook > p").First).ToContainTextAsync("C2C.CallbackBeforeSendMsg Refused HTTP 503");
    }

    [BrowserFact]
    public async Task A_call_that_causes_none_says_so()
    {
        await using var serving = await ServeAsync("--webhooks", "http://127.0.0.1:1/chat");
        await using var page = await SendAsync(serving, endpoint: "im_open_login_svc-account_import", json: """{ "UserID": "ann" }""");

        await Expect(page.Page.Locator(".try-result")).ToContainTextAsync("This call caused none.");
    }

    [BrowserFact]
    public async Task Without_a_receiver_the_page_says_how_to_name_one()
    {
        await using var page = await SendAsync(host.Served);

        await Expect(page.Page.Locator(".try-result")).ToContainTextAsync("None. They are sent if the fake is served with --webhooks URL.");
    }

    private Task<Serving> ServeAsync(params string[] arguments) => Serving.StartAsync(
        _folder.Path, ["--shipped", "openim/sendmsg,im_open_login_svc/account_import,webhooks/*", .. arguments]);

    private Task<OpenPage> SendAsync(
        Serving serving, ColorScheme scheme = ColorScheme.Light, int width = 1280, string endpoint = "openim-sendmsg", string json = Message) =>
        SendAsync(serving.Http.BaseAddress!.GetLeftPart(UriPartial.Authority), scheme, width, endpoint, json);

    private async Task<OpenPage> SendAsync(
        string address, ColorScheme scheme = ColorScheme.Light, int width = 1280, string endpoint = "openim-sendmsg", string json = Message)
    {
        var page = await host.Browser.OpenAsync($"{address}/endpoints/v4-{endpoint}.html", scheme, width);
        await page.Page.Locator("#try-request").FillAsync(json);
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Send to the fake" }).ClickAsync();
        return page;
    }
}
