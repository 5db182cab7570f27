using Chatwright;
using Chatwright.TencentChat;
using Chatwright.Testing;

namespace TencentChat.Tests.Fake.Webhooks;

public sealed class MessageWebhookTests : IAsyncLifetime
{
    private readonly FakeFixture _fixture = new();

    private TencentChatClient Chat => _fixture.Chat;

    private FakeTencentChat Fake => _fixture.Fake;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _fixture.DisposeAsync();

    [Fact]
    public async Task Without_a_receiver_nothing_is_sent()
    {
        await Chat.SendAsync("Hello");
        Assert.Empty(Fake.Webhooks.Sent);
        Assert.Equal("webhooks to nobody, 0 sent", Fake.Webhooks.ToString());
    }

    [Fact]
    public async Task A_message_is_announced_before_and_after_it_is_sent()
    {
        Fake.Webhooks.SendTo(new TestHandler());
        var sent = await Chat.Messages.SendAsync(
            new() { FromAccount = "ann", ToAccount = "bob", MsgRandom = 7, MsgBody = ["Hello"], CloudCustomData = "c" });
        Assert.Equal("MessageSending MessageSent", Fake.Webhooks.Names());
        var before = Fake.Webhooks.Single<MessageSendingWebhook>();
        var after = Fake.Webhooks.Single<MessageSentWebhook>();
        Assert.Equal(("ann", "bob", sent.MsgKey), (before.FromAccount, before.ToAccount, before.MsgKey));
        Assert.Equal((7u, "c"), (before.MsgRandom, before.CloudCustomData));
        Assert.Equal((sent.MsgKey, sent.MsgTime, 0, 1), (after.MsgKey, after.MsgTime, after.SendMsgResult, after.UnreadMsgNum));
        Assert.Equal(before.MsgBody, after.MsgBody);
    }

    [Fact]
    public async Task What_was_sent_and_replied_is_shown_without_the_signature()
    {
        Fake.Webhooks.SendTo(TestHandler.Of(_ => MessageSendingReply.Refuse(120001, "no")));
        await Assert.ThrowsAsync<ApiErrorException>(() => Chat.SendAsync("Hello"));
        var sent = Assert.Single(Fake.Webhooks.Sent);
        Assert.Equal("C2C.CallbackBeforeSendMsg", sent.Command);
        Assert.Equal(
            "SdkAppid=1400000000&CallbackCommand=C2C.CallbackBeforeSendMsg&contenttype=json&ClientIP=127.0.0.1&OptPlatform=RESTAPI", sent.Query);
        Assert.StartsWith("""{"CallbackCommand":"C2C.CallbackBeforeSendMsg","From_Account":"ann",""", sent.Body, StringComparison.Ordinal);
        Assert.Equal((FakeWebhookOutcome.Replied, 200, 1), (sent.Outcome, sent.StatusCode, sent.Attempt));
        Assert.Equal("""{"ActionStatus":"OK","ErrorCode":120001,"ErrorInfo":"no"}""", sent.ReplyBody);
        Assert.Equal(MessageSendingReply.Refuse(120001, "no"), sent.Reply);
        Assert.Null(sent.Error);
    }

    [Theory]
    [InlineData(1, "", 20006)]
    [InlineData(1, "not today", 20006)]
    [InlineData(120001, "a word", 120001)]
    [InlineData(130000, "a word", 130000)]
    public async Task A_refused_message_fails_with_the_code_and_the_text_of_the_reply(long code, string text, long expected)
    {
        Fake.Webhooks.SendTo(TestHandler.Of(_ => MessageSendingReply.Refuse(code, text)));
        var error = await Assert.ThrowsAsync<ApiErrorException>(() => Chat.SendAsync("Hello"));
        Assert.Equal(expected, error.Code);
        Assert.Contains(text, error.ErrorMessage, StringComparison.Ordinal);
        Assert.Empty(Fake.Texts());
        Assert.Equal("MessageSending", Fake.Webhooks.Names());
    }

    [Fact]
    public async Task A_dropped_message_succeeds_and_is_nowhere()
    {
        Fake.Webhooks.SendTo(TestHandler.Of(_ => MessageSendingReply.Drop()));
        var sent = await Chat.SendAsync("Hello");
        Assert.Equal(FakeFixture.Start, sent.MsgTime);
        Assert.NotEqual("", sent.MsgKey);
        Assert.Empty(Fake.Texts());
        Assert.Empty(Fake.Accounts["bob"].Conversations);
        Assert.Equal("MessageSending", Fake.Webhooks.Names());
    }

    [Fact]
    public async Task A_replaced_message_is_what_is_stored_and_announced()
    {
        Fake.Webhooks.SendTo(TestHandler.Of(_ => MessageSendingReply.Allow with { MsgBody = ["***"], CloudCustomData = "checked" }));
        await Chat.SendAsync("Hello");
        Assert.Equal(["***"], Fake.Texts());
        Assert.Equal("checked", Fake.Accounts["bob"].MessagesFrom("ann").Single().CloudCustomData);
        Assert.Equal("checked", Fake.Webhooks.Single<MessageSentWebhook>().CloudCustomData);
    }

    [Fact]
    public async Task A_replacement_is_bound_to_the_limits_of_messages()
    {
        Fake.Webhooks.SendTo(TestHandler.Of(_ => MessageSendingReply.Allow with { MsgBody = [new string('x', 13 * 1024)] }));
        Assert.Equal(TencentChatErrorCode.RequestBodyTooLong, await FakeFixture.CodeAsync(Chat.SendAsync("Hello")));
        Assert.Empty(Fake.Texts());
    }

    [Fact]
    public async Task A_call_can_do_without_its_webhooks()
    {
        Fake.Webhooks.SendTo(TestHandler.Of(_ => MessageSendingReply.Refuse()));
        await Chat.Messages.SendAsync(new()
        {
            FromAccount = "ann",
            ToAccount = "bob",
            MsgBody = ["Hello"],
            ForbidCallbackControl = [WebhookControl.NoBeforeSend, WebhookControl.NoAfterSend],
        });
        Assert.Equal(["Hello"], Fake.Texts());
        Assert.Empty(Fake.Webhooks.Sent);
    }

    [Fact]
    public async Task A_call_that_fails_by_itself_or_by_a_setup_asks_nobody()
    {
        Fake.Webhooks.SendTo(new TestHandler());
        await FakeFixture.CodeAsync(Chat.Messages.SendAsync(new() { FromAccount = "ann", ToAccount = "nobody", MsgBody = ["Hello"] }));
        Fake.On(TencentChatEndpoints.Messages.Send).Fail(60007).Once();
        await FakeFixture.CodeAsync(Chat.SendAsync("Hello"));
        Assert.Empty(Fake.Webhooks.Sent);
    }

    [Fact]
    public async Task A_message_that_is_sent_twice_is_announced_once()
    {
        Fake.Webhooks.SendTo(new TestHandler());
        var request = new SendMessageRequest { FromAccount = "ann", ToAccount = "bob", MsgRandom = 7, MsgBody = ["Hello"] };
        Assert.Equal((await Chat.Messages.SendAsync(request)).MsgKey, (await Chat.Messages.SendAsync(request)).MsgKey);
        Assert.Equal("MessageSending MessageSent", Fake.Webhooks.Names());
        Assert.Equal(["Hello"], Fake.Texts());
    }

    [Fact]
    public async Task Recalls_changes_and_marks_as_read_are_announced()
    {
        var key = (await Chat.SendAsync("Hello")).MsgKey;
        Fake.Webhooks.SendTo(new TestHandler());
        await Chat.Messages.ModifyAsync(new() { FromAccount = "ann", ToAccount = "bob", MsgKey = key, MsgBody = ["Hi"] });
        await Chat.Messages.MarkReadAsync(new() { ReportAccount = "bob", PeerAccount = "ann" });
        await Chat.Messages.RecallAsync(new() { FromAccount = "ann", ToAccount = "bob", MsgKey = key });
        Assert.Equal("MessageModified MessageRead MessageRecalled", Fake.Webhooks.Names());
        var modified = Fake.Webhooks.Single<MessageModifiedWebhook>();
        Assert.Equal(("administrator", key, "Hi"), (modified.OperatorAccount, modified.MsgKey, Text(modified.MsgBody)));
        var read = Fake.Webhooks.Single<MessageReadWebhook>();
        Assert.Equal(("bob", "ann", 0, FakeFixture.Start), (read.ReportAccount, read.PeerAccount, read.UnreadMsgNum, read.LastReadTime));
        Assert.Equal((key, 0), (Fake.Webhooks.Single<MessageRecalledWebhook>().MsgKey, Fake.Webhooks.Single<MessageRecalledWebhook>().UnreadMsgNum));
    }

    [Fact]
    public async Task A_handler_may_call_the_service_while_it_decides()
    {
        Fake.Webhooks.SendTo(new TestHandler
        {
            Message = async (webhook, cancellationToken) =>
            {
                var profile = await Chat.Accounts.CheckAsync(
                    new() { CheckItem = [new() { UserID = webhook.ToAccount }] }, cancellationToken);
                return profile.ResultItem.Single().AccountStatus == AccountStatus.Imported ? MessageSendingReply.Refuse() : MessageSendingReply.Allow;
            },
        });
        Assert.Equal(TencentChatErrorCode.MessageRejectedByWebhook, await FakeFixture.CodeAsync(Chat.SendAsync("Hello")));
    }

    [Fact]
    public async Task A_handler_may_send_messages_of_its_own()
    {
        Fake.Webhooks.SendTo(new TestHandler
        {
            MessageSent = async webhook =>
            {
                if (webhook.FromAccount == "ann")
                    await Chat.Messages.SendAsync(new() { FromAccount = "bob", ToAccount = "ann", MsgBody = ["Hello yourself"] });
            },
        });
        await Chat.SendAsync("Hello");
        Assert.Equal(["Hello yourself"], Fake.Texts("bob", "ann"));
        Assert.Equal("MessageSending MessageSent MessageSending MessageSent", Fake.Webhooks.Names());
    }

    private static string Text(ApiList<MessageElement> body)
        => string.Concat(body.OfType<MessageElement.TextElement>().Select(element => element.Text));
}
