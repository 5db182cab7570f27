using System.Net;
using System.Net.Sockets;
using Chatwright;
using Chatwright.TencentChat;
using Chatwright.Testing;

namespace TencentChat.Tests.Fake.Webhooks;

/// <summary>The receivers that a fake sends to, in process and over real sockets, and what a test sends by itself.</summary>
public sealed class TargetTests : IAsyncLifetime
{
    private const string Token = "秘密 token";

    private readonly FakeTencentChat _fake = new(new() { WebhookTimeout = TimeSpan.FromSeconds(20) });
    private readonly TencentChatClient _chat;

    public TargetTests()
    {
        _fake.Accounts.Add("ann", "bob");
        _fake.Webhooks.Only(TencentChatWebhooks.MessageSending);
        _chat = _fake.CreateClient();
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        _chat.Dispose();
        await _fake.DisposeAsync();
    }

    [Fact]
    public async Task A_receiver_of_the_app_checks_the_token()
    {
        var handler = TestHandler.Of(_ => MessageSendingReply.Drop());
        var receiver = new TencentChatWebhookReceiver(handler, new() { SdkAppId = 1400000000, Tokens = [Token] });
        _fake.Webhooks.SendTo(receiver, Token);
        await _chat.SendAsync("Hello");
        Assert.Empty(_fake.Texts());
        _fake.Webhooks.SendTo(receiver, "another");
        await _chat.SendAsync("Hello");
        _fake.Webhooks.SendTo(receiver);
        await _chat.SendAsync("Hello again");
        Assert.Equal(["Hello", "Hello again"], _fake.Texts());
        Assert.Equal([200, 401, 401], _fake.Webhooks.Sent.Select(sent => sent.StatusCode!.Value));
    }

    [Fact]
    public async Task Nothing_shows_the_token_or_a_signature()
    {
        _fake.Webhooks.SendTo(new Uri("https://user:password@app.example/chat?key=1"), Token, new Recorder());
        await _chat.SendAsync("Hello");
        var shown = string.Join(
            '\n', _fake.Webhooks.Sent.Select(sent => $"{sent} {sent.Query} {sent.Body} {sent.Error}").Append(_fake.Webhooks.ToString()));
        Assert.Contains("https://app.example/chat", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Sign", shown.Replace("Signature", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(Token, shown, StringComparison.Ordinal);
        Assert.DoesNotContain("password", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signature_that_a_reply_repeats_is_covered()
    {
        var recorder = new Recorder { Repeats = true };
        _fake.Webhooks.SendTo(new Uri("https://app.example/chat"), Token, recorder);
        await Assert.ThrowsAsync<ApiErrorException>(() => _chat.SendAsync("Hello"));
        var signature = recorder.Url[(recorder.Url.IndexOf("Sign=", StringComparison.Ordinal) + 5)..][..64];
        var sent = _fake.Webhooks.Sent.Single();
        Assert.Contains("Sign=***&RequestTime=", sent.ReplyBody, StringComparison.Ordinal);
        Assert.DoesNotContain(signature, $"{sent.ReplyBody} {sent.Reply}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_over_HTTP_is_as_the_service_sends_it()
    {
        var recorder = new Recorder();
        _fake.Webhooks.SendTo(new Uri("https://app.example/chat?tenant=a%20b#part"), "xxxxyyyy", recorder);
        await _chat.SendAsync("Hello");
        Assert.Equal("POST", recorder.Method);
        Assert.Equal("application/json", recorder.ContentType);
        Assert.StartsWith(
            "https://app.example/chat?tenant=a%20b&SdkAppid=1400000000&CallbackCommand=C2C.CallbackBeforeSendMsg&contenttype=json"
            + "&ClientIP=127.0.0.1&OptPlatform=RESTAPI&Sign=", recorder.Url, StringComparison.Ordinal);
        Assert.Matches("&Sign=[0-9a-f]{64}&RequestTime=[0-9]{10}$", recorder.Url);
    }

    [Fact]
    public async Task Real_sockets_carry_decisions()
    {
        using var server = new RawServer(_ => Reply("""{"ActionStatus":"OK","ErrorCode":2,"ErrorInfo":""}"""));
        _fake.Webhooks.SendTo(server.Url, Token);
        await _chat.SendAsync("Hello");
        Assert.Empty(_fake.Texts());
        Assert.Equal(FakeWebhookOutcome.Replied, _fake.Webhooks.Sent.Single().Outcome);
    }

    [Theory]
    [InlineData("redirect", FakeWebhookOutcome.Refused)]
    [InlineData("large", FakeWebhookOutcome.Invalid)]
    [InlineData("endless", FakeWebhookOutcome.Invalid)]
    [InlineData("cut", FakeWebhookOutcome.Failed)]
    [InlineData("none", FakeWebhookOutcome.Failed)]
    [InlineData("garbage", FakeWebhookOutcome.Failed)]
    public async Task A_broken_server_stops_no_call(string kind, FakeWebhookOutcome outcome)
    {
        using var server = new RawServer(_ => kind switch
        {
            "redirect" => "HTTP/1.1 307 Temporary Redirect\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n",
            "large" => Reply(new string(' ', 1024 * 1024 + 1)),
            "endless" => "HTTP/1.1 200 OK\r\n\r\n" + new string(' ', 3 * 1024 * 1024),
            "cut" => "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"ActionStatus\"",
            "garbage" => "not HTTP at all\r\n\r\n",
            _ => "",
        });
        _fake.Webhooks.SendTo(server.Url, Token);
        await _chat.SendAsync("Hello");
        Assert.Equal(["Hello"], _fake.Texts());
        Assert.Equal(outcome, _fake.Webhooks.Sent.Single().Outcome);
        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task An_address_that_nobody_listens_at_stops_no_call()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var url = new Uri($"http://{listener.LocalEndpoint}/chat");
        listener.Stop();
        _fake.Webhooks.SendTo(url, Token);
        await _chat.SendAsync("Hello");
        Assert.Equal(["Hello"], _fake.Texts());
        var sent = _fake.Webhooks.Sent.Single();
        Assert.Equal((FakeWebhookOutcome.Failed, null), (sent.Outcome, sent.StatusCode));
        Assert.IsType<HttpRequestException>(sent.Error);
    }

    [Fact]
    public async Task A_server_that_never_replies_is_late()
    {
        await using var fake = new FakeTencentChat(new() { WebhookTimeout = TimeSpan.FromMilliseconds(100) });
        fake.Accounts.Add("ann", "bob");
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        fake.Webhooks.SendTo(new Uri($"http://{listener.LocalEndpoint}/chat"), Token).Only(TencentChatWebhooks.MessageSending);
        using var chat = fake.CreateClient();
        await chat.SendAsync("Hello");
        Assert.Equal(FakeWebhookOutcome.Late, fake.Webhooks.Sent.Single().Outcome);
        Assert.Equal(["Hello"], fake.Texts());
    }

    [Fact]
    public async Task Any_webhook_can_be_sent_without_a_call()
    {
        PresenceChangedWebhook? received = null;
        _fake.Webhooks.SendTo(new PresenceHandler { Changed = webhook => received = webhook });
        var sent = await _fake.Webhooks.SendAsync(new PresenceChangedWebhook
        {
            Info = new() { Action = PresenceAction.Login, ToAccount = "ann" },
            Context = new() { ClientIp = "10.0.0.7", Platform = WebhookPlatform.IOS },
        });
        Assert.Equal((FakeWebhookOutcome.Replied, "State.StateChange"), (sent.Outcome, sent.Command));
        Assert.Equal(sent, Assert.Single(_fake.Webhooks.Sent));
        Assert.Equal(("ann", "10.0.0.7", WebhookPlatform.IOS), (received!.Info.ToAccount, received.Context.ClientIp, received.Context.Platform));
    }

    [Fact]
    public async Task A_decision_that_no_call_waits_for_is_returned()
    {
        _fake.Webhooks.SendTo(TestHandler.Of(_ => MessageSendingReply.Refuse(120001, "no")));
        var sent = await _fake.Webhooks.SendAsync(new MessageSendingWebhook { FromAccount = "ann", ToAccount = "bob", MsgBody = ["Hello"] });
        Assert.Equal(120001, Assert.IsType<MessageSendingReply>(sent.Reply).Code);
    }

    [Fact]
    public async Task A_command_that_nobody_knows_is_sent_as_JSON()
    {
        UnknownWebhook? received = null;
        _fake.Webhooks.SendTo(new PresenceHandler { Unknown = webhook => received = webhook });
        var sent = await _fake.Webhooks.SendAsync("New.Command&x=1", RawJson.Parse("""{"a":1}"""));
        Assert.Equal(FakeWebhookOutcome.Replied, sent.Outcome);
        Assert.Equal(("New.Command&x=1", """{"a":1}"""), (received!.Command, received.Body.ToString()));
    }

    [Fact]
    public async Task Receivers_are_replaced_removed_and_refused_if_they_cannot_be()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _fake.Webhooks.SendAsync(new GroupFilledWebhook { GroupId = "g" }));
        Assert.Throws<ArgumentException>(() => _fake.Webhooks.SendTo(new Uri("/chat", UriKind.Relative)));
        Assert.Throws<ArgumentException>(() => _fake.Webhooks.SendTo(new Uri("ftp://app.example/")));
        Assert.Throws<ArgumentException>(() => _fake.Webhooks.SendTo(new Uri("http://app.example/"), ""));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FakeTencentChat(new() { WebhookTimeout = TimeSpan.Zero }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FakeTencentChat(new() { WebhookTimeout = TimeSpan.FromDays(25) }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FakeTencentChat(new() { WebhookRepeats = -1 }));
        _fake.Webhooks.SendTo(TestHandler.Of(_ => MessageSendingReply.Drop())).SendTo(new TestHandler());
        await _chat.SendAsync("Hello");
        _fake.Webhooks.Stop();
        await _chat.SendAsync("Hello again");
        Assert.Equal(["Hello", "Hello again"], _fake.Texts());
        Assert.Single(_fake.Webhooks.Sent);
        _fake.Webhooks.Clear();
        Assert.Empty(_fake.Webhooks.Sent);
    }

    [Fact]
    public async Task Outcomes_are_told_as_they_come()
    {
        var told = new List<FakeWebhook>();
        _fake.Webhooks.Completed += told.Add;
        _fake.Webhooks.SendTo(new TestHandler());
        await _chat.SendAsync("Hello");
        _fake.Webhooks.Completed -= told.Add;
        await _chat.SendAsync("Hello again");
        Assert.Equal(_fake.Webhooks.Sent[0], Assert.Single(told));
        Assert.Equal(FakeWebhookOutcome.Replied, told[0].Outcome);
    }

    [Fact]
    public async Task Commands_are_chosen_one_by_one()
    {
        _fake.Webhooks.SendTo(new TestHandler());
        await _chat.SendAsync("1");
        _fake.Webhooks.Except(TencentChatWebhooks.MessageSending);
        await _chat.SendAsync("2");
        _fake.Webhooks.Except();
        await _chat.SendAsync("3");
        Assert.Equal("MessageSending MessageSent MessageSending MessageSent", _fake.Webhooks.Names());
    }

    [Fact]
    public async Task In_the_background_a_call_does_not_wait_for_the_webhooks_after_it()
    {
        await using var fake = new FakeTencentChat(new() { SendsWebhooksInBackground = true, WebhookTimeout = TimeSpan.FromSeconds(20) });
        fake.Accounts.Add("ann", "bob");
        var go = new TaskCompletionSource();
        fake.Webhooks.SendTo(new TestHandler { MessageSent = _ => go.Task });
        using var chat = fake.CreateClient();
        await chat.SendAsync("Hello");
        var done = fake.Webhooks.WaitAsync();
        Assert.False(done.IsCompleted);
        go.SetResult();
        await done;
        Assert.Equal(FakeWebhookOutcome.Replied, fake.Webhooks.Sent[^1].Outcome);
    }

    [Fact]
    public async Task A_fake_that_is_disposed_stops_to_send()
    {
        var fake = new FakeTencentChat(new() { SendsWebhooksInBackground = true, WebhookTimeout = TimeSpan.FromMinutes(5) });
        fake.Accounts.Add("ann", "bob");
        fake.Webhooks.SendTo(new TestHandler { MessageSent = _ => Task.Delay(Timeout.Infinite) });
        using var chat = fake.CreateClient();
        await chat.SendAsync("Hello");
        await fake.DisposeAsync();
        await fake.Webhooks.WaitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        Assert.DoesNotContain(fake.Webhooks.Sent, sent => sent.Outcome == FakeWebhookOutcome.Pending);
    }

    [Fact]
    public async Task Many_calls_at_once_get_their_own_decisions()
    {
        _fake.Webhooks.SendTo(TestHandler.Of(
            webhook => ((MessageElement.TextElement)webhook.MsgBody[0]).Text.EndsWith('7') ? MessageSendingReply.Drop() : MessageSendingReply.Allow));
        await Task.WhenAll(Enumerable.Range(0, 200).Select(number => _chat.SendAsync($"{number}")));
        Assert.Equal(180, _fake.Texts().Length);
        Assert.DoesNotContain(_fake.Texts(), text => text.EndsWith('7'));
        Assert.Equal(200, _fake.Webhooks.Sent.Count);
    }

    private static string Reply(string body) => $"HTTP/1.1 200 OK\r\nContent-Length: {body.Length}\r\n\r\n{body}";

    private sealed class PresenceHandler : TencentChatWebhookHandler
    {
        public Action<PresenceChangedWebhook>? Changed { get; init; }

        public Action<UnknownWebhook>? Unknown { get; init; }

        public override ValueTask OnPresenceChangedAsync(PresenceChangedWebhook webhook, CancellationToken cancellationToken)
        {
            Changed?.Invoke(webhook);
            return default;
        }

        public override ValueTask OnUnknownAsync(UnknownWebhook webhook, CancellationToken cancellationToken)
        {
            Unknown?.Invoke(webhook);
            return default;
        }
    }

    private sealed class Recorder : HttpMessageHandler
    {
        /// <summary><c>true</c> to refuse with the address of the request as text.</summary>
        public bool Repeats { get; init; }

        public string Url { get; private set; } = "";

        public string Method { get; private set; } = "";

        public string ContentType { get; private set; } = "";

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (Url, Method, ContentType) = (request.RequestUri!.AbsoluteUri, request.Method.Method, $"{request.Content!.Headers.ContentType}");
            var reply = Repeats ? $$"""{"ActionStatus":"OK","ErrorCode":1,"ErrorInfo":"{{Url}}"}""" : "";
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(reply) });
        }
    }
}
