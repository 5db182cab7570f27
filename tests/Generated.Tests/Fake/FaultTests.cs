using System.Net;
using Chatwright;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Fake;

public class FaultTests
{
    private const string GetList = "v4/recentcontact/get_list";

    public static TheoryData<Front> Fronts => [Front.InMemory, Front.Kestrel];

    [Theory]
    [MemberData(nameof(Fronts))]
    public async Task A_failure_is_for_so_many_requests_and_carries_nothing_out(Front front)
    {
        await using var fixture = await FakeFixture.StartAsync(front);
        var user = fixture.Service.User("u").AddOneToOne("v", FakeFixture.At(1));
        fixture.Service.Faults.Fail(60007, "slow down", times: 2);
        var delete = new DeleteConversationRequest.OneToOne { FromAccount = "u", ToAccount = "v" };

        var error = await Assert.ThrowsAsync<ApiException>(() => fixture.Client.DeleteAsync(delete));
        Assert.Equal((60007, "slow down", "FAIL"), (error.Code, error.Info, error.Status));
        Assert.Equal(TencentChatErrorCode.ApiRateLimited, await FakeFixture.CodeAsync(fixture.Client.DeleteAsync(delete)));
        Assert.Single(user.Conversations);
        await fixture.Client.DeleteAsync(delete);
        Assert.Empty(user.Conversations);
    }

    [Fact]
    public async Task A_fault_of_one_endpoint_waits_for_that_endpoint()
    {
        await using var fixture = await FakeFixture.StartAsync();
        fixture.Service.User("u");
        fixture.Service.Faults.Fail(50004, path: "/v4/recentcontact/get_contact_group");
        await fixture.Client.ListPageAsync("u");
        Assert.Equal(1, fixture.Service.Faults.Pending);
        Assert.Equal(TencentChatErrorCode.ServerInternalError, await FakeFixture.CodeAsync(fixture.Client.ListGroupsPageAsync("u")));
        Assert.Equal(0, fixture.Service.Faults.Pending);
    }

    [Fact]
    public async Task Faults_come_in_the_order_in_which_they_were_added()
    {
        await using var fixture = await FakeFixture.StartAsync();
        fixture.Service.User("u");
        fixture.Service.Faults.Fail(60007).Fail(50005, path: GetList).Fail(60018);
        Assert.Equal(TencentChatErrorCode.ApiRateLimited, await FakeFixture.CodeAsync(fixture.Client.ListPageAsync("u")));
        Assert.Equal(TencentChatErrorCode.NetworkTimeout, await FakeFixture.CodeAsync(fixture.Client.ListPageAsync("u")));
        Assert.Equal(TencentChatErrorCode.TooManyRequests, await FakeFixture.CodeAsync(fixture.Client.ListPageAsync("u")));
        await fixture.Client.ListPageAsync("u");
    }

    [Fact]
    public async Task Every_code_of_the_service_can_be_had()
    {
        await using var fixture = await FakeFixture.StartAsync();
        var client = fixture.Client;
        foreach (var code in Enum.GetValues<TencentChatErrorCode>().Where(code => code != TencentChatErrorCode.None))
        {
            fixture.Service.Faults.Fail((long)code);
            var error = await Assert.ThrowsAsync<ApiException>(() => client.ListPageAsync("u"));
            Assert.True(error.Is(code));
        }
    }

    [Fact]
    public async Task Faults_can_be_taken_back()
    {
        await using var fixture = await FakeFixture.StartAsync();
        fixture.Service.User("u");
        fixture.Service.Faults.Fail(60007, times: int.MaxValue).Cut(0, times: int.MaxValue).Clear();
        await fixture.Client.ListPageAsync("u");
    }

    [Theory]
    [MemberData(nameof(Fronts))]
    public async Task A_response_of_ones_own_comes_as_it_is_even_where_there_is_no_endpoint(Front front)
    {
        await using var fixture = await FakeFixture.StartAsync(front);
        fixture.Service.Faults.Answer("<html>Bad Gateway</html>", 502, "text/html").Answer("""{"a":1}""", path: "v4/openim/sendmsg");
        var error = await Assert.ThrowsAsync<ProtocolException>(() => fixture.Client.ListPageAsync("u"));
        Assert.Equal((HttpStatusCode.BadGateway, "<html>Bad Gateway</html>"), (error.HttpStatus, error.RawResponse));
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
        fixture.Service.Faults.Cut(afterBytes, times: 2);
        await Assert.ThrowsAsync<HttpRequestException>(
            () => fixture.Client.DeleteAsync(new DeleteConversationRequest.OneToOne { FromAccount = "u", ToAccount = "v" }));
        Assert.Empty(user.Conversations);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => fixture.Raw.CallAsync("get_list", RawCaller.List("u")));
        await fixture.Client.ListPageAsync("u");
    }

    [Fact]
    public async Task The_bytes_sent_before_a_break_can_be_read()
    {
        await using var fixture = await FakeFixture.StartAsync();
        fixture.Service.Faults.Cut(4, path: GetList);
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
    public async Task A_cut_behind_the_end_changes_nothing()
    {
        await using var fixture = await FakeFixture.StartAsync();
        fixture.Service.User("u");
        fixture.Service.Faults.Cut(1_000_000);
        await fixture.Client.ListPageAsync("u");
    }

    [Theory]
    [MemberData(nameof(Fronts))]
    public async Task A_delayed_response_waits_by_the_clock_of_the_fake_after_the_call_is_carried_out(Front front)
    {
        await using var fixture = await FakeFixture.StartAsync(front);
        var user = fixture.Service.User("u").AddOneToOne("v", FakeFixture.At(1));
        fixture.Service.Faults.Delay(TimeSpan.FromSeconds(30)).Fail(60007, path: GetList);
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
        fixture.Service.Faults.Delay(TimeSpan.FromSeconds(1), times: 2).Fail(60007);
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
    public async Task Faults_that_make_no_sense_are_refused()
    {
        await using var fixture = await FakeFixture.StartAsync();
        var faults = fixture.Service.Faults;
        Assert.Throws<ArgumentOutOfRangeException>(() => faults.Fail(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => faults.Fail(60007, times: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => faults.Cut(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => faults.Delay(TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => faults.Answer("", 199));
        Assert.Equal(0, faults.Pending);
    }

    private static async Task WaitForAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
            await Task.Delay(5, limit.Token);
    }
}
