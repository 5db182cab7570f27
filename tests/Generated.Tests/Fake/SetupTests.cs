using System.Net;
using Chatwright;
using Chatwright.Testing;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Fake;

public class SetupTests
{
    private const string GetList = "v4/recentcontact/get_list";

    public static TheoryData<Front> Fronts => [Front.InMemory, Front.Kestrel];

    [Theory]
    [MemberData(nameof(Fronts))]
    public async Task A_failure_is_for_so_many_requests_and_carries_nothing_out(Front front)
    {
        await using var fixture = await FakeFixture.StartAsync(front);
        var user = fixture.Service.User("u").AddOneToOne("v", FakeFixture.At(1));
        fixture.Service.OnAny().Fail(60007, "slow down").Times(2);
        var delete = new DeleteConversationRequest.OneToOne { FromAccount = "u", ToAccount = "v" };

        var error = await Assert.ThrowsAsync<ApiErrorException>(() => fixture.Client.DeleteAsync(delete));
        Assert.Equal((60007, "slow down", "FAIL"), (error.Code, error.ErrorMessage, error.Status));
        Assert.Equal(TencentChatErrorCode.ApiRateLimited, await FakeFixture.CodeAsync(fixture.Client.DeleteAsync(delete)));
        Assert.Single(user.Conversations);
        await fixture.Client.DeleteAsync(delete);
        Assert.Empty(user.Conversations);
    }

    [Fact]
    public async Task A_setup_of_one_endpoint_waits_for_that_endpoint()
    {
        await using var fixture = await FakeFixture.StartAsync();
        fixture.Service.User("u");
        var setup = fixture.Service.On("/v4/recentcontact/get_contact_group").Fail(50004).Once();
        await fixture.Client.ListPageAsync("u");
        Assert.Equal(1, setup.Remaining);
        Assert.Equal(TencentChatErrorCode.ServerInternalError, await FakeFixture.CodeAsync(fixture.Client.ListGroupsPageAsync("u")));
        Assert.Equal(0, setup.Remaining);
    }

    [Fact]
    public async Task Setups_apply_in_the_order_in_which_they_were_added()
    {
        await using var fixture = await FakeFixture.StartAsync();
        fixture.Service.User("u");
        fixture.Service.OnAny().Fail(60007).Once();
        fixture.Service.On(GetList).Fail(50005).Once();
        fixture.Service.OnAny().Fail(60018).Once();
        Assert.Equal(TencentChatErrorCode.ApiRateLimited, await FakeFixture.CodeAsync(fixture.Client.ListPageAsync("u")));
        Assert.Equal(TencentChatErrorCode.NetworkTimeout, await FakeFixture.CodeAsync(fixture.Client.ListPageAsync("u")));
        Assert.Equal(TencentChatErrorCode.TooManyRequests, await FakeFixture.CodeAsync(fixture.Client.ListPageAsync("u")));
        await fixture.Client.ListPageAsync("u");
    }

    [Fact]
    public async Task Every_code_of_the_service_can_be_returned()
    {
        await using var fixture = await FakeFixture.StartAsync();
        var client = fixture.Client;
        foreach (var code in Enum.GetValues<TencentChatErrorCode>().Where(code => code != TencentChatErrorCode.None))
        {
            fixture.Service.OnAny().Fail(code).Once();
            var error = await Assert.ThrowsAsync<ApiErrorException>(() => client.ListPageAsync("u"));
            Assert.True(error.Is(code));
        }
    }

    [Fact]
    public async Task Setups_can_be_cleared()
    {
        await using var fixture = await FakeFixture.StartAsync();
        fixture.Service.User("u");
        fixture.Service.OnAny().Fail(60007);
        fixture.Service.OnAny().Abort();
        fixture.Service.ClearSetups();
        await fixture.Client.ListPageAsync("u");
    }

    [Theory]
    [MemberData(nameof(Fronts))]
    public async Task A_raw_response_is_returned_as_it_is_even_where_there_is_no_endpoint(Front front)
    {
        await using var fixture = await FakeFixture.StartAsync(front);
        fixture.Service.OnAny().RespondRaw("<html>Bad Gateway</html>", 502, "text/html").Once();
        fixture.Service.On("v4/openim/sendmsg").RespondRaw("""{"a":1}""").Once();
        var error = await Assert.ThrowsAsync<ApiResponseException>(() => fixture.Client.ListPageAsync("u"));
        Assert.Equal((502, "<html>Bad Gateway</html>"), (error.StatusCode, error.ResponseBody));
        var response = await fixture.Raw.SendAsync("v4/openim/sendmsg", []);
        Assert.Equal((HttpStatusCode.OK, "application/json", """{"a":1}"""), (response.Status, response.ContentType, response.Body));
    }

    [Theory]
    [InlineData(Front.InMemory, 0)]
    [InlineData(Front.InMemory, 20)]
    [InlineData(Front.Kestrel, 0)]
    [InlineData(Front.Kestrel, 20)]
    public async Task A_connection_that_breaks_leaves_the_call_carried_out_and_the_caller_without_a_response(Front front, int afterBytes)
    {
        await using var fixture = await FakeFixture.StartAsync(front);
        var user = fixture.Service.User("u").AddOneToOne("v", FakeFixture.At(1));
        fixture.Service.OnAny().Abort(afterBytes).Times(2);
        await Assert.ThrowsAsync<ApiConnectionException>(
            () => fixture.Client.DeleteAsync(new DeleteConversationRequest.OneToOne { FromAccount = "u", ToAccount = "v" }));
        Assert.Empty(user.Conversations);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => fixture.Raw.CallAsync("get_list", RawCaller.List("u")));
        await fixture.Client.ListPageAsync("u");
    }

    [Fact]
    public async Task The_bytes_sent_before_a_break_can_be_read()
    {
        await using var fixture = await FakeFixture.StartAsync();
        fixture.Service.On(GetList).Abort(4).Once();
        using var content = new StringContent("{}");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(fixture.Service.Host.Primary, GetList)) { Content = content };
        using var response = await fixture.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.True(response.Content.Headers.ContentLength > 4);
        await using var stream = await response.Content.ReadAsStreamAsync();
        var start = new byte[4];
        await stream.ReadExactlyAsync(start);
        Assert.Equal("{\"Ac"u8.ToArray(), start);
        await Assert.ThrowsAsync<HttpIOException>(async () => await stream.ReadExactlyAsync(start));
    }

    [Fact]
    public async Task An_abort_behind_the_end_changes_nothing()
    {
        await using var fixture = await FakeFixture.StartAsync();
        fixture.Service.User("u");
        fixture.Service.OnAny().Abort(1_000_000).Once();
        await fixture.Client.ListPageAsync("u");
    }

    [Theory]
    [MemberData(nameof(Fronts))]
    public async Task A_delayed_response_waits_by_the_clock_of_the_fake_after_the_call_is_carried_out(Front front)
    {
        await using var fixture = await FakeFixture.StartAsync(front);
        var user = fixture.Service.User("u").AddOneToOne("v", FakeFixture.At(1));
        fixture.Service.OnAny().Delay(TimeSpan.FromSeconds(30)).Once();
        fixture.Service.On(GetList).Fail(60007).Once();
        var call = fixture.Client.DeleteAsync(new DeleteConversationRequest.OneToOne { FromAccount = "u", ToAccount = "v" });
        await WaitForAsync(() => fixture.Clock.WaitingTimers > 0);
        Assert.Empty(user.Conversations);
        fixture.Clock.Advance(TimeSpan.FromSeconds(29));
        Assert.False(call.IsCompleted);
        fixture.Clock.Advance(TimeSpan.FromSeconds(1));
        await call.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Theory]
    [MemberData(nameof(Fronts))]
    public async Task A_delayed_response_may_be_an_error_and_may_be_given_up(Front front)
    {
        await using var fixture = await FakeFixture.StartAsync(front);
        fixture.Service.OnAny().Delay(TimeSpan.FromSeconds(1)).Times(2);
        fixture.Service.OnAny().Fail(60007).Once();
        var call = fixture.Client.ListPageAsync("u");
        await WaitForAsync(() => fixture.Clock.WaitingTimers > 0);
        fixture.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(TencentChatErrorCode.ApiRateLimited, await FakeFixture.CodeAsync(call));

        using var cancellation = new CancellationTokenSource();
        var abandoned = fixture.Client.ListPageAsync("u", cancellation.Token);
        await WaitForAsync(() => fixture.Clock.WaitingTimers > 0);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => abandoned);
        await WaitForAsync(() => fixture.Clock.WaitingTimers == 0);
    }

    [Fact]
    public async Task Setups_out_of_range_are_refused_and_change_nothing()
    {
        await using var fixture = await FakeFixture.StartAsync();
        fixture.Service.User("u");
        var setup = fixture.Service.OnAny();
        Assert.Throws<ArgumentOutOfRangeException>(() => setup.Fail(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => setup.Fail(TencentChatErrorCode.None));
        Assert.Throws<ArgumentOutOfRangeException>(() => setup.Times(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => setup.Abort(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => setup.Delay(TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => setup.RespondRaw("", 199));
        Assert.Throws<ArgumentException>(() => setup.RespondRaw("x", 204));
        Assert.Throws<ArgumentException>(() => setup.RespondRaw("x", 304));
        Assert.Throws<ArgumentException>(() => setup.RespondRaw("x", 200, "text/html\r\nX: y"));
        Assert.Throws<ArgumentException>(() => setup.RespondRaw("x", 200, ""));
        await fixture.Client.ListPageAsync("u");
    }

    [Theory]
    [MemberData(nameof(Fronts))]
    public async Task A_typed_response_is_returned_in_the_envelope_of_success(Front front)
    {
        await using var fixture = await FakeFixture.StartAsync(front);
        fixture.Service.On(TencentChatEndpoints.Conversations.ListGroups)
            .Respond(new() { GroupItem = [new() { GroupName = "群", GroupId = 7 }], IsComplete = true, NextStartIndex = 0 }).Times(2);
        var page = await fixture.Client.ListGroupsPageAsync("stranger");
        Assert.Equal((7L, "群"), (page.GroupItem[0].GroupId, page.GroupItem[0].GroupName));
        var raw = await fixture.Raw.CallAsync("get_contact_group", "");
        Assert.EndsWith(""","ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"","ErrorDisplay":""}""", raw.Body, StringComparison.Ordinal);
        fixture.Service.VerifyAll();
    }

    [Fact]
    public async Task A_typed_setup_can_delay_and_fail_too()
    {
        await using var fixture = await FakeFixture.StartAsync();
        var endpoint = TencentChatEndpoints.Conversations.Delete;
        fixture.Service.On(endpoint).Delay(TimeSpan.FromSeconds(1)).Respond(new());
        var call = fixture.Client.DeleteAsync(new DeleteConversationRequest.OneToOne { FromAccount = "u", ToAccount = "v" });
        await WaitForAsync(() => fixture.Clock.WaitingTimers > 0);
        fixture.Clock.Advance(TimeSpan.FromSeconds(1));
        await call;

        fixture.Service.ClearSetups();
        fixture.Service.On(endpoint).Fail(TencentChatErrorCode.UserNotImported, "no such user");
        var error = await Assert.ThrowsAsync<ApiErrorException>(
            () => fixture.Client.DeleteAsync(new DeleteConversationRequest.OneToOne { FromAccount = "u", ToAccount = "v" }));
        Assert.Equal((50001, "no such user"), (error.Code, error.ErrorMessage));
    }

    [Fact]
    public async Task The_last_effect_of_a_setup_wins()
    {
        await using var fixture = await FakeFixture.StartAsync();
        fixture.Service.OnAny().Abort().Fail(60007).RespondRaw("{}").Fail(50001);
        Assert.Equal(TencentChatErrorCode.UserNotImported, await FakeFixture.CodeAsync(fixture.Client.ListPageAsync("u")));
    }

    [Fact]
    public async Task Setups_without_an_effect_count_requests_beside_each_other()
    {
        await using var fixture = await FakeFixture.StartAsync();
        fixture.Service.User("u");
        var (all, list) = (fixture.Service.OnAny(), fixture.Service.On(GetList));
        await fixture.Client.ListPageAsync("u");
        await fixture.Client.ListGroupsPageAsync("u");
        Assert.Equal((2, 1), (all.Applied, list.Applied));
    }

    [Fact]
    public async Task Verification_lists_the_setups_that_expect_more_requests()
    {
        await using var fixture = await FakeFixture.StartAsync();
        fixture.Service.User("u");
        fixture.Service.On(GetList).Times(2);
        fixture.Service.On("v4/recentcontact/delete").Fail(50001);
        fixture.Service.OnAny();
        await fixture.Client.ListPageAsync("u");
        var error = Assert.Throws<FakeVerificationException>(fixture.Service.VerifyAll);
        Assert.Equal(
            """
            Setups of the fake expect more requests:
            v4/recentcontact/get_list: applied to 1 of 2 requests
            v4/recentcontact/delete: applied to 0 requests
            """.ReplaceLineEndings("\n"),
            error.Message);
        await fixture.Client.ListPageAsync("u");
        Assert.Equal(["v4/recentcontact/delete", null], fixture.Service.Setups.Select(setup => setup.Path));
        fixture.Service.ClearSetups();
        fixture.Service.VerifyAll();
    }

    private static async Task WaitForAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
            await Task.Delay(5, limit.Token);
    }
}
