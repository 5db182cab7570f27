#pragma warning disable CS0618 // the endpoint is deprecated
using Chatwright;
using Generated.Tests.Harness;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Client;

/// <summary>The limits of what is sent; what breaks one is refused before anything is sent.</summary>
public class LimitTests
{
    private static readonly ConversationKey s_user = new ConversationKey.OneToOne { ToAccount = "peer" };
    private static readonly TryLabEverythingRequest s_least = Everything.Request;

    private static readonly Dictionary<string, (TryLabEverythingRequest Good, TryLabEverythingRequest Bad)> s_edges = new()
    {
        ["Text is 0 characters long; at least 1 are required"] = (s_least with { Text = "a" }, s_least with { Text = "" }),
        ["Text is 6 characters long; at most 5 are allowed"] = (s_least with { Text = "abcde" }, s_least with { Text = "abcdef" }),
        ["Text is 15 bytes long in UTF-8; at most 12 are allowed"] = (s_least with { Text = "汉字汉字" }, s_least with { Text = "汉字汉字汉" }),
        ["Text is 16 bytes long in UTF-8; at most 12 are allowed"] = (s_least with { Text = "😀😀😀" }, s_least with { Text = "😀😀😀😀" }),
        ["I32 is -6; the smallest allowed is -5"] = (s_least with { I32 = -5 }, s_least with { I32 = -6 }),
        ["I32 is 6; the largest allowed is 5"] = (s_least with { I32 = 5 }, s_least with { I32 = 6 }),
        ["U32 is 8; the largest allowed is 7"] = (s_least with { U32 = 7 }, s_least with { U32 = 8 }),
        ["U64 is 0; the smallest allowed is 1"] = (s_least with { U64 = 1 }, s_least with { U64 = 0 }),
        ["Number is -0.75; the smallest allowed is -0.5"] = (s_least with { Number = -0.5 }, s_least with { Number = -0.75 }),
        ["Number is 1000.5; the largest allowed is 1000"] = (s_least with { Number = 1000 }, s_least with { Number = 1000.5 }),
        ["Blob is 5 bytes long; at most 4 are allowed"] = (s_least with { Blob = [1, 2, 3, 4] }, s_least with { Blob = [1, 2, 3, 4, 5] }),
        ["Names holds 0 elements; at least 1 are required"] = (s_least with { Names = ["a"] }, s_least with { Names = [] }),
        ["Names holds 4 elements; at most 3 are allowed"] = (s_least with { Names = ["a", "b", "c"] }, s_least with { Names = ["a", "b", "c", "d"] }),
        ["Names[1] is 6 bytes long in UTF-8; at most 4 are allowed"] = (
            s_least with { Names = ["abcd", "😀", ""] }, s_least with { Names = ["a", "汉字"] }),
        ["Matrix[1][0] is 10; the largest allowed is 9"] = (s_least with { Matrix = [[9], []] }, s_least with { Matrix = [[9], [10]] }),
        ["Scores holds 3 elements; at most 2 are allowed"] = (s_least with { Scores = Map(1, 2) }, s_least with { Scores = Map(1, 2, 3) }),
        ["Scores[k1] is 101; the largest allowed is 100"] = (s_least with { Scores = Map(1, 100) }, s_least with { Scores = Map(1, 101) }),
        ["Trees[k1].Children holds 5 elements; at most 4 are allowed"] =
            (s_least with { Trees = Map(Branch(), Branch(4)) }, s_least with { Trees = Map(Branch(), Branch(5)) }),
        ["Shape.Label is 9 characters long; at most 8 are allowed"] = (Drawn("12345678"), Drawn("123456789")),
        ["Shape.Radius is -1; the smallest allowed is 0"] =
            (s_least with { Shape = new Shape.Circle { Radius = 0 } }, s_least with { Shape = new Shape.Circle { Radius = -1 } }),
        ["Tree.Children[3].Children[0].Children holds 5 elements; at most 4 are allowed"] = (Grown(4), Grown(5)),
        ["Secret is 65 characters long; at most 64 are allowed"] = (s_least with { Secret = new('s', 64) }, s_least with { Secret = new('s', 65) }),
    };

    public static TheoryData<string> Edges => [.. s_edges.Keys];

    [Theory]
    [MemberData(nameof(Edges))]
    public async Task A_limit_is_kept_to_the_edge_and_told_by_its_path(string problem)
    {
        await TestChat.SentAsync(chat => chat.Lab.TryEverythingPageAsync(s_edges[problem].Good));
        await TestChat.RefusedAsync($": {problem}", chat => chat.Lab.TryEverythingPageAsync(s_edges[problem].Bad));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public async Task A_number_that_is_not_finite_is_refused(double number)
        => await TestChat.RefusedAsync("Number", chat => chat.Lab.TryEverythingPageAsync(s_least with { Number = number }));

    [Fact]
    public async Task Half_a_surrogate_pair_is_refused()
        => await TestChat.RefusedAsync("Left", chat => chat.Lab.TryEverythingPageAsync(s_least with { Left = "a\uD83D" }));

    [Theory]
    [InlineData("12345678901234567890123456789012", true)]
    [InlineData("123456789012345678901234567890123", false)]
    [InlineData("一二三四五六七八九十ab", true)]
    [InlineData("一二三四五六七八九十一", false)]
    [InlineData("😀😀😀😀😀😀😀😀", true)]
    [InlineData("😀😀😀😀😀😀😀😀a", false)]
    public async Task A_limit_in_bytes_counts_UTF_8(string account, bool isGood)
    {
        if (isGood)
            await TestChat.SentAsync(chat => chat.Conversations.ListPageAsync(account));
        else
            await TestChat.RefusedAsync("FromAccount is ", chat => chat.Conversations.ListPageAsync(account));
    }

    [Fact]
    public async Task The_fourth_conversation_of_a_search_is_told_by_its_path()
    {
        var message = await TestChat.RefusedAsync(Searching(s_user, s_user, s_user, new ConversationKey.OneToOne { ToAccount = new('a', 40) }));
        Assert.Contains("ContactItem[3].ToAccount is 40 bytes long in UTF-8; at most 32 are allowed", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_holds_from_one_to_the_documented_number()
    {
        await TestChat.RefusedAsync("ContactItem holds 0", Searching());
        await TestChat.SentAsync(Searching([.. Enumerable.Repeat(s_user, 300)]));
        await TestChat.RefusedAsync("ContactItem holds 301", Searching([.. Enumerable.Repeat(s_user, 301)]));
        await TestChat.SentAsync(Marking(100));
        await TestChat.RefusedAsync("MarkItem holds 101", Marking(101));
        await TestChat.RefusedAsync("MarkItem holds 0", Marking(0));
    }

    [Fact]
    public async Task A_limit_in_a_content_of_its_own_is_kept()
    {
        await TestChat.RefusedAsync("MsgBody[0].Latitude is 90.5", Sending(new MessageElement.Location { Latitude = 90.5, Longitude = 0 }));
        await TestChat.RefusedAsync("MsgBody holds 0", Sending());
        await TestChat.RefusedAsync(
            "Notices[0].Tags holds 3",
            chat => chat.Lab.NotifyAsync(new() { Notices = [new Notice.Silent { Tags = ["a", "b", "c"] }] }));
    }

    [Fact]
    public async Task A_limit_that_is_broken_does_not_tell_a_secret()
    {
        var message = await TestChat.RefusedAsync(
            chat => chat.Lab.TryEverythingPageAsync(s_least with { Secret = string.Concat(Enumerable.Repeat("hunter2", 10)) }));
        Assert.DoesNotContain("hunter2", message, StringComparison.Ordinal);
    }

    private static ApiDictionary<T> Map<T>(params T[] values) =>
        ApiDictionary.Create(values.Select((value, index) => KeyValuePair.Create($"k{index}", value)));

    private static Tree Branch(int leaves = 0) => new() { Value = 0, Children = Enumerable.Repeat(new Tree { Value = 1 }, leaves).ToArray() };

    private static TryLabEverythingRequest Grown(int leaves)
        => s_least with
        {
            Tree = new() { Value = 0, Children = [Branch(), Branch(), Branch(), new Tree { Value = 0, Children = [Branch(leaves)] }] },
        };

    private static TryLabEverythingRequest Drawn(string label) => s_least with { Shape = new Shape.Point { Label = label } };

    private static Func<TencentChatClient, Task> Searching(params ConversationKey[] items)
        => chat => chat.Conversations.SearchGroupsAsync(new() { FromAccount = "u", ContactItem = items });

    private static Func<TencentChatClient, Task> Marking(int count) => chat => chat.Conversations.MarkAsync(new()
    {
        FromAccount = "u",
        MarkItem = Enumerable.Repeat(new ConversationMarkChange { OptType = ConversationMarkKind.Custom, ContactItem = s_user, CustomMark = "m" },
            count).ToArray(),
    });

    private static Func<TencentChatClient, Task> Sending(params MessageElement[] body)
        => chat => chat.Messages.SendAsync(new() { ToAccount = "u", MsgRandom = 1, MsgBody = body });
}
