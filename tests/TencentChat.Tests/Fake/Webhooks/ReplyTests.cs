using Chatwright;
using Chatwright.TencentChat;
using Chatwright.Testing;

namespace TencentChat.Tests.Fake.Webhooks;

/// <summary>Replies that are late, missing or not as documented count as none: the call goes on.</summary>
public sealed class ReplyTests : IAsyncLifetime
{
    private readonly FakeFixture _fixture = new();

    private TencentChatClient Chat => _fixture.Chat;

    private FakeTencentChat Fake => _fixture.Fake;

    private FakeWebhook Before => Fake.Webhooks.Sent[0];

    public static TheoryData<string> Commands => [.. SpecExamples.Webhooks.Select(webhook => webhook.Command).Order(StringComparer.Ordinal)];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _fixture.DisposeAsync();

    [Fact]
    public async Task A_handler_that_throws_does_not_stop_the_call_and_its_exception_is_shown()
    {
        var thrown = new InvalidOperationException("a bug");
        Fake.Webhooks.SendTo(TestHandler.Of(_ => throw thrown));
        await Chat.SendAsync("Hello");
        Assert.Equal(["Hello"], Fake.Texts());
        Assert.Equal((FakeWebhookOutcome.Replied, 200), (Before.Outcome, Before.StatusCode));
        Assert.Same(thrown, Before.Error);
        Assert.Contains("a bug", Before.ToString(), StringComparison.Ordinal);
        Assert.Null(Fake.Webhooks.Sent[1].Error);
    }

    [Fact]
    public async Task A_late_handler_is_cancelled_after_two_seconds_and_the_call_goes_on()
    {
        var isStopped = new TaskCompletionSource();
        var isCalled = new TaskCompletionSource();
        Fake.Webhooks.SendTo(new TestHandler
        {
            Message = async (_, cancellationToken) =>
            {
                await using var registration = cancellationToken.Register(isStopped.SetResult);
                isCalled.SetResult();
                await Task.Delay(Timeout.Infinite, cancellationToken);
                return MessageSendingReply.Refuse();
            },
        }).Only(TencentChatWebhooks.MessageSending);
        var call = Chat.SendAsync("Hello");
        await isCalled.Task;
        _fixture.Clock.Advance(TimeSpan.FromMilliseconds(1999));
        await Task.Delay(50);
        Assert.False(call.IsCompleted);
        Assert.Equal(FakeWebhookOutcome.Pending, Before.Outcome);
        _fixture.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await call;
        await isStopped.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(["Hello"], Fake.Texts());
        Assert.Equal((FakeWebhookOutcome.Late, null, TimeSpan.FromSeconds(2)), (Before.Outcome, Before.StatusCode, Before.Duration));
    }

    [Fact]
    public async Task A_handler_that_blocks_its_thread_is_late_too()
    {
        await using var fake = new FakeTencentChat(new() { WebhookTimeout = TimeSpan.FromMilliseconds(50) });
        using var end = new ManualResetEventSlim();
        fake.Accounts.Add("ann", "bob");
        fake.Webhooks.SendTo(TestHandler.Of(_ =>
        {
            end.Wait(TimeSpan.FromSeconds(30));
            return MessageSendingReply.Refuse();
        })).Only(TencentChatWebhooks.MessageSending);
        using var chat = fake.CreateClient();
        await chat.SendAsync("Hello");
        end.Set();
        Assert.Equal(FakeWebhookOutcome.Late, Assert.Single(fake.Webhooks.Sent).Outcome);
        Assert.Equal(["Hello"], fake.Texts());
    }

    [Theory]
    [InlineData(500, """{"ActionStatus":"OK","ErrorCode":1,"ErrorInfo":""}""", FakeWebhookOutcome.Refused)]
    [InlineData(302, "", FakeWebhookOutcome.Refused)]
    [InlineData(401, "", FakeWebhookOutcome.Refused)]
    [InlineData(204, "", FakeWebhookOutcome.Refused)]
    [InlineData(200, "", FakeWebhookOutcome.Invalid)]
    [InlineData(200, "<html>", FakeWebhookOutcome.Invalid)]
    [InlineData(200, "[1]", FakeWebhookOutcome.Invalid)]
    [InlineData(200, """{"ActionStatus":"OK","ErrorCode":1}""", FakeWebhookOutcome.Invalid)]
    [InlineData(200, """{"ActionStatus":"OK","ErrorCode":"1","ErrorInfo":""}""", FakeWebhookOutcome.Invalid)]
    [InlineData(200, """{"ActionStatus":"OK","ErrorCode":1.5,"ErrorInfo":""}""", FakeWebhookOutcome.Invalid)]
    [InlineData(200, """{"ActionStatus":"FAIL","ErrorCode":1,"ErrorInfo":""}""", FakeWebhookOutcome.Invalid)]
    [InlineData(200, """{"ErrorCode":1,"ErrorInfo":""}""", FakeWebhookOutcome.Invalid)]
    [InlineData(200, """{"ActionStatus":"OK","ErrorCode":3,"ErrorInfo":""}""", FakeWebhookOutcome.Invalid)]
    [InlineData(200, """{"ActionStatus":"OK","ErrorCode":10100,"ErrorInfo":""}""", FakeWebhookOutcome.Invalid)]
    [InlineData(200, """{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"","MsgBody":[]}""", FakeWebhookOutcome.Invalid)]
    [InlineData(200, """{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"","MsgBody":"x"}""", FakeWebhookOutcome.Invalid)]
    [InlineData(200, "{\"ActionStatus\":\"OK\",\"ErrorCode\":1,\"ErrorInfo\":\"\"", FakeWebhookOutcome.Invalid)]
    public async Task A_wrong_reply_counts_as_none(int status, string body, FakeWebhookOutcome outcome)
    {
        Fake.Webhooks.SendTo(new Uri("http://app.example/chat"), "token", new Responder(status, body)).Only(TencentChatWebhooks.MessageSending);
        await Chat.SendAsync("Hello");
        Assert.Equal(["Hello"], Fake.Texts());
        Assert.Equal((outcome, status, body), (Before.Outcome, Before.StatusCode, Before.ReplyBody));
        Assert.Null(Before.Reply);
        Assert.Equal(outcome == FakeWebhookOutcome.Invalid, Before.Error is not null);
    }

    [Fact]
    public async Task A_reply_in_its_own_order_and_with_further_members_decides()
    {
        const string Reply = """{ "Extra": {"a": [1]}, "ErrorInfo": "no", "ErrorCode": 120005, "ActionStatus": "OK" }""";
        Fake.Webhooks.SendTo(new Uri("http://app.example/chat"), "token", new Responder(200, Reply));
        Assert.Equal(120005, (await Assert.ThrowsAsync<ApiErrorException>(() => Chat.SendAsync("Hello"))).Code);
    }

    [Fact]
    public async Task A_caller_who_gives_up_while_a_handler_decides_has_sent_nothing()
    {
        using var stop = new CancellationTokenSource();
        Fake.Webhooks.SendTo(new TestHandler
        {
            Message = async (_, cancellationToken) =>
            {
                await stop.CancelAsync();
                await Task.Delay(Timeout.Infinite, cancellationToken);
                return MessageSendingReply.Allow;
            },
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Chat.SendAsync("Hello", stop.Token));
        Assert.Empty(Fake.Texts());
        Assert.Equal(FakeWebhookOutcome.Canceled, Assert.Single(Fake.Webhooks.Sent).Outcome);
    }

    [Fact]
    public async Task Webhooks_after_an_event_are_repeated_on_demand_and_those_before_it_never()
    {
        await using var fake = new FakeTencentChat(new() { WebhookRepeats = 2 });
        fake.Accounts.Add("ann", "bob");
        fake.Webhooks.SendTo(new Uri("http://app.example/chat"), "token", new Responder(503, ""));
        using var chat = fake.CreateClient();
        await chat.SendAsync("Hello");
        Assert.Equal("MessageSending MessageSent MessageSent MessageSent", fake.Webhooks.Names());
        Assert.Equal([1, 1, 2, 3], fake.Webhooks.Sent.Select(sent => sent.Attempt));
        Assert.Single(fake.Webhooks.Sent.Skip(1).Select(sent => sent.Body).Distinct());
    }

    [Fact]
    public async Task A_webhook_that_was_replied_to_is_not_repeated()
    {
        await using var fake = new FakeTencentChat(new() { WebhookRepeats = 2 });
        fake.Accounts.Add("ann", "bob");
        fake.Webhooks.SendTo(new TestHandler());
        using var chat = fake.CreateClient();
        await chat.SendAsync("Hello");
        Assert.Equal("MessageSending MessageSent", fake.Webhooks.Names());
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_documented_reply_to_every_webhook_is_read(string command)
    {
        const string Ok = """{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":""}""";
        var webhook = SpecExamples.Webhooks.Single(webhook => webhook.Command == command);
        foreach (var example in webhook.Examples)
        {
            Fake.Webhooks.SendTo(new Uri("http://app.example/chat"), "token", new Responder(200, example.Reply ?? Ok));
            var sent = await Fake.Webhooks.SendAsync(command, RawJson.Parse(example.Body ?? "{}"));
            Assert.Equal((FakeWebhookOutcome.Replied, null), (sent.Outcome, sent.Error));
            Assert.Equal(webhook.Names.Reply, sent.Reply?.GetType().Name);
        }
    }
}
