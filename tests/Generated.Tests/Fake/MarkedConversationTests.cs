using Chatwright.Testing;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Fake;

/// <summary>Reading groups and marks: one by one (search_contact_group) and all (get_contact_group).</summary>
public class MarkedConversationTests
{
    [Fact]
    public async Task A_search_finds_what_has_a_group_or_a_mark_once_and_in_the_order_asked()
    {
        await using var fixture = await FakeFixture.StartAsync();
        Seeded(fixture).AddOneToOne("plain", FakeFixture.At(1));
        var found = await fixture.Client.SearchGroupsAsync(
            new() { FromAccount = "u", ContactItem = [Group("g"), OneToOne("nobody"), OneToOne("v"), OneToOne("plain"), OneToOne("v")] });

        Assert.Equal(
            [
                new MarkedConversation.Group { ToGroupId = "g", StandardMark = "", ContactGroupId = [2], Timestamp = fixture.Clock.GetUtcNow() },
                new MarkedConversation.OneToOne
                {
                    ToAccount = "v", StandardMark = "01", CustomMark = "vip", ContactGroupId = [1, 2], Timestamp = fixture.Clock.GetUtcNow(),
                },
            ],
            found.ContactResultItem);
        Assert.Equal([("work", 1), ("play", 2)], found.GroupItem.Select(group => (group.GroupName, group.GroupId)));
    }

    [Fact]
    public async Task A_search_brings_the_groups_of_what_it_found_and_no_others()
    {
        await using var fixture = await FakeFixture.StartAsync();
        Seeded(fixture);
        var found = await fixture.Client.SearchGroupsAsync(new() { FromAccount = "u", ContactItem = [Group("g")] });
        Assert.Equal(["play"], found.GroupItem.Select(group => group.GroupName));
    }

    [Fact]
    public async Task A_search_for_a_chat_group_that_does_not_exist_is_51007()
    {
        await using var fixture = await FakeFixture.StartAsync();
        Seeded(fixture);
        var request = new SearchConversationGroupsRequest { FromAccount = "u", ContactItem = [OneToOne("v"), Group("g")] };
        await fixture.Client.SearchGroupsAsync(request);
        fixture.Service.Groups.Remove("g");
        Assert.Equal(TencentChatErrorCode.ChatGroupNotResolved, await FakeFixture.CodeAsync(fixture.Client.SearchGroupsAsync(request)));
    }

    [Fact]
    public async Task A_search_takes_300_conversations_and_no_more()
    {
        await using var fixture = await FakeFixture.StartAsync();
        Seeded(fixture);
        foreach (var (count, code) in new[] { (300, 0), (301, 50002) })
        {
            var items = string.Join(',', Enumerable.Repeat("""{"Type":1,"To_Account":"v"}""", count));
            Assert.Equal(code, (await fixture.Raw.CallAsync("search_contact_group", $$"""{"From_Account":"u","ContactItem":[{{items}}]}""")).Code);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task All_are_listed_page_by_page_with_all_groups_on_each(int pageSize)
    {
        await using var fixture = await FakeFixture.StartAsync(pageSize: pageSize);
        var user = fixture.Service.User("u").AddConversationGroup("empty");
        var peers = Enumerable.Range(1, 7).Select(i => $"v{i}").ToArray();
        foreach (var peer in peers.Reverse())
            user.Mark(FakePeer.User(peer), 1);

        var pages = new List<ListConversationGroupsResponse>();
        await foreach (var page in fixture.Client.ListGroupsAsync(new ListConversationGroupsRequest { FromAccount = "u" }).AsPages())
            pages.Add(page.Response);

        Assert.Equal(peers.Reverse(), pages.SelectMany(page => page.ContactItem).Cast<MarkedConversation.OneToOne>().Select(item => item.ToAccount));
        Assert.Equal((7 + pageSize - 1) / pageSize, pages.Count);
        Assert.All(pages, page => Assert.Equal("empty", Assert.Single(page.GroupItem).GroupName));
        Assert.Equal(0, pages[^1].NextStartIndex);
    }

    [Fact]
    public async Task Marks_that_go_while_somebody_pages_move_nothing_else()
    {
        await using var fixture = await FakeFixture.StartAsync(pageSize: 2);
        var user = fixture.Service.User("u");
        for (var i = 1; i <= 6; i++)
            user.MarkCustom(FakePeer.User($"v{i}"), "x");
        var met = new List<string>();
        await foreach (var page in fixture.Client.ListGroupsAsync(new ListConversationGroupsRequest { FromAccount = "u" }).AsPages())
        {
            met.AddRange(page.Response.ContactItem.Cast<MarkedConversation.OneToOne>().Select(item => item.ToAccount));
            await fixture.Client.MarkAsync(
                new()
                {
                    FromAccount = "u",
                    MarkItem = [new() { OptType = ConversationMarkKind.Custom, ContactItem = OneToOne("v1"), CustomMark = "" }]
                });
        }
        Assert.Equal(["v1", "v2", "v3", "v4", "v5", "v6"], met);
    }

    private static FakeUser Seeded(FakeFixture fixture)
        => fixture.Service.User("u")
            .AddConversationGroup("work", FakePeer.User("v"))
            .AddConversationGroup("play", FakePeer.User("v"), FakePeer.Group("g"))
            .AddConversationGroup("rest")
            .Mark(FakePeer.User("v"), 2)
            .MarkCustom(FakePeer.User("v"), "vip");

    private static ConversationKey OneToOne(string account) => FakePeer.User(account).Key();

    private static ConversationKey Group(string id) => FakePeer.Group(id).Key();
}
