using Chatwright.TencentChat;

namespace TencentChat.Tests.Fake;

public sealed class FriendGroupTests : IAsyncLifetime
{
    private readonly FakeFixture _fixture = new();

    private FriendsClient Friends => _fixture.Chat.Friends;

    public async Task InitializeAsync() => await Friends.AddAsync(new()
    {
        FromAccount = "ann",
        AddFriendItem =
        [
            new() { ToAccount = "bob", AddSource = "AddSource_Type_Web", GroupName = "Work" },
            new() { ToAccount = "carl", AddSource = "AddSource_Type_Web" },
        ],
    });

    public async Task DisposeAsync() => await _fixture.DisposeAsync();

    [Fact]
    public async Task Groups_come_of_calls_and_of_the_fields_of_friends()
    {
        var added = await AddAsync(["Home", "Work"]);
        Assert.Empty(added.ResultItem);
        Assert.Equal([("Work", 1), ("Home", 0)], (await GetAsync()).Select(group => (group.GroupName, group.FriendNumber!.Value)));
        Assert.All(await GetAsync(), group => Assert.Empty(group.ToAccount));
    }

    [Fact]
    public async Task Friends_join_a_group_and_others_have_an_outcome()
    {
        var added = await AddAsync(["Home"], "bob", "carl", "dora", "ghost");
        Assert.Equal([0, 0, 32216, 30003], added.ResultItem.Select(result => result.ResultCode));
        Assert.Equal(["dora", "ghost"], added.FailAccount);
        Assert.Equal(["dora", "ghost"], added.Failures.Select(failure => failure.Key));
        var home = Assert.Single(await GetAsync("Home"));
        Assert.Equal((2, "bob carl"), (home.FriendNumber, string.Join(' ', home.ToAccount)));
        var work = Assert.Single(await GetAsync("Work", "Nowhere"));
        Assert.Equal("bob", Assert.Single(work.ToAccount));
    }

    [Fact]
    public async Task A_deleted_group_leaves_its_friends()
    {
        await AddAsync(["Home"], "bob", "carl");
        var before = (await Friends.GetGroupsAsync(new() { FromAccount = "ann" })).CurrentSequence;
        var deleted = await Friends.DeleteGroupsAsync(new() { FromAccount = "ann", GroupName = ["Work", "Nowhere"] });
        Assert.True(deleted.CurrentSequence > before);
        Assert.Equal("Home", Assert.Single(await GetAsync()).GroupName);
        var bob = (await Friends.ListPageAsync(new() { FromAccount = "ann" })).UserDataItem.Single(friend => friend.ToAccount == "bob");
        Assert.Equal(["Home"], bob.ValueItem.OfType<FriendItem.Group>().Single().Value);
    }

    [Fact]
    public async Task A_group_stays_when_its_last_friend_leaves()
    {
        await Friends.DeleteAsync(new() { FromAccount = "ann", ToAccount = ["bob"] });
        Assert.Equal(("Work", 0), ((await GetAsync())[0].GroupName, (await GetAsync())[0].FriendNumber!.Value));
    }

    [Fact]
    public async Task A_user_has_at_most_32_groups()
    {
        await AddAsync([.. Enumerable.Range(1, 31).Select(number => $"group {number}")]);
        Assert.Equal(TencentChatErrorCode.FriendGroupLimitReached, await FakeFixture.CodeAsync(AddAsync(["one more"])));
        Assert.Equal(32, (await GetAsync()).Count);
        await AddAsync(["group 1"]);
        Assert.Equal(TencentChatErrorCode.RelationshipAccountNotFound, await FakeFixture.CodeAsync(
            Friends.GetGroupsAsync(new() { FromAccount = "ghost" })));
    }

    private Task<AddFriendGroupsResponse> AddAsync(string[] groups, params string[] accounts) => Friends.AddGroupsAsync(
        new() { FromAccount = "ann", GroupName = [.. groups], ToAccount = accounts.Length == 0 ? null : [.. accounts] });

    private async Task<IReadOnlyList<FriendGroup>> GetAsync(params string[] groups) => [.. (await Friends.GetGroupsAsync(new()
    {
        FromAccount = "ann",
        GroupName = groups.Length == 0 ? null : [.. groups],
        NeedFriend = groups.Length == 0 ? (FriendGroupInclude?)null : FriendGroupInclude.Friends,
    })).ResultItem];
}
