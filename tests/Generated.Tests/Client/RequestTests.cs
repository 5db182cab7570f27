#pragma warning disable CS0618 // the deprecated endpoint is called too
using System.Globalization;
using System.Text;
using Chatwright;
using Chatwright.CodeGeneration;
using Chatwright.Tencent;
using Generated.Tests.Harness;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Client;

/// <summary>Requests as they are sent.</summary>
public class RequestTests
{
    private static readonly ConversationKey s_peer = new ConversationKey.OneToOne { ToAccount = "peer" };

    private static readonly Dictionary<string, Func<TencentChatClient, Task>> s_calls = new()
    {
        ["v4/recentcontact/get_list"] = chat => chat.Conversations.ListPageAsync("u"),
        ["v4/recentcontact/delete"] = chat =>
            chat.Conversations.DeleteAsync(new DeleteConversationRequest.OneToOne { FromAccount = "u", ToAccount = "peer" }),
        ["v4/recentcontact/create_contact_group"] = chat => chat.Conversations.CreateGroupsAsync(new()
        {
            FromAccount = "u",
            GroupContactItem = [new() { GroupName = "g" }],
        }),
        ["v4/recentcontact/del_contact_group"] = chat => chat.Conversations.DeleteGroupsAsync(new() { FromAccount = "u", GroupName = ["g"] }),
        ["v4/recentcontact/update_contact_group"] = chat => chat.Conversations.UpdateGroupAsync(new()
        {
            FromAccount = "u",
            UpdateGroup = new ConversationGroupUpdate.Rename { OldGroupName = "g", NewGroupName = "h" },
        }),
        ["v4/recentcontact/mark_contact"] = chat => chat.Conversations.MarkAsync(new()
        {
            FromAccount = "u",
            MarkItem = [new() { OptType = ConversationMarkKind.Custom, ContactItem = s_peer }],
        }),
        ["v4/recentcontact/get_contact_group"] = chat => chat.Conversations.ListGroupsPageAsync("u"),
        ["v4/recentcontact/search_contact_group"] = chat => chat.Conversations.SearchGroupsAsync(
            new() { FromAccount = "u", ContactItem = [s_peer] }),
        ["v4/openim/sendmsg"] = chat => chat.Messages.SendAsync(new()
        {
            ToAccount = "u",
            MsgRandom = 1,
            MsgBody = [new MessageElement.Text { TextValue = "" }],
        }),
        ["v4/sns/friend_get"] = chat => chat.Friends.ListPageAsync("u"),
        ["v4/group_open_http_svc/create_group"] = chat => chat.Groups.CreateAsync(new() { Type = "Public", Name = "g" }),
        ["v4/group_open_http_svc/forbid_send_msg"] = chat => chat.Groups.MuteMembersAsync(
            new() { GroupId = "g", MembersAccount = ["u"], ShutUpTime = 1 }),
        ["v4/lab/everything"] = chat => chat.Lab.TryEverythingPageAsync(Everything.Request),
        ["v4/lab/batch"] = chat => chat.Lab.BatchAsync(new() { Accounts = [] }),
        ["v4/lab/walk"] = chat => chat.Lab.WalkPageAsync(new() { Owner = "u", Depth = 1 }),
        ["v4/lab/trail"] = chat => chat.Lab.TrailPageAsync(new()),
        ["v4/lab/notify"] = chat => chat.Lab.NotifyAsync(new() { Notices = [new Notice.Silent()] }),
        ["v4/lab/odd"] = chat => chat.Lab.OddAsync(new() { Mood = Mood.Sad, Third = false }),
        ["v4/lab/relay"] = chat => chat.Lab.RelayPageAsync("n"),
        ["v4/lab/sweep"] = chat => chat.Lab.SweepAsync(),
    };

    public static TheoryData<string> Posts => [.. s_calls.Keys];

    [Theory]
    [MemberData(nameof(Posts))]
    public async Task A_call_is_a_POST_of_JSON_of_known_length_to_the_path_of_its_endpoint(string path)
    {
        var request = await SendAsync(s_calls[path]);

        Assert.Equal(HttpMethod.Post, request.Method);
        Assert.Equal($"https://chat.example/{path}", request.Address.GetLeftPart(UriPartial.Path));
        Assert.Equal("application/json", request.ContentType);
        Assert.Equal(request.Body!.Length, request.ContentLength);
        Assert.Equal((byte)'{', request.Body[0]);
    }

    [Fact]
    public async Task The_query_holds_the_documented_parameters_in_their_order()
    {
        var query = (await SendAsync(chat => chat.Conversations.ListPageAsync("u"))).Query;

        Assert.Equal(["sdkappid", "identifier", "usersig", "random", "contenttype"], query.Select(parameter => parameter.Name));
        Assert.Equal(TestChat.SdkAppId.ToString(CultureInfo.InvariantCulture), query[0].Value);
        Assert.Equal(TestChat.Identifier, query[1].Value);
        Assert.Equal(
            UserSigStatus.Valid, UserSig.Validate(query[2].Value, TestChat.SdkAppId, TestChat.SecretKey, TestChat.Identifier, DateTimeOffset.UtcNow));
        Assert.True(uint.TryParse(query[3].Value, NumberStyles.None, CultureInfo.InvariantCulture, out _));
        Assert.Equal("json", query[4].Value);
    }

    [Fact]
    public async Task The_random_number_is_another_for_each_call()
    {
        var handler = new HandFedHandler();
        var chat = TestChat.Over(handler);
        for (var call = 0; call < 8; call++)
        {
            handler.Respond(TestChat.Ok);
            await chat.Conversations.DeleteAsync(new DeleteConversationRequest.Group { FromAccount = "u", ToGroupId = "g" });
        }

        Assert.True(handler.Requests.Select(request => request.Query[3].Value).Distinct().Count() > 1);
    }

    [Fact]
    public async Task The_body_is_compact_JSON_in_the_order_of_the_description()
        => Assert.Equal(
            """{"From_Account":"user_0001","TimeStamp":0,"StartIndex":0,"TopTimeStamp":0,"TopStartIndex":0,"AssistFlags":7}""",
            (await SendAsync(chat => chat.Conversations.ListPageAsync("user_0001"))).Text);

    [Fact]
    public async Task Text_travels_as_UTF_8_without_a_byte_order_mark()
    {
        var request = await SendAsync(chat => chat.Conversations.ListGroupsPageAsync("用户\"\n😀"));

        Assert.Equal(Encoding.UTF8.GetBytes("""{"From_Account":"用户\"\n😀","StartIndex":0}"""), request.Body);
        Assert.Equal(request.Body!.Length, request.ContentLength);
    }

    [Fact]
    public async Task An_endpoint_without_a_request_is_sent_an_empty_object()
        => Assert.Equal("{}", (await SendAsync(chat => chat.Lab.SweepAsync())).Text);

    [Fact]
    public async Task An_endpoint_by_GET_has_the_query_and_no_body()
    {
        var handler = new HandFedHandler().Respond("""{"ServerTime":1700000000123,"ActionStatus":"OK"}""");
        var response = await TestChat.Over(handler).Lab.PingAsync();

        Assert.Equal(HttpMethod.Get, handler.Request.Method);
        Assert.Equal("/v4/lab/ping", handler.Request.Path);
        Assert.Equal(5, handler.Request.Query.Count);
        Assert.Null(handler.Request.Body);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1700000000123), response.ServerTime);
    }

    [Fact]
    public async Task A_request_that_is_null_is_refused()
        => await Assert.ThrowsAsync<ArgumentNullException>(() => TestChat.Over(new()).Conversations.ListPageAsync((ListConversationsRequest)null!));

    [Fact]
    public async Task A_call_after_the_end_of_the_client_is_refused()
    {
        var chat = TestChat.Over(new());
        chat.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => chat.Conversations.ListPageAsync("u"));
    }

    [Fact]
    public async Task A_cancelled_call_ends_with_the_token_that_cancelled_it()
    {
        using var cancellation = new CancellationTokenSource();
        var handler = new HandFedHandler { Sending = _ => cancellation.Cancel() };
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => TestChat.Over(handler).Conversations.ListPageAsync("u", cancellation.Token));
        Assert.Equal(cancellation.Token, error.CancellationToken);
    }

    [Fact]
    public void The_documented_regions_are_there_with_their_backups()
    {
        Assert.Equal("https://adminapisgp.im.qcloud.com/", TencentChatRegion.Singapore.Primary.ToString());
        Assert.Equal("https://adminapisgp.my-imcloud.com/", Assert.Single(TencentChatRegion.Singapore.Backups).ToString());
        Assert.Equal(8, TencentChatRegion.All.Count);
        Assert.Equal(8, TencentChatRegion.All.Select(host => host.Name).Distinct().Count());
        Assert.True(TencentChatRegion.TryParse("singapore", out var found));
        Assert.Same(TencentChatRegion.Singapore, found);
        Assert.False(TencentChatRegion.TryParse("Atlantis", out _));
    }

    [Fact]
    public void The_options_are_those_of_the_signing_scheme_and_can_change_for_another_client()
    {
        var options = new TencentChatClientOptions { Host = TencentChatRegion.Tokyo, Credential = new(1, "k", "a") };
        using var chat = new TencentChatClient(options);
        options.Host = TencentChatRegion.Seoul;
        using var other = new TencentChatClient(options);
    }

    [Fact]
    public async Task A_client_over_an_HttpClient_leaves_it_open()
    {
        var handler = new HandFedHandler().Respond("""{"Result":"done","Swept":1}""").Respond("still there");
        using var http = new HttpClient(handler);
        var options = new TencentChatClientOptions { Host = new("chat.example"), Credential = new(1, "k", "a") };
        using (var chat = new TencentChatClient(options, http))
            Assert.Equal(1, (await chat.Lab.SweepAsync()).Swept);

        Assert.Equal(HttpMethod.Post, handler.Request.Method);
        Assert.Equal("still there", await http.GetStringAsync(new Uri("https://chat.example/")));
    }

    [Fact]
    public async Task A_client_is_made_generically_over_a_transport()
    {
        static T Make<T, TOptions>(TOptions options)
            where T : IApiClient<T, TOptions>
            where TOptions : ApiClientOptions
            => T.Create(new ApiTransport(T.Service, options));

        var handler = new HandFedHandler().Respond("""{"Result":"done","Swept":1}""");
        using var chat = Make<TencentChatClient, TencentChatClientOptions>(new()
        {
            Host = new("chat.example"),
            Credential = new(1, "k", "a"),
            Handler = handler,
        });
        Assert.Equal(1, (await chat.Lab.SweepAsync()).Swept);
    }

    [Fact]
    public void A_client_without_a_host_is_not_built()
        => Assert.Contains("Host", Assert.Throws<ArgumentException>(() => new TencentChatClient(new TencentChatClientOptions())).Message,
            StringComparison.Ordinal);

    private static async Task<SentRequest> SendAsync(Func<TencentChatClient, Task> call)
    {
        var handler = new HandFedHandler().Respond("""{"ActionStatus":"FAIL","ErrorCode":1,"Result":"failed","Errno":1}""");
        await Assert.ThrowsAsync<ApiErrorException>(() => call(TestChat.Over(handler)));
        return handler.Request;
    }
}
