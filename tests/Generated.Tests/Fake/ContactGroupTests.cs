using Chatwright;
using Chatwright.Testing;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Fake;

public class ContactGroupTests
{
    private const string User = "u";

    [Fact]
    public async Task A_created_group_can_be_searched_listed_changed_renamed_and_deleted()
    {
        await using var fixture = await FakeFixture.StartAsync();
        var user = fixture.Service.User(User).AddOneToOne("v", FakeFixture.At(1)).AddGroup("g", FakeFixture.At(2));
        var client = fixture.Client;

        var created = await client.CreateGroupsAsync(New("work", OneToOne("v"), Group("g")));
        var result = Assert.Single(created.GroupResultItem);
        Assert.Equal(("work", 1), (result.GroupItem.GroupName, result.GroupItem.GroupId));
        Assert.Equal([(OneToOne("v"), 0), (Group("g"), 0)], result.ResultItem.Select(item => (item.ContactItem, item.ResultCode)));

        var found = await client.SearchGroupsAsync(new() { FromAccount = User, ContactItem = [OneToOne("v")] });
        Assert.Equal([1L], Assert.Single(found.ContactResultItem).ContactGroupId);
        Assert.Equal(new() { GroupName = "work", GroupId = 1 }, Assert.Single(found.GroupItem));

        var changed = await client.UpdateGroupAsync(Change("work", (OneToOne("v"), ConversationOperation.Remove)));
        Assert.Equal(
            ("work", 1, "work"), (changed.UpdateGroupResult!.GroupName, changed.UpdateGroupResult.GroupId, changed.UpdateGroupResult.OldGroupName));
        Assert.Null(user.MarkOf(FakePeer.User("v")));

        var renamed = await client.UpdateGroupAsync(Rename("work", "play"));
        Assert.Equal((1, "play", "work"), (renamed.UpdateType, renamed.UpdateGroupResult!.GroupName, renamed.UpdateGroupResult.OldGroupName));
        Assert.Equal(["play"], user.ConversationGroups);

        var deleted = await client.DeleteGroupsAsync(Named("play"));
        Assert.Equal(new() { GroupName = "play", GroupId = 1 }, Assert.Single(deleted.GroupItem));
        Assert.Empty((await client.ListGroupsPageAsync(new() { FromAccount = User })).ContactItem);
        Assert.Equal(2, user.Conversations.Count);
    }

    [Fact]
    public async Task Numbers_of_groups_are_never_used_again()
    {
        await using var fixture = await FakeFixture.StartAsync();
        fixture.Service.User(User);
        await fixture.Client.CreateGroupsAsync(New("a"));
        await fixture.Client.DeleteGroupsAsync(Named("a"));
        Assert.Equal(2, (await fixture.Client.CreateGroupsAsync(New("a"))).GroupResultItem[0].GroupItem.GroupId);
    }

    [Fact]
    public async Task A_peer_that_does_not_exist_fails_alone()
    {
        await using var fixture = await FakeFixture.StartAsync();
        var user = fixture.Service.User(User).AddOneToOne("v", FakeFixture.At(1));
        fixture.Service.Groups.Add("gone");
        fixture.Service.Groups.Remove("gone");

        var created = await fixture.Client.CreateGroupsAsync(New("work", OneToOne("v"), OneToOne("nobody"), Group("gone")));
        Assert.Equal([0, 50001, 51007], created.GroupResultItem[0].ResultItem.Select(item => item.ResultCode));
        Assert.Equal(["", "x", "x"], created.GroupResultItem[0].ResultItem.Select(item => item.ResultInfo is "" ? "" : "x"));

        var changed = await fixture.Client.UpdateGroupAsync(
            Change(
                "work",
                (OneToOne("nobody"), ConversationOperation.Add),
                (Group("gone"), ConversationOperation.Remove),
                (OneToOne("v"), ConversationOperation.Add)));
        Assert.Equal([50001, 51007, 0], changed.UpdateGroupResult!.ContactResultItem.Select(item => item.ResultCode));
        Assert.Null(user.MarkOf(FakePeer.User("nobody")));
    }

    [Fact]
    public async Task A_group_that_does_not_exist_is_51009()
    {
        await using var fixture = await FakeFixture.StartAsync();
        fixture.Service.User(User).AddOneToOne("v", FakeFixture.At(1));
        Assert.Equal(TencentChatErrorCode.ConversationGroupNotFound, await FakeFixture.CodeAsync(fixture.Client.DeleteGroupsAsync(Named("none"))));
        Assert.Equal(
            TencentChatErrorCode.ConversationGroupNotFound, await FakeFixture.CodeAsync(fixture.Client.UpdateGroupAsync(Rename("none", "some"))));
        Assert.Equal(
            TencentChatErrorCode.ConversationGroupNotFound,
            await FakeFixture.CodeAsync(fixture.Client.UpdateGroupAsync(Change("none", (OneToOne("v"), ConversationOperation.Add)))));
    }

    [Fact]
    public async Task Twenty_groups_are_the_limit_and_the_next_is_51010()
    {
        await using var fixture = await FakeFixture.StartAsync();
        var user = fixture.Service.User(User);
        for (var i = 1; i <= 20; i++)
            await fixture.Client.CreateGroupsAsync(New($"group {i}"));
        Assert.Equal(
            TencentChatErrorCode.ConversationGroupLimitReached, await FakeFixture.CodeAsync(fixture.Client.CreateGroupsAsync(New("one more"))));
        await fixture.Client.DeleteGroupsAsync(Named("group 7"));
        await fixture.Client.CreateGroupsAsync(New("one more"));
        Assert.Equal(20, user.ConversationGroups.Count);
    }

    [Fact]
    public async Task A_name_of_64_bytes_is_taken_and_one_of_65_is_51011()
    {
        await using var fixture = await FakeFixture.StartAsync();
        fixture.Service.User(User);
        var longest = new string('é', 32);
        await fixture.Client.CreateGroupsAsync(New(longest));
        // The generated client checks this itself, so what reaches the fake is written by hand.
        var tooLong = longest + "x";
        var created = await fixture.Raw.CallAsync(
            "create_contact_group", $$"""{"From_Account":"u","GroupContactItem":[{"GroupName":"{{tooLong}}"}]}""");
        Assert.Equal(51011, created.Code);
        Assert.Equal(51011, (await RenameRawAsync(fixture, longest, tooLong)).Code);
        Assert.Equal(50002, (await RenameRawAsync(fixture, longest, "")).Code);
        Assert.Equal(51009, (await fixture.Raw.CallAsync("del_contact_group", $$"""{"From_Account":"u","GroupName":["{{tooLong}}"]}""")).Code);
    }

    [Fact]
    public async Task A_name_that_is_taken_is_50002()
    {
        await using var fixture = await FakeFixture.StartAsync();
        fixture.Service.User(User).AddConversationGroup("a").AddConversationGroup("b");
        Assert.Equal(TencentChatErrorCode.RequestParameterInvalid, await FakeFixture.CodeAsync(fixture.Client.CreateGroupsAsync(New("a"))));
        Assert.Equal(TencentChatErrorCode.RequestParameterInvalid, await FakeFixture.CodeAsync(fixture.Client.UpdateGroupAsync(Rename("b", "a"))));
        await fixture.Client.UpdateGroupAsync(Rename("a", "a"));
    }

    [Fact]
    public async Task A_call_takes_one_to_a_hundred_conversations_and_else_it_is_51006()
    {
        await using var fixture = await FakeFixture.StartAsync();
        fixture.Service.User(User).AddConversationGroup("a");
        foreach (var (count, code) in new[] { (0, 51006), (1, 0), (100, 0), (101, 51006) })
        {
            var keys = Enumerable.Range(0, count).Select(_ => """{"Type":1,"To_Account":"u"}""").ToArray();
            var created = await fixture.Raw.CallAsync(
                "create_contact_group",
                $$"""{"From_Account":"u","GroupContactItem":[{"GroupName":"g{{count}}","ContactItem":[{{string.Join(',', keys)}}]}]}""");
            var items = string.Join(',', keys.Select(key => $$"""{"ContactOptType":1,"ContactItem":{{key}}}"""));
            var change = $$$"""{"UpdateGroupType":2,"OldGroupName":"a","ContactUpdateItem":[{{{items}}}]}""";
            var updated = await fixture.Raw.CallAsync(
                "update_contact_group", $$"""{"From_Account":"u","UpdateType":1,"UpdateGroup":{{change}}}""");
            Assert.Equal((code, code), (created.Code, updated.Code));
        }
    }

    [Fact]
    public async Task An_operation_that_is_neither_adding_nor_removing_is_50002_and_nothing_of_the_call_is_done()
    {
        await using var fixture = await FakeFixture.StartAsync();
        var user = fixture.Service.User(User).AddConversationGroup("a");
        var call = fixture.Client.UpdateGroupAsync(
            Change("a", (OneToOne(User), ConversationOperation.Add), (OneToOne(User), (ConversationOperation)3)));
        Assert.Equal(TencentChatErrorCode.RequestParameterInvalid, await FakeFixture.CodeAsync(call));
        Assert.Null(user.MarkOf(FakePeer.User(User)));
    }

    [Fact]
    public async Task A_thousand_grouped_conversations_are_the_limit_over_all_groups_and_more_is_51008()
    {
        await using var fixture = await FakeFixture.StartAsync();
        var user = fixture.Service.User(User)
            .AddConversationGroup("a", [.. Enumerable.Range(0, 600).Select(i => FakePeer.User($"v{i}"))])
            .AddConversationGroup("b", [.. Enumerable.Range(500, 499).Select(i => FakePeer.User($"v{i}"))]);
        fixture.Service.User("w1");
        fixture.Service.User("w2");

        // 999 are grouped. One that is grouped already does not count twice.
        await fixture.Client.UpdateGroupAsync(
            Change("b", (OneToOne("v1"), ConversationOperation.Add), (OneToOne("w1"), ConversationOperation.Add)));
        var oneMore = Change("b", (OneToOne("w2"), ConversationOperation.Add));
        Assert.Equal(TencentChatErrorCode.ConversationLimitReached, await FakeFixture.CodeAsync(fixture.Client.UpdateGroupAsync(oneMore)));
        Assert.Equal(
            TencentChatErrorCode.ConversationLimitReached, await FakeFixture.CodeAsync(fixture.Client.CreateGroupsAsync(New("c", OneToOne("w2")))));
        Assert.Equal(["a", "b"], user.ConversationGroups);

        // One goes and another comes.
        await fixture.Client.UpdateGroupAsync(
            Change("b", (OneToOne("w1"), ConversationOperation.Remove), (OneToOne("w2"), ConversationOperation.Add)));
    }

    [Fact]
    public async Task A_change_of_groups_is_dated_and_no_change_is_not()
    {
        await using var fixture = await FakeFixture.StartAsync();
        var user = fixture.Service.User(User).AddConversationGroup("a", FakePeer.User("v"));
        var seeded = fixture.Clock.GetUtcNow();
        fixture.Clock.Advance(TimeSpan.FromMinutes(1));
        await fixture.Client.UpdateGroupAsync(Change("a", (OneToOne("v"), ConversationOperation.Add)));
        Assert.Equal(seeded, user.MarkOf(FakePeer.User("v"))!.ChangedAt);
        await fixture.Client.CreateGroupsAsync(New("b", OneToOne("v")));
        Assert.Equal(seeded.AddMinutes(1), user.MarkOf(FakePeer.User("v"))!.ChangedAt);
        Assert.Equal(["a", "b"], user.MarkOf(FakePeer.User("v"))!.Groups);
    }

    private static ConversationKey OneToOne(string account) => FakePeer.User(account).Key();

    private static ConversationKey Group(string id) => FakePeer.Group(id).Key();

    private static CreateConversationGroupsRequest New(string name, params ConversationKey[] keys)
        => new()
        {
            FromAccount = User,
            GroupContactItem = [new() { GroupName = name, ContactItem = keys.Length == 0 ? (ApiList<ConversationKey>?)null : keys }],
        };

    private static DeleteConversationGroupsRequest Named(string name) => new() { FromAccount = User, GroupName = [name] };

    private static UpdateConversationGroupRequest Rename(string from, string to)
        => new() { FromAccount = User, UpdateGroup = new ConversationGroupUpdate.Rename { OldGroupName = from, NewGroupName = to } };

    private static UpdateConversationGroupRequest Change(string name, params (ConversationKey Key, ConversationOperation Operation)[] changes)
        => new()
        {
            FromAccount = User,
            UpdateGroup = new ConversationGroupUpdate.Conversations
            {
                OldGroupName = name,
                ContactUpdateItem = Array.ConvertAll(
                    changes,
                    change => new ConversationChange { ContactOptType = change.Operation, ContactItem = change.Key }),
            },
        };

    private static Task<RawResponse> RenameRawAsync(FakeFixture fixture, string from, string to)
        => fixture.Raw.CallAsync(
            "update_contact_group",
            $$$"""{"From_Account":"u","UpdateType":1,"UpdateGroup":{"UpdateGroupType":1,"OldGroupName":"{{{from}}}","NewGroupName":"{{{to}}}"}}""");
}
