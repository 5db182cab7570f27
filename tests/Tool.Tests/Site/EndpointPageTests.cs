namespace Tool.Tests.Site;

/// <summary>The parts of a page of an endpoint.</summary>
public sealed class EndpointPageTests
{
    private const string Service = """
        service: Mail
        summary: An API for mail.
        signing: usersig
        envelope: { status: Status, ok: OK, code: Code, info: Info }
        regions:
          Europe: { host: eu.mail.example.com, backup: eu2.mail.example.com }
        errors:
          100: { name: MailboxFull, summary: The mailbox is full., remedy: Delete a letter., retry: backoff, after: 60s, refused: true }
        """;

    private const string Endpoint = """
        endpoint: v4/letters/send
        summary: Sends a letter to `somebody`.
        description: |
          It takes time.

          - one
          - two
        docs: { en: "https://example.com/en/send", zh: "https://example.com/zh/send" }
        calls: 30/m
        request:
          To: { type: [string], required: true, minItems: 1, maxItems: 10, maxBytes: 32, summary: The recipients. }
          title: { type: string, minChars: 1, maxChars: 40, default: hello, aliases: [Heading] }
          Style: { type: Style, default: Framed, summary: The frame. }
          Seats: { type: int32, min: 1, max: 500 }
          Room: { type: string, when: { Seats: [1, 2] } }
          ById: { type: string, oneOf: target }
          ByName: { type: string, oneOf: target }
          At: { type: timestamp, wire: millis }
          Random: { type: uint32, from: random32 }
          Place: { type: Place }
        response:
          LetterId: { type: string, required: true }
          Copies: { type: [Place] }
        types:
          Style: { enum: { Plain: { is: 1 }, Framed: { is: 2, summary: With a frame. } } }
          Place: { fields: { City: { type: string, required: true }, Inner: { type: Place } } }
        errors:
          200: { name: NoSuchPerson, summary: Nobody has this name., remedy: Look it up., refused: true }
        examples:
          - name: a letter
            request: { "To": ["ann"], "title": "Hi", "Style": 1, "Seats": 3, "ById": "x", "At": 1500, "Place": { "City": "Bonn" } }
            response: { "Status": "OK", "Code": 0, "LetterId": "l1" }
        """;

    private const string Page = "endpoints/v4-letters-send.html";

    private static readonly SitePages s_site = SitePages.Of(Service, Endpoint);

    [Fact]
    public void It_begins_with_the_name_the_path_and_the_documentation()
    {
        var page = s_site.Pages[Page];
        var main = SitePages.TextOf(page.QuerySelector("main"));

        Assert.Equal("Letters.SendAsync", SitePages.TextOf(page.QuerySelector("h1")));
        Assert.Contains("POST v4/letters/send", main);
        Assert.Equal("Sends a letter to <code>somebody</code>.", page.QuerySelector(".lead")!.InnerHtml);
        Assert.Equal(["one", "two"], page.QuerySelectorAll(".text > ul > li").Select(SitePages.TextOf));
        Assert.Equal(["https://example.com/en/send", "https://example.com/zh/send"],
            page.QuerySelectorAll(".sources a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Signature_and_call_frequency_are_told()
    {
        Assert.Contains("Task<SendLettersResponse> SendAsync( SendLettersRequest request, CancellationToken cancellationToken = default)",
            s_site.TextOf(Page, "signature"));
        Assert.Contains("At most 30 calls a minute.", s_site.TextOf(Page, "limit"));
        Assert.Contains("It writes.", s_site.TextOf(Page, "retry"));
    }

    [Theory]
    [InlineData("To", "To ApiList<string> required The recipients. 1 to 10 items each: at most 32 bytes in UTF-8")]
    [InlineData("title", "title string optional Title in C# 1 to 40 characters default hello also read as Heading")]
    [InlineData("Seats", "Seats int optional 1 to 500")]
    [InlineData("Room", "Room string required on a condition required when Seats is 1 or 2")]
    [InlineData("At", "At DateTimeOffset optional milliseconds since 1970 in JSON")]
    [InlineData("Random", "Random uint optional set by the client if left out: a random number, the same for all attempts of a call")]
    public void A_member_is_told_with_type_presence_limits_and_conditions(string member, string text)
    {
        Assert.Equal(text, SitePages.TextOf(s_site.Pages[Page].QuerySelector($"#request-{member}")));
    }

    [Fact]
    public void Members_of_which_one_is_sent_are_told() =>
        Assert.Contains("Exactly one of ById, ByName is sent.", s_site.TextOf(Page, "request"));

    [Fact]
    public void A_type_of_the_endpoint_unfolds_once_and_is_linked_from_then_on()
    {
        var page = s_site.Pages[Page];

        Assert.NotNull(page.QuerySelector("#request-Place details#type-Place #type-Place-City"));
        Assert.Equal("#type-Place", page.QuerySelector("#response-Copies .field-type a")!.GetAttribute("href"));
        Assert.Null(page.QuerySelector("#response-Copies details"));
        Assert.Contains("2 Framed With a frame.", SitePages.TextOf(page.QuerySelector("#type-Style")));
    }

    [Fact]
    public void Errors_have_code_name_meaning_remedy_and_advice()
    {
        Assert.Contains("200 NoSuchPerson not executed Nobody has this name. Look it up. no", s_site.TextOf(Page, "errors"));
        Assert.Contains("100 MailboxFull not executed The mailbox is full. Delete a letter. yes, after 60 seconds or more",
            SitePages.TextOf(s_site.Pages["errors.html"].QuerySelector("main")));
        Assert.Equal("../errors.html#code-200", s_site.Pages[Page].QuerySelector("#errors ~ div a")!.GetAttribute("href"));
    }

    [Fact]
    public void Examples_are_shown_as_CSharp_and_as_JSON()
    {
        var code = s_site.Pages[Page].QuerySelectorAll(".aside code").Select(code => code.TextContent).ToList();

        Assert.Equal("""
            var response = await client.Letters.SendAsync(new()
            {
                To = ["ann"],
                Title = "Hi",
                Style = Style.Plain,
                Seats = 3,
                ById = "x",
                At = DateTimeOffset.FromUnixTimeMilliseconds(1500),
                Place = new() { City = "Bonn" },
            });
            """, code[0]);
        Assert.Contains("\"To\": [\n    \"ann\"\n  ]", code[1]);
        Assert.Contains("\"LetterId\": \"l1\"", code[2]);
    }

    [Fact]
    public void Paging_is_told_in_words()
    {
        var text = SitePages.Shipped.TextOf("endpoints/v4-recentcontact-get_list.html", "paging");

        Assert.Contains("ListAsync enumerates the items of all pages", text);
        Assert.Contains("The next request takes TimeStamp from TimeStamp of the response.", text);
        Assert.Contains("A page is the last one if CompleteFlag is 1.", text);
    }

    [Fact]
    public void A_deciding_webhook_has_its_codes_and_a_handler_that_returns_each_reply()
    {
        const string Webhook = "webhooks/C2C.CallbackBeforeSendMsg.html";
        var code = SitePages.Shipped.Pages[Webhook].QuerySelectorAll(".aside code").Select(code => code.TextContent).ToList();

        Assert.Contains("1, 120001 to 130000 MessageSendingReply.Refuse(…)", SitePages.Shipped.TextOf(Webhook, "reply"));
        Assert.Contains(code, text => text.Contains("new(MessageSendingReply.Refuse());", StringComparison.Ordinal));
        Assert.Contains(code, text => text.Contains("MessageSendingReply.Allow with", StringComparison.Ordinal));
    }

    [Fact]
    public void A_shared_type_has_a_page_that_tells_where_it_is_used()
    {
        var uses = SitePages.Shipped.TextOf("types/MessageElement.html", "uses");

        Assert.Contains("Messages.Send v4/openim/sendmsg", uses);
        Assert.Contains("MessageSending C2C.CallbackBeforeSendMsg", uses);
        Assert.Equal("../types/MessageElement.html",
            SitePages.Shipped.Pages["endpoints/v4-openim-sendmsg.html"].QuerySelector("#request-MsgBody .field-type a")!.GetAttribute("href"));
    }

    [Fact]
    public void Two_services_have_pages_of_their_own_and_codes_apart()
    {
        var site = SitePages.Of(
            Service,
            "service: Post\nenvelope: { code: Code }\nerrors: { 100: { name: Lost } }",
            Endpoint.Replace("endpoint: v4/letters/send", "endpoint: v4/letters/send\nservice: Mail", StringComparison.Ordinal),
            "endpoint: v4/letters/count\nservice: Post");

        Assert.Contains("services/Mail.html", site.Pages.Keys);
        Assert.Contains("services/Post.html", site.Pages.Keys);
        Assert.NotNull(site.Pages["errors.html"].QuerySelector("#code-Mail-100"));
        Assert.NotNull(site.Pages["errors.html"].QuerySelector("#code-Post-100"));
    }
}
