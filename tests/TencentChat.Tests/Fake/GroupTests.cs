using Chatwright;
using Chatwright.TencentChat;
using Chatwright.Testing;

namespace TencentChat.Tests.Fake;

public sealed class GroupTests : IAsyncLifetime
{
    private readonly FakeFixture _fixture = new();

    private GroupsClient Groups => _fixture.Chat.Groups;

    private FakeTencentChat Fake => _fixture.Fake;

    public async Task InitializeAsync() => await Groups.CreateAsync(new()
    {
        GroupId = "team",
        Type = GroupType.Public,
        Name = "Team",
        OwnerAccount = "ann",
        MemberList = [new() { MemberAccount = "bob", Role = GroupRole.Admin }],
    });

    public async Task DisposeAsync() => await _fixture.DisposeAsync();

    [Fact]
    public async Task A_new_group_has_its_owner_its_first_members_and_its_profile()
    {
        Assert.Equal([("ann", "Owner"), ("bob", "Admin")], Fake.Groups["team"].Members.Select(member => (member.UserId, member.Role)));
        var group = Assert.Single((await GetAsync()).GroupInfo);
        Assert.Equal(("Team", "ann", 2, 1L), (group.Name, group.OwnerAccount, group.MemberNum, group.NextMsgSeq));
        Assert.Equal(["ann", "bob"], group.MemberList.Select(member => member.MemberAccount));
    }

    [Fact]
    public async Task Ids_are_made_up_taken_or_refused()
    {
        var made = await Groups.CreateAsync(new() { Type = GroupType.Work, Name = "n" });
        Assert.StartsWith("@TGS#", made.GroupId, StringComparison.Ordinal);
        Assert.Equal(TencentChatErrorCode.GroupIdTaken, await CreateAsync(new() { GroupId = "team", Type = GroupType.Public, Name = "n" }));
        Assert.Equal(
            TencentChatErrorCode.GroupIdAlreadyOwned,
            await CreateAsync(new() { GroupId = "team", Type = GroupType.Public, Name = "n", OwnerAccount = "ann" }));
        Assert.Equal(TencentChatErrorCode.GroupIdInvalid, await CreateAsync(new() { GroupId = "@TGS#1", Type = GroupType.Public, Name = "n" }));
        Assert.Equal(TencentChatErrorCode.GroupIdInvalid, await CreateAsync(new() { GroupId = "c", Type = GroupType.Community, Name = "n" }));
        Assert.Equal(
            TencentChatErrorCode.GroupParameterInvalid, await CreateAsync(new() { Type = GroupType.Public, Name = "n", OwnerAccount = "ghost" }));
        Assert.Equal(2, Fake.Groups.Count);
    }

    [Fact]
    public async Task Each_user_who_is_added_has_an_outcome()
    {
        var added = await AddAsync("bob", "carl", "ghost");
        Assert.Equal(
            [GroupMemberAdditionOutcome.AlreadyMember, GroupMemberAdditionOutcome.Added, GroupMemberAdditionOutcome.Failed],
            added.MemberList.Select(member => member.Result));
        Assert.Equal("ghost", Assert.Single(added.Failures).Key);
        Assert.Equal(TencentChatErrorCode.GroupUserNotFound, await FakeFixture.CodeAsync(AddAsync("ghost")));
        await Groups.ModifyAsync(new() { GroupId = "team", MaxMemberNum = 3 });
        Assert.Equal(TencentChatErrorCode.GroupFull, await FakeFixture.CodeAsync(AddAsync("dora")));
        await Groups.DeleteMembersAsync(new() { GroupId = "team", MemberToDelAccount = ["carl", "ghost"] });
        Assert.Equal(2, Fake.Groups["team"].Members.Count);
    }

    [Fact]
    public async Task Members_are_listed_in_pages_with_the_fields_asked_for()
    {
        Fake.Groups["team"].AddMembers([.. Enumerable.Range(1, 5).Select(number => $"user_{number}")]);
        var listed = new List<GroupMemberProfile>();
        await foreach (var member in Groups.ListMembersAsync(new() { GroupId = "team", Limit = 3, MemberInfoFilter = [GroupMemberField.Role] }))
            listed.Add(member);
        Assert.Equal(["ann", "bob", "user_1", "user_2", "user_3", "user_4", "user_5"], listed.Select(member => member.MemberAccount));
        Assert.All(listed, member => Assert.Null(member.JoinTime));
        var admins = await Groups.ListMembersPageAsync(new() { GroupId = "team", MemberRoleFilter = [GroupRole.Admin] });
        Assert.Equal((7, "bob"), (admins.MemberNum, Assert.Single(admins.MemberList).MemberAccount));
        Assert.Equal(["bob"], (await Groups.GetMembersAsync(new() { GroupId = "team", MemberListAccount = ["bob", "carl"] })).MemberList
            .Select(member => member.MemberAccount));
    }

    [Fact]
    public async Task A_community_is_read_by_its_own_cursor()
    {
        var id = (await Groups.CreateAsync(new() { Type = GroupType.Community, Name = "n", OwnerAccount = "ann" })).GroupId;
        Fake.Groups[id].AddMembers("bob", "carl");
        var first = await Groups.ListMembersPageAsync(new() { GroupId = id, Limit = 2, Next = "" });
        var second = await Groups.ListMembersPageAsync(new() { GroupId = id, Limit = 2, Next = first.Next });
        Assert.Equal(("carl", ""), (Assert.Single(second.MemberList).MemberAccount, second.Next));
        Assert.Equal(
            TencentChatErrorCode.GroupParameterInvalid,
            await FakeFixture.CodeAsync(Groups.ListMembersPageAsync(new() { GroupId = id, Offset = 0 })));
    }

    [Fact]
    public async Task Roles_names_and_owners_change()
    {
        await Groups.ModifyMemberAsync(new() { GroupId = "team", MemberAccount = "bob", Role = GroupRole.Member, NameCard = "Bobby" });
        Assert.Equal(("Member", "Bobby"), (Fake.Groups["team"].Members[1].Role, Fake.Groups["team"].Members[1].NameCard));
        await Groups.ChangeOwnerAsync(new() { GroupId = "team", NewOwnerAccount = "bob" });
        var roles = await Groups.GetMemberRolesAsync(new() { GroupId = "team", UserAccount = ["ann", "bob", "carl"] });
        Assert.Equal([GroupRole.Member, GroupRole.Owner, GroupRole.NotMember], roles.UserIdList.Select(user => user.Role));
        Assert.Equal(
            TencentChatErrorCode.GroupParameterInvalid,
            await FakeFixture.CodeAsync(Groups.ChangeOwnerAsync(new() { GroupId = "team", NewOwnerAccount = "carl" })));
        Assert.Equal(
            TencentChatErrorCode.GroupParameterInvalid,
            await FakeFixture.CodeAsync(Groups.ModifyMemberAsync(new() { GroupId = "team", MemberAccount = "ann", Role = GroupRole.Owner })));
    }

    [Fact]
    public async Task A_message_counts_as_unread_for_all_but_its_sender_and_lists_the_conversation()
    {
        var sent = await SendAsync("ann", "Hello");
        Assert.Equal((1L, FakeFixture.Start), (sent.MsgSeq, sent.MsgTime));
        Assert.Equal([0L, 1L], Fake.Groups["team"].Members.Select(member => member.UnreadCount));
        Assert.Equal("team", Assert.Single(Fake.Accounts["bob"].Conversations).Peer.Id);
        await Groups.SendMessageAsync(
            new() { GroupId = "team", FromAccount = "ann", MsgBody = ["quiet"], SendMsgControl = [SendMessageControl.NoUnread] });
        Assert.Equal(1, Fake.Groups["team"].Members[1].UnreadCount);
        await Groups.SetUnreadCountAsync(new() { GroupId = "team", MemberAccount = "bob", UnreadMsgNum = 0 });
        Assert.Equal(0, Fake.Groups["team"].Members[1].UnreadCount);
    }

    [Fact]
    public async Task A_message_that_is_sent_twice_within_five_minutes_is_one()
    {
        var request = new SendGroupMessageRequest { GroupId = "team", FromAccount = "ann", Random = 7, MsgBody = ["Hello"] };
        await Groups.SendMessageAsync(request);
        _fixture.Clock.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal(1, (await Groups.SendMessageAsync(request)).MsgSeq);
        Assert.Equal(2, (await Groups.SendMessageAsync(request with { MsgBody = ["Bye"] })).MsgSeq);
        _fixture.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(3, (await Groups.SendMessageAsync(request)).MsgSeq);
    }

    [Fact]
    public async Task The_history_is_walked_from_the_newest_message_on()
    {
        for (var i = 1; i <= 5; i++)
            await SendAsync("ann", $"{i}");
        await Groups.RecallMessagesAsync(new() { GroupId = "team", MsgSeqList = [new() { MsgSeq = 4 }] });
        var seqs = new List<long>();
        await foreach (var message in Groups.ListMessagesAsync(new() { GroupId = "team", ReqMsgNumber = 2 }))
            seqs.Add(message.MsgSeq);
        Assert.Equal([5, 3, 2, 1], seqs);
        var recalled = await Groups.ListMessagesPageAsync(new() { GroupId = "team", ReqMsgNumber = 1, ReqMsgSeq = 4, IsRecalledIncluded = true });
        Assert.Equal((HistoryMessageState.Recalled, 0), (recalled.RspMsgList[0].State, recalled.RspMsgList[0].MsgBody.Count));
    }

    [Fact]
    public async Task Each_recall_has_an_outcome()
    {
        await SendAsync("ann", "1");
        await SendAsync("bob", "2");
        RecallGroupMessagesRequest Recall(params long[] seqs)
            => new() { GroupId = "team", MsgSeqList = seqs.Select(seq => new GroupMessageKey { MsgSeq = seq }).ToApiList() };
        var recalled = await Groups.RecallMessagesAsync(Recall(1, 9));
        Assert.Equal(("9", (long)TencentChatErrorCode.GroupMessageNotFound), (Assert.Single(recalled.Failures).Key, recalled.Failures[0].Code));
        Assert.Equal((long)TencentChatErrorCode.GroupMessageNotRecallable, (await Groups.RecallMessagesAsync(Recall(1))).Failures[0].Code);
        await Groups.RecallMessagesBySenderAsync(new() { GroupId = "team", SenderAccount = "bob" });
        Assert.All(Fake.Groups["team"].Messages, message => Assert.True(message.IsRecalled));
    }

    [Fact]
    public async Task A_muted_member_cannot_send_until_the_mute_ends()
    {
        await Groups.MuteMembersAsync(new() { GroupId = "team", MembersAccount = ["bob"], MuteTime = 60 });
        Assert.Equal(TencentChatErrorCode.GroupSenderMuted, await FakeFixture.CodeAsync(SendAsync("bob", "Hello")));
        var muted = Assert.Single((await Groups.GetMutedMembersAsync("team")).MutedAccountList);
        Assert.Equal(("bob", FakeFixture.Start.AddSeconds(60)), (muted.MemberAccount, muted.MutedUntil));
        _fixture.Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Empty((await Groups.GetMutedMembersAsync("team")).MutedAccountList);
        await SendAsync("bob", "Hello");

        await Groups.MuteMembersAsync(new() { GroupId = "team", MembersAccount = ["bob"], MuteTime = uint.MaxValue });
        await Groups.MuteMembersAsync(new() { GroupId = "team", MembersAccount = ["bob"], MuteTime = 0 });
        await Groups.ModifyAsync(new() { GroupId = "team", MuteAllMember = GroupMuteSwitch.On });
        await AddAsync("carl");
        await SendAsync("bob", "An administrator may.");
        Assert.Equal(TencentChatErrorCode.GroupSenderMuted, await FakeFixture.CodeAsync(SendAsync("carl", "A member may not.")));
    }

    [Fact]
    public async Task The_type_of_a_group_excludes_operations()
    {
        var live = (await Groups.CreateAsync(new() { Type = GroupType.Live, Name = "n", OwnerAccount = "ann" })).GroupId;
        var work = (await Groups.CreateAsync(new() { Type = GroupType.Work, Name = "n", OwnerAccount = "ann" })).GroupId;
        Task[] denied =
        [
            Groups.AddMembersAsync(new() { GroupId = live, MemberList = [new() { MemberAccount = "bob" }] }),
            Groups.ListMembersPageAsync(live),
            Groups.ListMessagesPageAsync(new() { GroupId = live, ReqMsgNumber = 1 }),
            Groups.ChangeOwnerAsync(new() { GroupId = live, NewOwnerAccount = "ann" }),
            Groups.MuteMembersAsync(new() { GroupId = work, MembersAccount = ["ann"], MuteTime = 1 }),
            Groups.ModifyMemberAsync(new() { GroupId = work, MemberAccount = "ann", MuteTime = 1 }),
            Groups.SendMessageAsync(new() { GroupId = live, MsgBody = ["a"], IsOnlineOnly = true }),
            Groups.SendSystemNotificationAsync(new() { GroupId = live, Content = "a", ToMembersAccount = ["ann"] }),
        ];
        foreach (var call in denied)
            Assert.Equal(TencentChatErrorCode.GroupPermissionDenied, await FakeFixture.CodeAsync(call));
        Assert.Equal(
            TencentChatErrorCode.GroupRecallUnsupported,
            await FakeFixture.CodeAsync(Groups.RecallMessagesAsync(new() { GroupId = live, MsgSeqList = [new() { MsgSeq = 1 }] })));
    }

    [Fact]
    public async Task Messages_for_some_or_for_those_online_count_for_nobody()
    {
        await AddAsync("carl");
        await Groups.SendMessageAsync(new() { GroupId = "team", FromAccount = "ann", MsgBody = ["for carl"], ToAccount = ["carl"] });
        var online = await Groups.SendMessageAsync(new() { GroupId = "team", FromAccount = "ann", MsgBody = ["now"], IsOnlineOnly = true });
        Assert.Null(online.MsgSeq);
        Assert.All(Fake.Groups["team"].Members, member => Assert.Equal(0, member.UnreadCount));
        Assert.Empty(Fake.Accounts["bob"].Conversations);
        Assert.Single(Fake.Accounts["carl"].Conversations);
        Assert.Equal(["for carl", "now"], Fake.Groups["team"].Messages.Select(message => message.Text));
        await Groups.SendSystemNotificationAsync(new() { GroupId = "team", Content = "Closing at ten." });
        Assert.Equal(["Closing at ten."], Fake.Groups["team"].Notifications);
    }

    [Fact]
    public async Task All_groups_and_those_of_a_user_are_listed()
    {
        var work = (await Groups.CreateAsync(new() { Type = GroupType.Work, Name = "n", OwnerAccount = "ann" })).GroupId;
        var ids = new List<string>();
        await foreach (var group in Groups.ListAsync(new() { Limit = 1 }))
            ids.Add(group.GroupId);
        Assert.Equal([work, "team"], ids);
        Assert.Equal(1, (await Groups.ListPageAsync(new() { GroupType = GroupType.Public })).TotalCount);

        Assert.Equal(["team"], (await Groups.ListJoinedPageAsync("ann")).GroupIdList.Select(group => group.GroupId));
        var all = await Groups.ListJoinedPageAsync(new()
        {
            MemberAccount = "ann",
            IsInactiveGroupIncluded = true,
            ResponseFilter = new() { SelfInfoFilter = [GroupMemberField.Role] },
        });
        Assert.Equal([GroupRole.Owner, GroupRole.Owner], all.GroupIdList.Select(group => group.SelfInfo!.Role));
        Assert.Null(all.GroupIdList[0].Name);
    }

    [Fact]
    public async Task Custom_fields_are_set_filtered_and_deleted()
    {
        await Groups.ModifyAsync(new() { GroupId = "team", AppDefinedData = [new() { Key = "a", Value = "1" }, new() { Key = "b", Value = "2" }] });
        await Groups.ModifyMemberAsync(new() { GroupId = "team", MemberAccount = "bob", AppMemberDefinedData = [new() { Key = "c", Value = "3" }] });
        var filter = new GroupProfileFilter { AppDefinedDataFilterGroup = ["b"], GroupBaseInfoFilter = [GroupProfileField.Name] };
        var group = (await Groups.GetAsync(new() { GroupIdList = ["team"], ResponseFilter = filter })).GroupInfo[0];
        Assert.Equal(("2", "Team", null), (Assert.Single(group.AppDefinedData).Value, group.Name, group.MemberNum));
        Assert.Equal("3", Assert.Single(group.MemberList[1].AppMemberDefinedData).Value);
        await Groups.ModifyAsync(new() { GroupId = "team", AppDefinedData = [new() { Key = "a", Value = "" }] });
        Assert.Equal("b", Assert.Single((await GetAsync()).GroupInfo[0].AppDefinedData).Key);
    }

    [Fact]
    public async Task A_disbanded_group_is_gone_for_every_call()
    {
        await SendAsync("ann", "Hello");
        await Groups.DestroyAsync("team");
        Assert.Equal(TencentChatErrorCode.GroupNotFound, await FakeFixture.CodeAsync(SendAsync("ann", "Hello")));
        Assert.Equal((long)TencentChatErrorCode.GroupNotFound, (await GetAsync()).Failures[0].Code);
        Assert.Throws<KeyNotFoundException>(() => Fake.Groups["team"]);
    }

    private Task<GetGroupsResponse> GetAsync() => Groups.GetAsync(new() { GroupIdList = ["team"] });

    private Task<AddGroupMembersResponse> AddAsync(params string[] accounts) => Groups.AddMembersAsync(
        new() { GroupId = "team", MemberList = accounts.Select(account => new GroupMemberKey { MemberAccount = account }).ToApiList() });

    private Task<SendGroupMessageResponse> SendAsync(string from, string text)
        => Groups.SendMessageAsync(new() { GroupId = "team", FromAccount = from, MsgBody = [text] });

    private Task<TencentChatErrorCode> CreateAsync(CreateGroupRequest request) => FakeFixture.CodeAsync(Groups.CreateAsync(request));
}
