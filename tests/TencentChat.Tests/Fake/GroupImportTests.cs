using Chatwright.TencentChat;
using Chatwright.Testing;

namespace TencentChat.Tests.Fake;

public sealed class GroupImportTests : IAsyncLifetime
{
    private static readonly DateTimeOffset s_created = FakeFixture.Start.AddDays(-30);

    private readonly FakeFixture _fixture = new();

    private GroupsClient Groups => _fixture.Chat.Groups;

    private FakeGroup Old => _fixture.Fake.Groups["old"];

    public async Task InitializeAsync() => await Groups.ImportAsync(new()
    {
        GroupId = "old",
        Type = GroupType.Public,
        Name = "Old",
        OwnerAccount = "ann",
        CreateTime = s_created,
        MaxMemberCount = 3,
    });

    public async Task DisposeAsync() => await _fixture.DisposeAsync();

    [Fact]
    public async Task A_group_keeps_its_time_owner_and_profile()
    {
        var group = Assert.Single((await Groups.GetAsync(new() { GroupIdList = ["old"] })).GroupInfo);
        Assert.Equal(("Old", "ann", s_created, 3), (group.Name, group.OwnerAccount, group.CreateTime, group.MaxMemberNum));
        var made = await Groups.ImportAsync(new() { Type = GroupType.Community, Name = "n" });
        Assert.StartsWith("@TGS#_", made.GroupId, StringComparison.Ordinal);
        Assert.Null(_fixture.Fake.Groups[made.GroupId].Owner);
    }

    [Fact]
    public async Task A_group_that_cannot_be_imported_is_refused()
    {
        Assert.Equal(TencentChatErrorCode.GroupPermissionDenied, await CodeAsync(new() { Type = GroupType.Live, Name = "n" }));
        Assert.Equal(TencentChatErrorCode.GroupIdTaken, await CodeAsync(new() { GroupId = "old", Type = GroupType.Work, Name = "n" }));
        Assert.Equal(
            TencentChatErrorCode.GroupParameterInvalid,
            await CodeAsync(new() { Type = GroupType.Work, Name = "n", CreateTime = FakeFixture.Start.AddSeconds(1) }));
        Assert.Single(_fixture.Fake.Groups);
    }

    [Fact]
    public async Task Members_keep_their_roles_and_times_and_each_has_an_outcome()
    {
        var imported = await Groups.ImportMembersAsync(new()
        {
            GroupId = "old",
            MemberList =
            [
                new() { MemberAccount = "bob", Role = GroupRole.Admin, JoinTime = s_created.AddDays(1), UnreadMsgNum = 5 },
                new() { MemberAccount = "ann" },
                new() { MemberAccount = "ghost" },
                new() { MemberAccount = "carl", JoinTime = s_created.AddSeconds(-1) },
                new() { MemberAccount = "carl", JoinTime = FakeFixture.Start.AddSeconds(1) },
                new() { MemberAccount = "carl" },
                new() { MemberAccount = "dora" },
            ],
        });
        Assert.Equal([1L, 2, 0, 0, 0, 1, 0], imported.MemberList.Select(member => (long)member.Result));
        Assert.Equal(["ghost", "carl", "carl", "dora"], imported.Failures.Select(failure => failure.Key));
        Assert.Equal([("ann", "Owner", 0L), ("bob", "Admin", 0), ("carl", "Member", 0)],
            Old.Members.Select(member => (member.UserId, member.Role, member.UnreadCount)));
        var bob = Assert.Single((await Groups.GetMembersAsync(new() { GroupId = "old", MemberListAccount = ["bob"] })).MemberList);
        Assert.Equal(s_created.AddDays(1), bob.JoinTime);
    }

    [Fact]
    public async Task Unread_messages_of_an_imported_member_are_at_most_those_of_the_group()
    {
        await ImportAsync(Message("ann", s_created.AddDays(2), "one"), Message("ann", s_created.AddDays(2), "two"));
        await Groups.ImportMembersAsync(new()
        {
            GroupId = "old",
            MemberList = [new() { MemberAccount = "bob", UnreadMsgNum = 1 }, new() { MemberAccount = "carl", UnreadMsgNum = 9 }],
        });
        Assert.Equal([0L, 1, 2], Old.Members.Select(member => member.UnreadCount));
    }

    [Fact]
    public async Task Messages_keep_their_times_and_each_has_an_outcome()
    {
        var day = s_created.AddDays(3);
        var results = await ImportAsync(
            Message("ann", day, "one"),
            Message("ann", day.AddSeconds(-1), "too early"),
            Message("ghost", day, "from nobody"),
            Message("ann", FakeFixture.Start.AddSeconds(1), "from the future"),
            Message("ann", day, new string('x', 12 * 1024)),
            Message("bob", day.AddSeconds(1), "two"));
        Assert.Equal([0, 10004, 10004, 10004, 80002, 0], results.Select(result => result.Result));
        Assert.Equal([1L, null, null, null, null, 2L], results.Select(result => result.MsgSeq));
        Assert.Equal([("ann", day), ("bob", day.AddSeconds(1))], Old.Messages.Select(message => (message.From, message.At)));
        var history = await Groups.ListMessagesPageAsync(new() { GroupId = "old", ReqMsgNumber = 20 });
        Assert.Equal([day.AddSeconds(1), day], history.RspMsgList.Select(message => message.MsgTimeStamp!.Value));
    }

    [Fact]
    public async Task Imported_messages_are_read_and_stand_in_the_conversations_on_request_only()
    {
        Old.AddMembers("bob");
        await ImportAsync(Message("ann", s_created.AddDays(3), "one"));
        Assert.Empty(_fixture.Fake.Accounts["bob"].Conversations);
        await Groups.ImportMessagesAsync(new()
        {
            GroupId = "old",
            IsConversationUpdated = true,
            MsgList = [Message("ann", s_created.AddDays(4), "two")],
        });
        Assert.Equal("old", Assert.Single(_fixture.Fake.Accounts["bob"].Conversations).Peer.Id);
        Assert.All(Old.Members, member => Assert.Equal(0, member.UnreadCount));
    }

    [Fact]
    public async Task A_message_with_the_random_number_of_an_earlier_one_is_that_one()
    {
        var message = Message("ann", s_created.AddDays(3), "one") with { Random = 7 };
        var results = await ImportAsync(message, message with { SendTime = message.SendTime.AddMinutes(4) });
        Assert.Equal([1L, 1], results.Select(result => result.MsgSeq));
        Assert.Single(Old.Messages);
    }

    private static ImportedGroupMessage Message(string from, DateTimeOffset at, string text)
        => new() { FromAccount = from, SendTime = at, MsgBody = [text] };

    private async Task<IReadOnlyList<ImportedGroupMessageResult>> ImportAsync(params ImportedGroupMessage[] messages)
        => [.. (await Groups.ImportMessagesAsync(new() { GroupId = "old", MsgList = [.. messages] })).ImportMsgResult];

    private Task<TencentChatErrorCode> CodeAsync(ImportGroupRequest request) => FakeFixture.CodeAsync(Groups.ImportAsync(request));
}
