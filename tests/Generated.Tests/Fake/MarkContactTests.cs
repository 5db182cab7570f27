using Chatwright;
using Chatwright.Testing;
using Generated.Tests.Chat;
using Generated.Tests.Chat.RecentContact;
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

        await MarkAsync(fixture, V(MarkKind.Both) with { SetMark = [MarkBit.Starred, MarkBit.Folded, (MarkBit)64], CustomMark = "vip" });
        Assert.Equal(([1, 3, 64], "vip"), Marks(user));

        await MarkAsync(
            fixture, V(MarkKind.Standard) with { ClearMark = [MarkBit.Starred, (MarkBit)64], SetMark = [MarkBit.Hidden], CustomMark = "ignored" });
        Assert.Equal(([3, 4], "vip"), Marks(user));

        await MarkAsync(fixture, V(MarkKind.Custom) with { SetMark = [MarkBit.Starred], CustomMark = "king" });
        Assert.Equal(([3, 4], "king"), Marks(user));

        await MarkAsync(fixture, V(MarkKind.Both));
        Assert.Equal(([3, 4], "king"), Marks(user));

        await MarkAsync(fixture, V(MarkKind.Both) with { ClearMark = [MarkBit.Folded, MarkBit.Hidden], CustomMark = "" });
        Assert.Null(user.MarkOf(s_v));
    }

    [Fact]
    public async Task A_bit_that_is_cleared_and_set_in_one_call_is_set()
    {
        await using var fixture = await FakeFixture.StartAsync();
        var user = Seeded(fixture);
        await MarkAsync(fixture, V(MarkKind.Standard) with { ClearMark = [MarkBit.Starred], SetMark = [MarkBit.Starred] });
        Assert.Equal(([1], null), Marks(user));
    }

    [Fact]
    public async Task A_conversation_that_comes_twice_is_changed_twice()
    {
        await using var fixture = await FakeFixture.StartAsync();
        var user = Seeded(fixture);
        await MarkAsync(fixture, V(MarkKind.Standard) with { SetMark = [MarkBit.Starred] }, V(MarkKind.Standard) with { SetMark = [MarkBit.Unread] });
        Assert.Equal(([1, 2], null), Marks(user));
    }

    [Fact]
    public async Task Each_conversation_has_an_outcome()
    {
        await using var fixture = await FakeFixture.StartAsync();
        Seeded(fixture);
        var response = await MarkAsync(fixture, V(MarkKind.Standard), Of(FakePeer.User("nobody")), Of(FakePeer.Group("none")));
        Assert.Equal([0, 50001, 51007], response.ResultItem.Select(item => item.ResultCode));
        Assert.All(response.ResultItem, item => Assert.Equal(MarkKind.Standard, item.OptType));
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
        var call = MarkAsync(fixture, V(MarkKind.Custom) with { CustomMark = "vip" }, V(MarkKind.Standard) with { SetMark = [(MarkBit)bit] });
        Assert.Equal(ChatErrorCode.RequestParameterInvalid, await FakeFixture.CodeAsync(call));
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
        await MarkAsync(fixture, V(MarkKind.Custom) with { CustomMark = "thousandth" });
        await MarkAsync(fixture, V(MarkKind.Standard) with { SetMark = [MarkBit.Starred] });
        var oneMore = Of(FakePeer.User("x")) with { SetMark = [MarkBit.Starred] };
        Assert.Equal(ChatErrorCode.ConversationLimitReached, await FakeFixture.CodeAsync(MarkAsync(fixture, oneMore)));
        Assert.Null(user.MarkOf(FakePeer.User("x")));

        await MarkAsync(fixture, V(MarkKind.Both) with { ClearMark = [MarkBit.Starred], CustomMark = "" }, oneMore);
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

    private static MarkChange V(MarkKind kind) => Of(s_v, kind);

    private static MarkChange Of(FakePeer peer, MarkKind kind = MarkKind.Standard) => new() { OptType = kind, ContactItem = peer.Key() };

    private static Task<MarkContactResponse> MarkAsync(FakeFixture fixture, params MarkChange[] changes)
        => fixture.Client.MarkContactAsync(new() { FromAccount = "u", MarkItem = changes });

    private static Task<RawResponse> MarkRawAsync(FakeFixture fixture, int count, string custom)
    {
        var item = $$"""{"OptType":2,"ContactItem":{"Type":1,"To_Account":"v"},"CustomMark":"{{custom}}"}""";
        return fixture.Raw.CallAsync("mark_contact", $$"""{"From_Account":"u","MarkItem":[{{string.Join(',', Enumerable.Repeat(item, count))}}]}""");
    }
}
