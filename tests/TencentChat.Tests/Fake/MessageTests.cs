using Chatwright;
using Chatwright.TencentChat;
using Chatwright.Testing;

namespace TencentChat.Tests.Fake;

public sealed class MessageTests : IAsyncLifetime
{
    private readonly FakeFixture _fixture = new();

    private TencentChatClient Chat => _fixture.Chat;

    private FakeTencentChat Fake => _fixture.Fake;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _fixture.DisposeAsync();

    [Fact]
    public async Task A_message_reaches_its_recipient_and_both_lists_of_conversations()
    {
        var sent = await Chat.Messages.SendAsync(new() { FromAccount = "ann", ToAccount = "bob", MsgBody = ["Hello"], CloudCustomData = "c" });
        var message = Assert.Single(Fake.Accounts["bob"].MessagesFrom("ann"));
        Assert.Equal(("Hello", sent.MsgKey, "c", FakeFixture.Start), (message.Text, message.Key, message.CloudCustomData, message.At));
        Assert.Equal(FakeFixture.Start, sent.MsgTime);
        Assert.Equal(("ann", false), (Assert.Single(Fake.Accounts["bob"].Conversations).Peer.Id, Fake.Accounts["bob"].Conversations[0].IsEmpty));
        Assert.Equal("bob", Assert.Single(Fake.Accounts["ann"].Conversations).Peer.Id);
        Assert.Empty(Fake.Accounts["ann"].MessagesFrom("bob"));
    }

    [Fact]
    public async Task Without_a_sender_the_calling_administrator_sends()
    {
        await Chat.Messages.SendAsync(new() { ToAccount = "bob", MsgBody = ["Hello"] });
        Assert.Equal("Hello", Assert.Single(Fake.Accounts["bob"].MessagesFrom("administrator")).Text);
    }

    [Fact]
    public async Task A_request_that_is_sent_twice_with_its_number_is_one_message()
    {
        var request = new SendMessageRequest { FromAccount = "ann", ToAccount = "bob", MsgRandom = 7, MsgBody = ["Hello"] };
        Assert.Equal((await Chat.Messages.SendAsync(request)).MsgKey, (await Chat.Messages.SendAsync(request)).MsgKey);
        Assert.Single(Fake.Accounts["bob"].MessagesFrom("ann"));
        _fixture.Clock.Advance(TimeSpan.FromSeconds(1));
        await Chat.Messages.SendAsync(request);
        Assert.Equal(2, Fake.Accounts["bob"].MessagesFrom("ann").Count);
    }

    [Fact]
    public async Task Options_of_a_message_decide_on_copy_count_and_list()
    {
        await Chat.Messages.SendAsync(new() { FromAccount = "ann", ToAccount = "bob", MsgBody = ["a"], SyncOtherMachine = SenderSync.NoCopy });
        Assert.Empty(Fake.Accounts["ann"].Conversations);
        await Chat.Messages.SendAsync(new()
        {
            FromAccount = "ann",
            ToAccount = "carl",
            MsgBody = ["b"],
            SendMsgControl = [SendMessageControl.NoUnread, SendMessageControl.NoLastMsg],
        });
        Assert.Equal(0, Fake.Accounts["carl"].UnreadCount);
        Assert.Empty(Fake.Accounts["carl"].Conversations);
        await Chat.Messages.SendAsync(new() { FromAccount = "ann", ToAccount = "dora", MsgBody = ["c"], MsgLifeTime = 0 });
        Assert.Equal("c", Assert.Single(Fake.Accounts["dora"].MessagesFrom("ann")).Text);
        Assert.Equal(0, Fake.Accounts["dora"].UnreadCount);
        Assert.Empty(await HistoryAsync("dora", "ann"));
        Assert.Empty(await HistoryAsync("ann", "bob"));
        Assert.Equal(["a"], await HistoryAsync("bob", "ann"));
    }

    [Fact]
    public async Task A_batch_lists_the_recipients_who_do_not_exist()
    {
        var sent = await Chat.Messages.SendBatchAsync(new() { FromAccount = "ann", ToAccount = ["bob", "ghost", "carl"], MsgBody = ["Hello"] });
        var failure = Assert.Single(sent.Failures);
        Assert.Equal(("ghost", 70107L, "SomeError"), (failure.Key, failure.Code, sent.Info.Status));
        Assert.Equal([sent.MsgKey, sent.MsgKey], new[] { "bob", "carl" }.Select(user => Fake.Accounts[user].MessagesFrom("ann").Single().Key));
        Assert.Equal(
            TencentChatErrorCode.MessageRecipientNotFound,
            await FakeFixture.CodeAsync(Chat.Messages.SendBatchAsync(new() { ToAccount = ["ghost"], MsgBody = ["Hello"] })));
    }

    [Fact]
    public async Task The_history_is_walked_from_the_newest_page_to_the_oldest()
    {
        for (var i = 1; i <= 5; i++)
            await _fixture.SendAsync(i % 2 == 0 ? "ann" : "bob", i % 2 == 0 ? "bob" : "ann", $"{i}");
        await _fixture.SendAsync("ann", "carl", "other");
        var request = new ListMessageHistoryRequest
        {
            OperatorAccount = "ann",
            PeerAccount = "bob",
            MinTime = FakeFixture.Start,
            MaxTime = FakeFixture.Start.AddHours(1),
            MaxCnt = 2,
        };
        var pages = new List<string>();
        await foreach (var page in Chat.Messages.ListHistoryAsync(request).AsPages())
            pages.Add(string.Concat(page.Response.MsgList.Select(Text)));
        Assert.Equal(["45", "23", "1"], pages);
        var late = request with { MinTime = FakeFixture.Start.AddSeconds(4) };
        Assert.Equal(2, (await Chat.Messages.ListHistoryPageAsync(late)).MsgCnt);
    }

    [Fact]
    public async Task A_page_of_the_history_has_a_limit_in_bytes()
    {
        for (var i = 0; i < 3; i++)
            await _fixture.SendAsync("ann", "bob", new string('x', 6000));
        var page = await Chat.Messages.ListHistoryPageAsync(Range("bob", "ann"));
        Assert.Equal((2, false), (page.MsgList.Count, page.IsComplete));
        Assert.Equal(
            TencentChatErrorCode.RequestBodyTooLong, await FakeFixture.CodeAsync(_fixture.SendAsync("ann", "bob", new string('x', 13_000))));
    }

    [Fact]
    public async Task A_recalled_message_stays_in_the_history_with_its_mark()
    {
        var key = await _fixture.SendAsync("ann", "bob", "Hello");
        Assert.Equal(TencentChatErrorCode.MessageNotFound, await FakeFixture.CodeAsync(RecallAsync("bob", "ann", key)));
        Assert.Equal(TencentChatErrorCode.MessageNotFound, await FakeFixture.CodeAsync(RecallAsync("ann", "bob", "1_2_3")));
        Assert.Equal(TencentChatErrorCode.MessageSenderMissing, await FakeFixture.CodeAsync(RecallAsync("ghost", "bob", key)));
        await RecallAsync("ann", "bob", key);
        Assert.Equal(HistoryMessageFlags.Recalled, (await Chat.Messages.ListHistoryPageAsync(Range("ann", "bob"))).MsgList[0].MsgFlagBits);
        Assert.True(Fake.Accounts["bob"].MessagesFrom("ann")[0].IsRecalled);
        Assert.Equal(0, Fake.Accounts["bob"].UnreadCount);
        Assert.Equal(TencentChatErrorCode.MessageAlreadyRecalled, await FakeFixture.CodeAsync(RecallAsync("ann", "bob", key)));
    }

    [Fact]
    public async Task Unread_messages_are_counted_until_they_are_read()
    {
        await _fixture.SendAsync("ann", "bob", "1");
        await _fixture.SendAsync("ann", "bob", "2");
        await _fixture.SendAsync("carl", "bob", "3");
        Assert.Equal(3, (await Chat.Messages.GetUnreadCountsAsync("bob")).AllC2CUnreadMsgNum);
        var first = Fake.Accounts["bob"].MessagesFrom("ann")[0].At.ToUnixTimeSeconds();
        await Chat.Messages.MarkReadAsync(new() { ReportAccount = "bob", PeerAccount = "ann", MsgReadTime = first });
        var counts = await Chat.Messages.GetUnreadCountsAsync(new() { ToAccount = "bob", PeerAccount = ["ann", "carl", "ghost"] });
        Assert.Equal([1, 1], counts.C2CUnreadMsgNumList.Select(count => count.C2CUnreadMsgNum));
        Assert.Equal("ghost", Assert.Single(counts.Failures).Key);
        await Chat.Messages.MarkReadAsync(new() { ReportAccount = "bob", PeerAccount = "ann" });
        Assert.Equal(1, Fake.Accounts["bob"].UnreadCount);
    }

    [Theory]
    [InlineData(1_700_000_000_000)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public async Task A_time_of_reading_that_is_no_time_is_refused_and_marks_nothing(long time)
    {
        await _fixture.SendAsync("ann", "bob", "1");
        Assert.Equal(
            TencentChatErrorCode.MessageJsonInvalid,
            await FakeFixture.CodeAsync(Chat.Messages.MarkReadAsync(new() { ReportAccount = "bob", PeerAccount = "ann", MsgReadTime = time })));
        Assert.Equal(1, Fake.Accounts["bob"].UnreadCount);
    }

    [Fact]
    public async Task A_read_receipt_shows_in_the_history_of_the_sender()
    {
        var key = await _fixture.SendAsync("ann", "bob", "Hello");
        SendMessageReadReceiptsRequest Receipt(string from, string to, string message) => new()
        {
            OperatorAccount = "bob",
            PeerAccount = "ann",
            C2CMsgInfo =
            [
                new() { FromAccount = "ann", ToAccount = "bob", MsgKey = key },
                new() { FromAccount = from, ToAccount = to, MsgKey = message },
            ],
        };
        var wrong = Chat.Messages.SendReadReceiptsAsync(Receipt("carl", "bob", key));
        Assert.Equal(TencentChatErrorCode.MessageRequestInvalid, await FakeFixture.CodeAsync(wrong));
        Assert.False((await Chat.Messages.ListHistoryPageAsync(Range("ann", "bob"))).MsgList[0].IsPeerRead);
        await Chat.Messages.SendReadReceiptsAsync(Receipt("ann", "bob", key));
        Assert.True((await Chat.Messages.ListHistoryPageAsync(Range("ann", "bob"))).MsgList[0].IsPeerRead);
    }

    [Fact]
    public async Task A_message_can_be_changed_for_both_and_deleted_for_one()
    {
        var key = await _fixture.SendAsync("ann", "bob", "Hello");
        await Chat.Messages.ModifyAsync(new() { FromAccount = "ann", ToAccount = "bob", MsgKey = key, MsgBody = ["Bye"] });
        Assert.Equal(["Bye"], await HistoryAsync("bob", "ann"));
        var deleted = await Chat.Messages.DeleteAsync(new() { OperatorAccount = "bob", PeerAccount = "ann", MsgKeyList = [key, "1_2_3"] });
        Assert.Equal("1_2_3", Assert.Single(deleted.Failures).Key);
        Assert.Empty(await HistoryAsync("bob", "ann"));
        Assert.Equal(["Bye"], await HistoryAsync("ann", "bob"));
    }

    [Fact]
    public async Task Deleting_a_conversation_can_clear_its_messages_for_that_side()
    {
        await _fixture.SendAsync("ann", "bob", "Hello");
        await Chat.Conversations.DeleteAsync(
            new DeleteConversationRequest.OneToOne { FromAccount = "bob", ToAccount = "ann", IsRoamingCleared = true });
        Assert.Empty(Fake.Accounts["bob"].Conversations);
        Assert.Empty(await HistoryAsync("bob", "ann"));
        Assert.Equal(["Hello"], await HistoryAsync("ann", "bob"));
    }

    [Fact]
    public async Task An_imported_message_has_its_own_time_and_counts_only_if_it_is_live()
    {
        var at = FakeFixture.Start.AddDays(-1);
        ImportMessageRequest Import(MessageImportKind kind, uint random) => new()
        {
            SyncFromOldSystem = kind,
            FromAccount = "ann",
            ToAccount = "bob",
            MsgRandom = random,
            MsgTimeStamp = at,
            MsgBody = [$"{random}"],
        };
        await Chat.Messages.ImportAsync(Import(MessageImportKind.History, 1));
        await Chat.Messages.ImportAsync(Import(MessageImportKind.Live, 2));
        await Chat.Messages.ImportAsync(Import(MessageImportKind.Live, 2));
        Assert.Equal([at, at], Fake.Accounts["bob"].MessagesFrom("ann").Select(message => message.At));
        Assert.Equal(1, Fake.Accounts["bob"].UnreadCount);
    }

    [Fact]
    public async Task Who_does_not_exist_neither_sends_nor_gets_a_message()
    {
        Assert.Equal(TencentChatErrorCode.MessageRecipientNotFound, await FakeFixture.CodeAsync(_fixture.SendAsync("ann", "ghost", "a")));
        Assert.Equal(TencentChatErrorCode.MessageUserNotFound, await FakeFixture.CodeAsync(_fixture.SendAsync("ghost", "ann", "a")));
        Assert.Equal(
            TencentChatErrorCode.MessageLifeTimeInvalid,
            await FakeFixture.CodeAsync(Chat.Messages.SendAsync(new() { ToAccount = "bob", MsgBody = ["a"], MsgLifeTime = 604801 })));
        var custom = new MessageElement.CustomElement { Data = "1" };
        Assert.Equal(
            TencentChatErrorCode.MessageFormatInvalid,
            await FakeFixture.CodeAsync(Chat.Messages.SendAsync(new() { ToAccount = "bob", MsgBody = [custom, custom] })));
    }

    [Fact]
    public void Seeds_are_sent_like_messages_of_calls()
    {
        Fake.Accounts["ann"].Send("eve", "Hello", FakeFixture.Start.AddDays(-3));
        Assert.Equal(FakeFixture.Start.AddDays(-3), Assert.Single(Fake.Accounts["eve"].MessagesFrom("ann")).At);
        Assert.Equal("ann", Assert.Single(Fake.Accounts["eve"].Conversations).Peer.Id);
    }

    private static ListMessageHistoryRequest Range(string side, string peer)
        => new() { OperatorAccount = side, PeerAccount = peer, MinTime = FakeFixture.Start, MaxTime = FakeFixture.Start.AddHours(1) };

    private static string Text(HistoryMessage message) => ((MessageElement.TextElement)message.MsgBody[0]).Text;

    private async Task<List<string>> HistoryAsync(string side, string peer)
    {
        var texts = new List<string>();
        await foreach (var message in Chat.Messages.ListHistoryAsync(Range(side, peer)))
            texts.Add(Text(message));
        return texts;
    }

    private Task<RecallMessageResponse> RecallAsync(string from, string to, string key)
        => Chat.Messages.RecallAsync(new() { FromAccount = from, ToAccount = to, MsgKey = key });
}
