using System.Text;
using Chatwright;
using Chatwright.Testing;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Fake;

public class FakeServiceTests
{
    [Fact]
    public async Task The_defaults_do()
    {
        await using var fake = new FakeTencentChat();
        fake.User("u").AddGroup("g", DateTimeOffset.UtcNow);
        using var chat = new TencentChatClient(fake.Configure(new TencentChatClientOptions()));
        Assert.IsType<Conversation.Group>(Assert.Single((await chat.Conversations.ListPageAsync("u")).SessionItem));
    }

    [Fact]
    public async Task A_client_is_pointed_to_the_handler_first_and_to_the_network_once_the_fake_listens()
    {
        await using var fake = new FakeTencentChat();
        var before = fake.Configure(new TencentChatClientOptions());
        Assert.Same(fake.Handler, before.Handler);
        await fake.StartAsync();
        var after = fake.Configure(new TencentChatClientOptions { Handler = fake.Handler });
        Assert.Null(after.Handler);
        Assert.True(after.Host!.Primary.IsLoopback);
        await Assert.ThrowsAsync<InvalidOperationException>(() => fake.StartAsync());

        foreach (var options in new[] { before, after })
        {
            using var chat = new TencentChatClient(options);
            Assert.True((await chat.Conversations.ListPageAsync("administrator")).IsComplete);
        }
    }

    [Theory]
    [InlineData(Front.InMemory)]
    [InlineData(Front.Kestrel)]
    public async Task A_client_is_created_with_options_that_call_the_fake(Front front)
    {
        await using var fake = new FakeTencentChat();
        if (front == Front.Kestrel)
            await fake.StartAsync();
        using var chat = fake.CreateClient<TencentChatClient>();
        Assert.True((await chat.Conversations.ListPageAsync("administrator")).IsComplete);
        using var patient = fake.CreateClient<TencentChatClient>(options => options.Timeout = TimeSpan.FromMinutes(1));
        Assert.True((await patient.Conversations.ListPageAsync("administrator")).IsComplete);
    }

    [Fact]
    public async Task A_fake_that_is_disposed_listens_no_more_and_can_be_disposed_again()
    {
        var fake = new FakeTencentChat();
        await fake.StartAsync();
        using var chat = new TencentChatClient(fake.Configure(new TencentChatClientOptions()));
        await chat.Conversations.ListPageAsync("administrator");
        await fake.DisposeAsync();
        await fake.DisposeAsync();
        await Assert.ThrowsAsync<ApiConnectionException>(() => chat.Conversations.ListPageAsync("administrator"));
    }

    [Fact]
    public async Task Disposal_does_not_wait_for_a_response_that_is_held_back()
    {
        var fixture = await FakeFixture.StartAsync(Front.Kestrel);
        fixture.Service.OnAny().Delay(TimeSpan.FromDays(1)).Once();
        var call = fixture.Client.ListPageAsync(RawCaller.Admin);
        while (fixture.Clock.WaitingTimers == 0)
            await Task.Delay(5);
        await fixture.Service.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));
        await Assert.ThrowsAsync<ApiConnectionException>(() => call);
        await fixture.DisposeAsync();
    }

    [Fact]
    public async Task Both_fronts_respond_with_the_same_bytes()
    {
        await using var memory = await FakeFixture.StartAsync(Front.InMemory);
        await using var kestrel = await FakeFixture.StartAsync(Front.Kestrel);
        string[] calls =
        [
            "get_list", RawCaller.List("u"),
            "create_contact_group",
            """{"From_Account":"u","GroupContactItem":[{"GroupName":"群","ContactItem":[{"Type":1,"To_Account":"v"},{"Type":2,"ToGroupId":"x"}]}]}""",
            "get_contact_group", """{"From_Account":"u","StartIndex":0}""",
            "get_contact_group", """{"From_Account":1}""",
            "nothing", "{}",
        ];
        foreach (var fixture in new[] { memory, kestrel })
            fixture.Service.User("u").AddOneToOne("v", FakeFixture.At(1)).AddGroup("g", FakeFixture.At(2), isPinned: true);
        for (var i = 0; i < calls.Length; i += 2)
            Assert.Equal(await memory.Raw.CallAsync(calls[i], calls[i + 1]), await kestrel.Raw.CallAsync(calls[i], calls[i + 1]));
    }

    [Theory]
    [InlineData(Front.InMemory)]
    [InlineData(Front.Kestrel)]
    public async Task Requests_are_kept_without_their_signatures(Front front)
    {
        await using var fixture = await FakeFixture.StartAsync(front);
        await fixture.Raw.CallAsync("get_list", RawCaller.List("é"));
        await fixture.Raw.SendAsync("elsewhere", Encoding.UTF8.GetBytes("body"), method: HttpMethod.Put);
        const string query = "sdkappid=1400000000&identifier=administrator&random=4294967295&contenttype=json";
        Assert.Equal(
            [
                new() { Method = "POST", Path = "v4/recentcontact/get_list", Query = query, Body = RawCaller.List("é") },
                new() { Method = "PUT", Path = "elsewhere", Query = query, Body = "body" },
            ],
            fixture.Service.Requests);
        fixture.Service.ClearRequests();
        Assert.Empty(fixture.Service.Requests);
    }

    [Fact]
    public async Task The_latest_requests_are_kept()
    {
        await using var fake = new FakeTencentChat(new() { MaxRequestsKept = 2 });
        using var http = new HttpClient(fake.Handler);
        for (var i = 0; i < 5; i++)
            await http.GetAsync(new Uri(fake.Host.Primary, $"/{i}"));
        Assert.Equal(["3", "4"], fake.Requests.Select(request => request.Path));
    }

    [Fact]
    public async Task The_handler_outlives_the_clients_that_dispose_it_and_serves_blocking_calls()
    {
        await using var fake = new FakeTencentChat();
        for (var i = 0; i < 2; i++)
        {
            using var http = new HttpClient(fake.Handler);
            using var request = new HttpRequestMessage(HttpMethod.Post, fake.Host.Primary);
            using var response = http.Send(request);
            using var reader = new StreamReader(response.Content.ReadAsStream());
            Assert.Contains("60009", await reader.ReadToEndAsync());
        }
    }

    [Fact]
    public async Task No_text_of_it_tells_the_key()
    {
        const string key = "the-key-that-nobody-may-see";
        var options = new FakeTencentChatOptions { SecretKey = key };
        await using var fake = new FakeTencentChat(options);
        Assert.DoesNotContain(key, $"{fake} {options} {fake.User("u")} {fake.Configure(new TencentChatClientOptions())}");
        var error = Assert.ThrowsAny<ArgumentException>(() => new FakeTencentChat(new() { SecretKey = key + "\n" }));
        Assert.DoesNotContain(key, error.ToString());
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        Assert.ThrowsAny<ArgumentException>(() => new FakeTencentChat(new() { SdkAppId = 0 }));
        Assert.ThrowsAny<ArgumentException>(() => new FakeTencentChat(new() { SecretKey = "" }));
        Assert.ThrowsAny<ArgumentException>(() => new FakeTencentChat(new() { AdminIdentifier = "" }));
        Assert.ThrowsAny<ArgumentException>(() => new FakeTencentChat(new() { PageSize = 0 }));
        Assert.ThrowsAny<ArgumentException>(() => new FakeTencentChat(new() { MaxRequestsKept = -1 }));
        Assert.ThrowsAny<ArgumentException>(() => new FakeTencentChat(new() { TimeProvider = null! }));
    }

    [Fact]
    public async Task Seeds_can_be_looked_at()
    {
        await using var fake = new FakeTencentChat();
        var at = new DateTimeOffset(2026, 4, 1, 8, 0, 0, 999, TimeSpan.FromHours(2));
        var user = fake.User("u").AddOneToOne("v", at, isPinned: true)
            .AddGroup("g", at.AddSeconds(-1), isEmpty: true).AddOneToOne("v", at.AddSeconds(5))
            .Mark(FakePeer.Group("g"), 64, 2, 2).AddConversationGroup("b", FakePeer.Group("g")).AddConversationGroup("a").AddConversationGroup("b");
        Assert.Equal(
            [
                new() { Peer = FakePeer.Group("g"), At = at.AddSeconds(-1).AddMilliseconds(-999), IsEmpty = true },
                new() { Peer = FakePeer.User("v"), At = at.AddSeconds(5).AddMilliseconds(-999) },
            ],
            user.Conversations);
        Assert.Equal(["b", "a"], user.ConversationGroups);
        var marked = user.MarkOf(FakePeer.Group("g"));
        Assert.Equal(new() { Bits = [2, 64], Groups = ["b"], ChangedAt = marked!.ChangedAt }, marked);
        Assert.Null(user.MarkOf(FakePeer.User("v")));
        Assert.Empty(fake.User("v").Conversations);
    }

    [Fact]
    public void A_request_is_printed_without_its_query_and_its_body()
    {
        var request = new FakeRequest { Method = "POST", Path = "v4/lab/vault", Query = "pin=hunter2", Body = """{"Pin":"hunter2"}""" };
        Assert.Equal("POST v4/lab/vault, a body of 17 characters", request.ToString());
    }

    [Fact]
    public async Task Seeds_out_of_range_are_refused()
    {
        await using var fake = new FakeTencentChat();
        var user = fake.User("u");
        Assert.Throws<ArgumentOutOfRangeException>(() => user.AddOneToOne("v", DateTimeOffset.UnixEpoch.AddSeconds(-1)));
        Assert.Throws<ArgumentException>(() => user.AddGroup("", DateTimeOffset.UnixEpoch));
        Assert.Throws<ArgumentOutOfRangeException>(() => user.Mark(FakePeer.User("v"), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => user.Mark(FakePeer.User("v"), 65));
        Assert.Throws<ArgumentException>(() => user.MarkCustom(FakePeer.User("v"), ""));
        Assert.Throws<ArgumentException>(() => fake.User(""));
    }
}
