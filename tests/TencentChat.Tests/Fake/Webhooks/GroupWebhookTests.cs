using Chatwright;
using Chatwright.TencentChat;
using Chatwright.Testing;

namespace TencentChat.Tests.Fake.Webhooks;

public sealed class GroupWebhookTests : IAsyncLifetime
{
    private readonly FakeFixture _fixture = new();

    private TencentChatClient Chat => _fixture.Chat;

    private FakeTencentChat Fake => _fixture.Fake;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _fixture.DisposeAsync();

    [Fact]
    public async Task A_group_is_announced_before_and_after_it_is_created()
    {
        Fake.Webhooks.SendTo(new TestHandler());
        var created = await Chat.Groups.CreateAsync(new()
        {
            Type = GroupType.Public,
            Name = "Team",
            OwnerAccount = "ann",
            MemberList = [new() { MemberAccount = "bob" }],
            AppDefinedData = [new() { Key = "k", Value = "v" }],
        });
        Assert.Equal("GroupCreating GroupCreated", Fake.Webhooks.Names());
        var before = Fake.Webhooks.Single<GroupCreatingWebhook>();
        Assert.Equal(("administrator", "ann", "Team", 0), (before.OperatorAccount, before.OwnerAccount, before.Name, before.CreateGroupNum));
        Assert.Equal("bob", Assert.Single(before.MemberList).MemberAccount);
        var after = Fake.Webhooks.Single<GroupCreatedWebhook>();
        Assert.Equal((created.GroupId, GroupType.Public, "v"), (after.GroupId, after.Type, Assert.Single(after.UserDefinedDataList).Value));
    }

    [Theory]
    [InlineData(1, 10016)]
    [InlineData(10100, 10100)]
    public async Task A_refused_group_is_not_created(long code, long expected)
    {
        Fake.Webhooks.SendTo(new TestHandler { Group = _ => GroupCreatingReply.Refuse(code, "no") });
        var error = await Assert.ThrowsAsync<ApiErrorException>(
            () => Chat.Groups.CreateAsync(new() { Type = GroupType.Public, Name = "Team", GroupId = "team" }));
        Assert.Equal((expected, "no"), (error.Code, error.ErrorMessage));
        Assert.Empty(Fake.Groups);
    }

    [Fact]
    public async Task Members_whom_the_reply_refuses_do_not_join()
    {
        Fake.Groups.Add("team", "dora");
        Fake.Webhooks.SendTo(new TestHandler { Members = _ => GroupMemberInvitingReply.Allow with { RefusedMembersAccount = ["bob"] } });
        var added = await Chat.Groups.AddMembersAsync(new()
        {
            GroupId = "team",
            MemberList = [new() { MemberAccount = "bob" }, new() { MemberAccount = "carl" }, new() { MemberAccount = "dora" }],
        });
        Assert.Equal(
            [GroupMemberAdditionOutcome.Failed, GroupMemberAdditionOutcome.Added, GroupMemberAdditionOutcome.AlreadyMember],
            added.MemberList.Select(member => member.Result));
        Assert.Equal(["dora", "carl"], Fake.Groups["team"].Members.Select(member => member.UserId));
        Assert.Equal(["bob", "carl"], Fake.Webhooks.Single<GroupMemberInvitingWebhook>().DestinationMembers.Select(member => member.MemberAccount));
        var joined = Fake.Webhooks.Single<GroupMemberJoinedWebhook>();
        Assert.Equal(("carl", GroupJoinType.Invited), (Assert.Single(joined.NewMemberList).MemberAccount, joined.JoinType));
    }

    [Fact]
    public async Task Nobody_joins_if_the_reply_refuses_all()
    {
        Fake.Groups.Add("team");
        Fake.Webhooks.SendTo(new TestHandler { Members = _ => GroupMemberInvitingReply.Refuse() });
        Assert.Equal(
            TencentChatErrorCode.GroupRejectedByWebhook,
            await FakeFixture.CodeAsync(Chat.Groups.AddMembersAsync(new() { GroupId = "team", MemberList = [new() { MemberAccount = "bob" }] })));
        Assert.Empty(Fake.Groups["team"].Members);
    }

    [Fact]
    public async Task A_full_group_is_announced_when_it_becomes_full_and_when_somebody_cannot_join()
    {
        await Chat.Groups.CreateAsync(new() { Type = GroupType.Public, Name = "Two", GroupId = "two", OwnerAccount = "ann", MaxMemberCount = 2 });
        Fake.Webhooks.SendTo(new TestHandler());
        await Chat.Groups.AddMembersAsync(new() { GroupId = "two", MemberList = [new() { MemberAccount = "bob" }] });
        await FakeFixture.CodeAsync(Chat.Groups.AddMembersAsync(new() { GroupId = "two", MemberList = [new() { MemberAccount = "carl" }] }));
        Assert.Equal("GroupMemberInviting GroupMemberJoined GroupFilled GroupFilled", Fake.Webhooks.Names());
    }

    [Fact]
    public async Task A_group_message_is_announced_and_can_be_refused_dropped_or_replaced()
    {
        Fake.Groups.Add("team", "ann", "bob");
        GroupMessageSendingReply? reply = null;
        Fake.Webhooks.SendTo(new TestHandler { GroupMessage = _ => reply! });

        reply = GroupMessageSendingReply.Refuse(10150, "a word");
        var error = await Assert.ThrowsAsync<ApiErrorException>(() => SendAsync("Hello"));
        Assert.Equal((10150, "a word"), (error.Code, error.ErrorMessage));
        reply = GroupMessageSendingReply.Refuse();
        Assert.Equal(TencentChatErrorCode.GroupRejectedByWebhook, await FakeFixture.CodeAsync(SendAsync("Hello")));
        reply = GroupMessageSendingReply.Drop();
        Assert.Null((await SendAsync("Hello")).MsgSeq);
        Assert.Empty(Fake.Groups["team"].Messages);
        Assert.DoesNotContain(Fake.Webhooks.Sent, sent => sent.Webhook is GroupMessageSentWebhook or GroupMessageFailedWebhook);

        reply = GroupMessageSendingReply.Allow with { MsgBody = ["***"] };
        Assert.Equal(1, (await SendAsync("Hello")).MsgSeq);
        Assert.Equal("***", Assert.Single(Fake.Groups["team"].Messages).Text);
        var sent = Fake.Webhooks.Single<GroupMessageSentWebhook>();
        Assert.Equal(("team", "ann", "administrator", 1), (sent.GroupId, sent.FromAccount, sent.OperatorAccount, sent.MsgSeq));
    }

    [Fact]
    public async Task A_group_message_that_fails_is_announced_with_its_code()
    {
        Fake.Webhooks.SendTo(new TestHandler());
        await FakeFixture.CodeAsync(Chat.Groups.SendMessageAsync(new() { GroupId = "nowhere", FromAccount = "ann", MsgBody = ["Hello"] }));
        Assert.Equal("GroupMessageFailed", Fake.Webhooks.Names());
        var failed = Fake.Webhooks.Single<GroupMessageFailedWebhook>();
        Assert.Equal(("nowhere", (int)TencentChatErrorCode.GroupNotFound, "ann"), (failed.GroupId, failed.ErrorCode, failed.FromAccount));
    }

    [Fact]
    public async Task Changes_of_a_group_are_announced_with_what_changed()
    {
        Fake.Groups.Add("team", "ann", "bob");
        await SendAsync("Hello");
        Fake.Webhooks.SendTo(new TestHandler());
        await Chat.Groups.ModifyAsync(new() { GroupId = "team", Name = "Crew" });
        await Chat.Groups.ModifyAsync(new() { GroupId = "team", Name = "Crew", MuteAllMember = GroupMuteSwitch.On });
        await Chat.Groups.ModifyMemberAsync(new() { GroupId = "team", MemberAccount = "bob", Role = GroupRole.Admin });
        await Chat.Groups.ModifyMemberAsync(new() { GroupId = "team", MemberAccount = "bob", NameCard = "Bobby" });
        await Chat.Groups.ModifyMemberAsync(new() { GroupId = "team", MemberAccount = "bob", MuteTime = 60 });
        await Chat.Groups.ChangeOwnerAsync(new() { GroupId = "team", NewOwnerAccount = "ann" });
        await Chat.Groups.RecallMessagesAsync(new() { GroupId = "team", MsgSeqList = [new() { MsgSeq = 1 }, new() { MsgSeq = 9 }] });
        await Chat.Groups.RecallMessagesBySenderAsync(new() { GroupId = "team", SenderAccount = "ann" });
        await Chat.Groups.DeleteMembersAsync(new() { GroupId = "team", MemberToDelAccount = ["bob", "nobody"] });
        await Chat.Groups.DestroyAsync(new() { GroupId = "team" });
        Assert.Equal(
            "GroupModified GroupMemberModified GroupMemberModified GroupOwnerChanged GroupMessageRecalled GroupMemberLeft GroupDestroyed",
            Fake.Webhooks.Names());
        var modified = Fake.Webhooks.Single<GroupModifiedWebhook>();
        Assert.Equal(("Crew", null), (modified.Name, modified.Introduction));
        var members = Fake.Webhooks.Sent.Select(sent => sent.Webhook).OfType<GroupMemberModifiedWebhook>().ToList();
        Assert.Equal([(GroupRole.Admin, null), (null, "Bobby")], members.Select(member => (member.Role, member.NameCard)));
        Assert.Equal(1, Assert.Single(Fake.Webhooks.Single<GroupMessageRecalledWebhook>().MsgSeqList).MsgSeq);
        Assert.Equal("ann", Fake.Webhooks.Single<GroupOwnerChangedWebhook>().NewOwnerAccount);
        var left = Fake.Webhooks.Single<GroupMemberLeftWebhook>();
        Assert.Equal(("bob", GroupExitType.Kicked), (Assert.Single(left.ExitMemberList).MemberAccount, left.ExitType));
        Assert.Equal("ann", Assert.Single(Fake.Webhooks.Single<GroupDestroyedWebhook>().MemberList).MemberAccount);
    }

    [Fact]
    public async Task Changes_of_attributes_are_announced_with_their_kind()
    {
        Fake.Groups.Add("team");
        Fake.Webhooks.SendTo(new TestHandler());
        await Chat.Groups.SetAttributesAsync(new() { GroupId = "team", GroupAttr = [new() { Key = "a", Value = "1" }] });
        await Chat.Groups.ModifyAttributesAsync(new() { GroupId = "team", GroupAttr = [new() { Key = "b", Value = "2" }] });
        await Chat.Groups.DeleteAttributesAsync(new() { GroupId = "team", GroupAttr = [new() { Key = "a" }, new() { Key = "nothing" }] });
        await Chat.Groups.DeleteAttributesAsync(new() { GroupId = "team", GroupAttr = [new() { Key = "nothing" }] });
        await Chat.Groups.ClearAttributesAsync(new() { GroupId = "team" });
        Assert.Equal(
            ["set a=1", "modify b=2", "delete a=", "clear "],
            Fake.Webhooks.Sent.Select(sent => (GroupAttributesChangedWebhook)sent.Webhook!).Select(changed =>
                $"{changed.OptionType} {string.Join(' ', changed.GroupAttr.Select(attribute => $"{attribute.Key}={attribute.Value}"))}"));
    }

    [Fact]
    public async Task Topics_are_announced_and_can_be_refused()
    {
        const string Community = "@TGS#_forum";
        await Chat.Groups.CreateAsync(
            new() { GroupId = Community, Type = GroupType.Community, Name = "Forum", OwnerAccount = "ann", IsTopicSupported = true });
        Fake.Webhooks.SendTo(new TestHandler
        {
            Topic = webhook => webhook.Name == "Spam" ? TopicCreatingReply.Refuse(10101, "no") : TopicCreatingReply.Allow,
        });
        var error = await Assert.ThrowsAsync<ApiErrorException>(
            () => Chat.Topics.CreateAsync(new() { GroupId = Community, TopicName = "Spam" }));
        Assert.Equal((10101, "no"), (error.Code, error.ErrorMessage));
        var topic = (await Chat.Topics.CreateAsync(new() { GroupId = Community, TopicName = "News", FromAccount = "ann" })).TopicId;
        await Chat.Topics.ModifyAsync(new() { GroupId = Community, TopicId = topic, Notification = "Be kind." });
        await Chat.Topics.DestroyAsync(new() { GroupId = Community, TopicIdList = [topic, Community + "@TOPIC#_none"] });
        Assert.Equal("TopicCreating TopicCreating TopicCreated TopicModified TopicDestroyed", Fake.Webhooks.Names());
        var created = Fake.Webhooks.Single<TopicCreatedWebhook>();
        Assert.Equal((topic, "News", "ann"), (created.TopicId, created.Name, created.OwnerAccount));
        Assert.Equal("Be kind.", Fake.Webhooks.Single<TopicModifiedWebhook>().Notification);
        Assert.Equal([topic], Fake.Webhooks.Single<TopicDestroyedWebhook>().TopicIdList);
    }

    private Task<SendGroupMessageResponse> SendAsync(string text)
        => Chat.Groups.SendMessageAsync(new() { GroupId = "team", FromAccount = "ann", MsgBody = [text] });
}
