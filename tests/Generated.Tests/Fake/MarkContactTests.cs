using Chatwright;
using Chatwright.Testing;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Fake;

public class MarkContactTests
{
    private static readonly FakePeer s_v = FakePeer.User("v");

    [Fact]
    public async Task Marks_are_set_and_cleared_by_kind()
    {
        await using var fixture = await FakeFixture.StartAsync();
        var user = Seeded(fixture);

        ApiList<ConversationMarkBit> marks = [ConversationMarkBit.Starred, ConversationMarkBit.Folded, (ConversationMarkBit)64];
        await MarkAsync(fixture, V(ConversationMarkKind.Both) with { SetMark = marks, CustomMark = "vip" });
        Assert.Equal(([1, 3, 64], "vip"), Marks(user));

        await MarkAsync(
            fixture, V(ConversationMarkKind.Standard) with
            {
                ClearMark = [ConversationMarkBit.Starred, (ConversationMarkBit)64],
                SetMark = [ConversationMarkBit.Hidden],
                CustomMark = "ignored"
            });
        Assert.Equal(([3, 4], "vip"), Marks(user));

        await MarkAsync(fixture, V(ConversationMarkKind.Custom) with { SetMark = [ConversationMarkBit.Starred], CustomMark = "king" });
        Assert.Equal(([3, 4], "king"), Marks(user));

        await MarkAsync(fixture, V(ConversationMarkKind.Both));
        Assert.Equal(([3, 4], "king"), Marks(user));

        await MarkAsync(fixture,
            V(ConversationMarkKind.Both) with { ClearMark = [ConversationMarkBit.Folded, ConversationMarkBit.Hidden], CustomMark = "" });
        Assert.Null(user.MarkOf(s_v));
    }

    [Fact]
    public async Task A_bit_that_is_cleared_and_set_in_one_call_is_set()
    {
        await using var fixture = await FakeFixture.StartAsync();
        var user = Seeded(fixture);
        await MarkAsync(fixture,
            V(ConversationMarkKind.Standard) with { ClearMark = [ConversationMarkBit.Starred], SetMark = [ConversationMarkBit.Starred] });
        Assert.Equal(([1], null), Marks(user));
    }

    [Fact]
    public async Task A_conversation_that_comes_twice_is_changed_twice()
    {
        await using var fixture = await FakeFixture.StartAsync();
        var user = Seeded(fixture);
        await MarkAsync(fixture, V(ConversationMarkKind.Standard) with { SetMark = [ConversationMarkBit.Starred] },
            V(ConversationMarkKind.Standard) with { SetMark = [ConversationMarkBit.Unread] });
        Assert.Equal(([1, 2], null), Marks(user));
    }

    [Fact]
    public async Task Each_conversation_has_an_outcome()
    {
        await using var fixture = await FakeFixture.StartAsync();
        Seeded(fixture);
        var response = await MarkAsync(fixture, V(ConversationMarkKind.Standard), Of(FakePeer.User("nobody")), Of(FakePeer.Group("none")));
        Assert.Equal([0, 50001, 51007], response.ResultItem.Select(item => item.ResultCode));
        Assert.All(response.ResultItem, item => Assert.Equal(ConversationMarkKind.Standard, item.OptType));
        Assert.Equal(FakePeer.Group("none").Key(), response.ResultItem[2].ContactItem);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65)]
    [InlineData(-1)]
    public async Task A_bit_outside_1_to_64_is_50002_and_nothing_of_the_call_is_done(int bit)
    {
        await using var fixture = await FakeFixture.StartAsync();
        var user = Seeded(fixture);
        var call = MarkAsync(fixture, V(ConversationMarkKind.Custom) with { CustomMark = "vip" },
            V(ConversationMarkKind.Standard) with { SetMark = [(ConversationMarkBit)bit] });
        Assert.Equal(TencentChatErrorCode.RequestParameterInvalid, await FakeFixture.CodeAsync(call));
        Assert.Null(user.MarkOf(s_v));
    }

    [Fact]
    public async Task A_custom_mark_of_more_than_256_bytes_is_50002()
    {
        await using var fixture = await FakeFixture.StartAsync();
        Seeded(fixture);
        Assert.Equal(0, (await MarkRawAsync(fixture, 1, new string('é', 128))).Code);
        Assert.Equal(50002, (await MarkRawAsync(fixture, 1, new string('é', 128) + "x")).Code);
    }

    [Fact]
    public async Task A_call_takes_one_to_a_hundred_conversations_and_else_it_is_51006()
    {
        await using var fixture = await FakeFixture.StartAsync();
        Seeded(fixture);
        foreach (var (count, code) in new[] { (0, 51006), (100, 0), (101, 51006) })
            Assert.Equal(code, (await MarkRawAsync(fixture, count, "x")).Code);
    }

    [Fact]
    public async Task A_thousand_marked_conversations_are_the_limit_and_more_is_51008()
    {
        await using var fixture = await FakeFixture.StartAsync();
        var user = Seeded(fixture);
        for (var i = 0; i < 999; i++)
            user.Mark(FakePeer.User($"w{i}"), 1);
        fixture.Service.User("x");

        // Grouped conversations count apart, and one that is marked already does not count twice.
        user.AddConversationGroup("a", FakePeer.User("y"));
        await MarkAsync(fixture, V(ConversationMarkKind.Custom) with { CustomMark = "thousandth" });
        await MarkAsync(fixture, V(ConversationMarkKind.Standard) with { SetMark = [ConversationMarkBit.Starred] });
        var oneMore = Of(FakePeer.User("x")) with { SetMark = [ConversationMarkBit.Starred] };
        Assert.Equal(TencentChatErrorCode.ConversationLimitReached, await FakeFixture.CodeAsync(MarkAsync(fixture, oneMore)));
        Assert.Null(user.MarkOf(FakePeer.User("x")));

        await MarkAsync(fixture, V(ConversationMarkKind.Both) with { ClearMark = [ConversationMarkBit.Starred], CustomMark = "" }, oneMore);
        Assert.NotNull(user.MarkOf(FakePeer.User("x")));
    }

    private static FakeUser Seeded(FakeFixture fixture)
    {
        fixture.Service.User("v");
        return fixture.Service.User("u");
    }

    private static (ApiList<int> Bits, string? Custom) Marks(FakeUser user)
    {
        var mark = user.MarkOf(s_v)!;
        return (mark.Bits, mark.Custom);
    }

    private static ConversationMarkChange V(ConversationMarkKind kind) => Of(s_v, kind);

    private static ConversationMarkChange Of(FakePeer peer, ConversationMarkKind kind = ConversationMarkKind.Standard) =>
        new() { OptType = kind, ContactItem = peer.Key() };

    private static Task<MarkConversationsResponse> MarkAsync(FakeFixture fixture, params ConversationMarkChange[] changes)
        => fixture.Client.MarkAsync(new() { FromAccount = "u", MarkItem = changes });

    private static Task<RawResponse> MarkRawAsync(FakeFixture fixture, int count, string custom)
    {
        var item = $$"""{"OptType":2,"ContactItem":{"Type":1,"To_Account":"v"},"CustomMark":"{{custom}}"}""";
        return fixture.Raw.CallAsync("mark_contact", $$"""{"From_Account":"u","MarkItem":[{{string.Join(',', Enumerable.Repeat(item, count))}}]}""");
    }
}
