using Chatwright;
using Chatwright.Testing;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Fake;

public class GetListTests
{
    private const ConversationInclude Marks = (ConversationInclude)0b111000;

    public static TheoryData<int, int> FlagsAndPageSizes()
    {
        var data = new TheoryData<int, int>();
        foreach (var flags in new[] { 0, 1, 2, 3, 4, 5, 6, 7, 63 })
        {
            foreach (var pageSize in new[] { 1, 2, 3, 4, 5, 11, 12, 13, 100 })
                data.Add(flags, pageSize);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(FlagsAndPageSizes))]
    public async Task The_pages_of_every_combination_of_flags_hold_each_conversation_once_and_in_order(int flags, int pageSize)
    {
        await using var fixture = await FakeFixture.StartAsync(pageSize: pageSize);
        var user = SeedAll(fixture.Service);
        var options = (ConversationInclude)flags;

        var pages = await PagesAsync(fixture, options);

        Assert.Equal(Expected(user, options), pages.SelectMany(page => page.SessionItem).Select(Describe));
        Assert.All(pages.SkipLast(1), page => Assert.False(page.IsComplete));
        Assert.True(pages[^1].IsComplete);
        Assert.Equal(pages.Count, pages.Select(page => (page.TimeStamp, page.StartIndex, page.TopTimeStamp, page.TopStartIndex)).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(FlagsAndPageSizes))]
    public async Task A_page_holds_no_more_than_its_size_beside_pinned_ones_that_are_not_paged(int flags, int pageSize)
    {
        await using var fixture = await FakeFixture.StartAsync(pageSize: pageSize);
        SeedAll(fixture.Service);
        var options = (ConversationInclude)flags;

        var pages = await PagesAsync(fixture, options);

        var isWhole = options.HasFlag(ConversationInclude.Pinned) && !options.HasFlag(ConversationInclude.PagePinned);
        Assert.All(pages, page => Assert.True(page.SessionItem.Count(item => !isWhole || item.IsPinned != true) <= pageSize));
        Assert.All(pages.SkipLast(1), page => Assert.NotEmpty(page.SessionItem));
        if (isWhole)
            Assert.All(pages.Skip(1), page => Assert.All(page.SessionItem, item => Assert.False(item.IsPinned)));
        else
            Assert.All(pages.SkipLast(1), page => Assert.Equal(pageSize, page.SessionItem.Count));
    }

    [Fact]
    public async Task A_user_without_conversations_has_one_empty_page()
    {
        await using var fixture = await FakeFixture.StartAsync();
        fixture.Service.User("u");
        var page = Assert.Single(await PagesAsync(fixture, ConversationInclude.Complete));
        Assert.True(page.SessionItem.IsEmpty);
    }

    [Fact]
    public async Task Behind_the_last_page_the_cursors_are_the_present_time()
    {
        await using var fixture = await FakeFixture.StartAsync();
        fixture.Service.User("u").AddOneToOne("v", FakeFixture.At(5));
        var page = await fixture.Client.ListPageAsync("u");
        var now = fixture.Clock.GetUtcNow().ToUnixTimeSeconds();
        Assert.Equal((now, 0, now, 0), (page.TimeStamp, page.StartIndex, page.TopTimeStamp, page.TopStartIndex));
    }

    [Fact]
    public async Task Conversations_added_during_paging_are_returned_and_none_twice()
    {
        await using var fixture = await FakeFixture.StartAsync(pageSize: 2);
        var user = fixture.Service.User("u").AddOneToOne("a", FakeFixture.At(1)).AddOneToOne("b", FakeFixture.At(2))
            .AddOneToOne("c", FakeFixture.At(3));
        var met = new List<string>();
        await foreach (var item in fixture.Client.ListAsync("u"))
        {
            met.Add(Assert.IsType<Conversation.OneToOne>(item).ToAccount);
            if (met.Count == 2)
                user.AddOneToOne("d", FakeFixture.At(4));
        }
        Assert.Equal(["a", "b", "c", "d"], met);
    }

    [Fact]
    public async Task Deleting_during_paging_moves_no_other_conversation()
    {
        await using var fixture = await FakeFixture.StartAsync(pageSize: 2);
        var user = fixture.Service.User("u");
        for (var i = 1; i <= 6; i++)
            user.AddOneToOne($"v{i}", FakeFixture.At(i));
        var met = new List<string>();
        await foreach (var page in fixture.Client.ListAsync("u").AsPages())
        {
            met.AddRange(page.Response.SessionItem.OfType<Conversation.OneToOne>().Select(item => item.ToAccount));
            await fixture.Client.DeleteAsync(new DeleteConversationRequest.OneToOne { FromAccount = "u", ToAccount = "v1" });
        }
        Assert.Equal(["v1", "v2", "v3", "v4", "v5", "v6"], met);
    }

    [Fact]
    public async Task Marks_and_groups_come_with_the_flags_of_complete_data_only()
    {
        await using var fixture = await FakeFixture.StartAsync();
        fixture.Service.User("u").AddOneToOne("v", FakeFixture.At(1)).AddGroup("g", FakeFixture.At(2))
            .Mark(FakePeer.User("v"), 1, 3).MarkCustom(FakePeer.User("v"), "vip").AddConversationGroup("work", FakePeer.User("v"));

        var plain = await fixture.Client.ListPageAsync(new() { FromAccount = "u" });
        Assert.All(plain.SessionItem, item => Assert.Equal((null, null, 0), (item.StandardMark, item.CustomMark, item.ContactGroupId.Count)));

        var complete = await fixture.Client.ListPageAsync(new() { FromAccount = "u", AssistFlags = ConversationInclude.Complete });
        var (marked, unmarked) = (complete.SessionItem[0], complete.SessionItem[1]);
        Assert.Equal(("101", "vip", (ApiList<long>)[1]), (marked.StandardMark, marked.CustomMark, marked.ContactGroupId));
        Assert.Equal((null, null, 0), (unmarked.StandardMark, unmarked.CustomMark, unmarked.ContactGroupId.Count));

        var marksAlone = await fixture.Client.ListPageAsync(new() { FromAccount = "u", AssistFlags = Marks });
        Assert.Equal("101", marksAlone.SessionItem[0].StandardMark);
    }

    [Fact]
    public async Task A_pin_is_shown_only_to_whom_pins_mean_something()
    {
        await using var fixture = await FakeFixture.StartAsync();
        fixture.Service.User("u").AddOneToOne("v", FakeFixture.At(1), isPinned: true);
        Assert.True(
            (await fixture.Client.ListPageAsync(new() { FromAccount = "u", AssistFlags = ConversationInclude.Pinned })).SessionItem[0].IsPinned);
        Assert.False(
            (await fixture.Client.ListPageAsync(new() { FromAccount = "u", AssistFlags = ConversationInclude.None })).SessionItem[0].IsPinned);
    }

    [Fact]
    public async Task The_response_has_the_members_of_the_documents_sample()
    {
        await using var fixture = await FakeFixture.StartAsync();
        fixture.Service.User("id1").AddOneToOne("id2", FakeFixture.At(1630997627), isPinned: true).AddGroup("id3", FakeFixture.At(1630997628));
        var response = await fixture.Raw.CallAsync("get_list", RawCaller.List("id1"));
        Assert.StartsWith(
            """{"SessionItem":[{"Type":1,"To_Account":"id2","MsgTime":1630997627,"TopFlag":1,"ContactGroupId":[]},"""
            + """{"Type":2,"GroupId":"id3","MsgTime":1630997628,"TopFlag":0,"ContactGroupId":[]}],"CompleteFlag":1,""",
            response.Body);
        Assert.EndsWith("""
            "ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"","ErrorDisplay":""}
            """, response.Body);
    }

    [Fact]
    public async Task An_unimported_user_is_an_error_with_a_name()
    {
        await using var fixture = await FakeFixture.StartAsync();
        Assert.Equal(TencentChatErrorCode.UserNotImported, await FakeFixture.CodeAsync(fixture.Client.ListPageAsync("nobody")));
    }

    [Fact]
    public async Task A_deleted_conversation_is_gone_from_the_list_and_its_marks_stay()
    {
        await using var fixture = await FakeFixture.StartAsync();
        var user = fixture.Service.User("u").AddOneToOne("v", FakeFixture.At(1)).AddGroup("g", FakeFixture.At(2)).Mark(FakePeer.User("v"), 1);
        await fixture.Client.DeleteAsync(new DeleteConversationRequest.OneToOne { FromAccount = "u", ToAccount = "v", IsRoamingCleared = true });
        await fixture.Client.DeleteAsync(new DeleteConversationRequest.Group { FromAccount = "u", ToGroupId = "g" });
        await fixture.Client.DeleteAsync(new DeleteConversationRequest.Group { FromAccount = "u", ToGroupId = "g" });
        Assert.Empty(user.Conversations);
        Assert.NotNull(user.MarkOf(FakePeer.User("v")));
    }

    /// <summary>Twelve conversations of every kind, three of one second, some later ones seeded first.</summary>
    private static FakeUser SeedAll(FakeTencentChat fake)
    {
        var user = fake.User("u");
        foreach (var i in new[] { 7, 2, 9, 4, 11, 0, 5, 10, 1, 3, 8, 6 })
        {
            var second = i is 4 or 5 or 6 ? 104 : 100 + i;
            var (pinned, empty) = (i % 3 == 0, i % 4 == 1);
            if (i % 2 == 0)
                user.AddOneToOne($"v{i}", FakeFixture.At(second), pinned, empty);
            else
                user.AddGroup($"g{i}", FakeFixture.At(second), pinned, empty);
        }
        return user;
    }

    private static IEnumerable<string> Expected(FakeUser user, ConversationInclude options)
    {
        var listed = user.Conversations.Where(conversation => options.HasFlag(ConversationInclude.Empty) || !conversation.IsEmpty);
        return options.HasFlag(ConversationInclude.Pinned)
            ? listed.OrderByDescending(conversation => conversation.IsPinned).Select(conversation => Describe(conversation, conversation.IsPinned))
            : listed.Select(conversation => Describe(conversation, isPinned: false));
    }

    private static string Describe(FakeConversation conversation, bool isPinned) => $"{conversation.Peer} {conversation.At:u} {isPinned}";

    private static string Describe(Conversation item) => item switch
    {
        Conversation.OneToOne one => $"user {one.ToAccount} {item.MsgTime:u} {item.IsPinned}",
        Conversation.Group group => $"chat group {group.GroupId} {item.MsgTime:u} {item.IsPinned}",
        _ => "?",
    };

    private static async Task<List<ListConversationsResponse>> PagesAsync(FakeFixture fixture, ConversationInclude options)
    {
        var pages = new List<ListConversationsResponse>();
        await foreach (var page in fixture.Client.ListAsync(new() { FromAccount = "u", AssistFlags = options }).AsPages())
            pages.Add(page.Response);
        return pages;
    }
}
