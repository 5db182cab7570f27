using Chatwright;
using Chatwright.TencentChat;

namespace TencentChat.Tests.Fake;

public sealed class FriendTests : IAsyncLifetime
{
    private const string Source = "AddSource_Type_Test";

    private readonly FakeFixture _fixture = new();

    private FriendsClient Friends => _fixture.Chat.Friends;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _fixture.DisposeAsync();

    [Fact]
    public async Task A_custom_field_with_half_a_surrogate_pair_is_refused()
    {
        await Friends.AddAsync(new()
        {
            FromAccount = "ann",
            AddFriendItem = [new() { ToAccount = "bob", AddSource = "AddSource_Type_Test" }],
            IsForced = true,
        });
        Assert.Equal(TencentChatErrorCode.RelationshipParameterInvalid, await _fixture.CodeAsync("v4/sns/friend_update", """
            {"From_Account":"ann","UpdateItem":[{"To_Account":"bob","SnsItem":[{"Tag":"Tag_SNS_Custom_Test","Value":"\uD83D"}]}]}
            """));
    }

    [Fact]
    public async Task Friends_are_added_on_both_sides_unless_told_otherwise()
    {
        Assert.Empty((await AddAsync("ann", "bob")).Failures);
        await Friends.AddAsync(new()
        {
            FromAccount = "ann",
            AddType = FriendAddType.OneWay,
            AddFriendItem = [new() { ToAccount = "carl", AddSource = Source }],
        });
        var relations = await Friends.CheckAsync(new()
        {
            FromAccount = "ann",
            ToAccount = ["bob", "carl", "dora", "ghost"],
            CheckType = FriendCheckType.Mutual,
        });
        Assert.Equal(
            [FriendRelation.Mutual, FriendRelation.FromHasTo, FriendRelation.None, null], relations.InfoItem.Select(user => user.Relation));
        Assert.Equal("ghost", Assert.Single(relations.Failures).Key);
    }

    [Fact]
    public async Task The_profile_of_the_other_decides_on_a_request()
    {
        await SetAsync("bob", new ProfileItem.AllowType { Value = ProfileAllowType.DenyAny });
        await SetAsync("carl", new ProfileItem.AllowType { Value = ProfileAllowType.NeedConfirm });
        await SetAsync("dora", new ProfileItem.AdminForbidType { Value = ProfileAdminForbidType.SendOut });
        var added = await AddAsync("ann", "bob", "carl", "ghost", "ann");
        Assert.Equal([30516, 30539, 30003, 30001], added.ResultItem.Select(user => user.ResultCode));
        // A request that waits for consent is no failure.
        Assert.Equal(["bob", "ghost", "ann"], added.Failures.Select(failure => failure.Key));
        Assert.Equal(TencentChatErrorCode.FriendRequestsForbidden, await FakeFixture.CodeAsync(AddAsync("dora", "ann")));
        await Friends.AddAsync(new()
        {
            FromAccount = "ann",
            IsForced = true,
            AddFriendItem = [new() { ToAccount = "bob", AddSource = Source }],
        });
        Assert.Equal(["bob"], await NamesAsync("ann"));
    }

    [Fact]
    public async Task Fields_of_a_friendship_are_imported_updated_and_got_with_those_of_the_profile()
    {
        await SetAsync("bob", new ProfileItem.Nick { Value = "Bob" });
        await Friends.ImportAsync(new()
        {
            FromAccount = "ann",
            AddFriendItem =
            [
                new()
                {
                    ToAccount = "bob", AddSource = Source, Remark = "r", GroupName = ["g"],
                    CustomItem = [new() { Tag = "Tag_SNS_Custom_Test", Value = new FriendCustomValue.Number { Value = 7 } }],
                },
            ],
        });
        Assert.Empty(await NamesAsync("bob"));
        await Friends.UpdateAsync(new()
        {
            FromAccount = "ann",
            UpdateItem = [new() { ToAccount = "bob", SnsItem = [new FriendItem.Remark { Value = "Bobby" }] }],
        });
        var got = await Friends.GetAsync(new()
        {
            FromAccount = "ann",
            ToAccount = ["bob", "carl"],
            TagList = [FriendProfileTag.Remark, FriendProfileTag.Nick, FriendProfileTag.AddTime, "Tag_SNS_Custom_Test", FriendProfileTag.Gender],
        });
        var items = got.InfoItem[0].SnsProfileItem;
        Assert.Equal("Bobby", items.OfType<FriendProfileItem.Remark>().Single().Value);
        Assert.Equal("Bob", items.OfType<FriendProfileItem.Nick>().Single().Value);
        Assert.Equal(FakeFixture.Start, items.OfType<FriendProfileItem.AddTime>().Single().Value);
        Assert.Equal(4, items.Count);
        Assert.Equal(("carl", 30001L), (Assert.Single(got.Failures).Key, got.Failures[0].Code));
    }

    [Fact]
    public async Task Only_some_fields_can_be_updated_and_of_friends_only()
    {
        await AddAsync("ann", "bob");
        UpdateFriendsRequest Update(string friend, FriendItem item)
            => new() { FromAccount = "ann", UpdateItem = [new() { ToAccount = friend, SnsItem = [item] }] };
        Assert.Single((await Friends.UpdateAsync(Update("carl", new FriendItem.Remark { Value = "r" }))).Failures);
        Assert.Single((await Friends.UpdateAsync(Update("bob", new FriendItem.AddSource { Value = Source }))).Failures);
        var groups = Enumerable.Range(1, 33).Select(number => $"{number}").ToApiList();
        var tooMany = await Friends.UpdateAsync(Update("bob", new FriendItem.Group { Value = groups }));
        Assert.Equal((long)TencentChatErrorCode.FriendGroupLimitReached, Assert.Single(tooMany.Failures).Code);
    }

    [Fact]
    public async Task Friends_are_listed_in_pages_that_deletions_do_not_shift()
    {
        await using var fake = new Chatwright.Testing.FakeTencentChat(new() { PageSize = 2 });
        fake.Accounts.Add("ann", "bob", "carl", "dora");
        using var chat = fake.CreateClient();
        await chat.Friends.AddAsync(new()
        {
            FromAccount = "ann",
            AddFriendItem = new[] { "bob", "carl", "dora" }.Select(name => new NewFriend { ToAccount = name, AddSource = Source }).ToApiList(),
        });
        var first = await chat.Friends.ListPageAsync("ann");
        Assert.Equal((false, 3), (first.IsComplete, first.FriendNum));
        await chat.Friends.DeleteAsync(new() { FromAccount = "ann", ToAccount = ["bob"] });
        var second = await chat.Friends.ListPageAsync(new() { FromAccount = "ann", StartIndex = first.NextStartIndex!.Value });
        Assert.Equal(("dora", true), (Assert.Single(second.UserDataItem).ToAccount, second.IsComplete));
    }

    [Fact]
    public async Task Friends_are_deleted_on_one_side_or_on_both()
    {
        await AddAsync("ann", "bob", "carl", "dora");
        var deleted = await Friends.DeleteAsync(new() { FromAccount = "ann", ToAccount = ["bob", "bob"] });
        Assert.Equal((long)TencentChatErrorCode.FriendNotFound, Assert.Single(deleted.Failures).Code);
        Assert.Equal(["ann"], await NamesAsync("bob"));
        await Friends.DeleteAllAsync(new() { FromAccount = "ann", DeleteType = FriendDeleteType.Mutual });
        Assert.Empty(await NamesAsync("ann"));
        Assert.Empty(await NamesAsync("carl"));
    }

    [Fact]
    public async Task A_block_ends_the_friendship_and_refuses_a_new_one_both_ways()
    {
        await AddAsync("ann", "bob");
        await Friends.BlockAsync(new() { FromAccount = "ann", ToAccount = ["bob"] });
        Assert.Empty(await NamesAsync("bob"));
        Assert.Equal(30515, (await AddAsync("ann", "bob")).ResultItem[0].ResultCode);
        Assert.Equal(30525, (await AddAsync("bob", "ann")).ResultItem[0].ResultCode);
        var again = await Friends.BlockAsync(new() { FromAccount = "ann", ToAccount = ["bob", "ghost", "carl"] });
        Assert.Equal([30001, 30003, 0], again.ResultItem.Select(user => user.ResultCode));
        var blocked = new List<string>();
        await foreach (var account in Friends.ListBlockedAsync(new() { FromAccount = "ann", MaxLimited = 1 }))
            blocked.Add(account.ToAccount);
        Assert.Equal(["bob", "carl"], blocked);
        var check = new CheckAccountsBlockedRequest { FromAccount = "bob", ToAccount = ["ann"], CheckType = BlockCheckType.Mutual };
        Assert.Equal(BlockRelation.ToBlocksFrom, (await Friends.CheckBlockedAsync(check)).BlackListCheckItem[0].Relation);
        await Friends.UnblockAsync(new() { FromAccount = "ann", ToAccount = ["bob"] });
        Assert.Equal(BlockRelation.None, (await Friends.CheckBlockedAsync(check)).BlackListCheckItem[0].Relation);
        Assert.Empty((await AddAsync("ann", "bob")).Failures);
    }

    [Fact]
    public async Task A_deleted_account_leaves_the_list_of_everybody_who_had_it()
    {
        await AddAsync("ann", "bob");
        await Friends.AddAsync(new()
        {
            FromAccount = "carl",
            AddType = FriendAddType.OneWay,
            AddFriendItem = [new() { ToAccount = "bob", AddSource = Source }],
        });
        await _fixture.Chat.Accounts.DeleteAsync(new() { DeleteItem = [new() { UserID = "bob" }] });
        Assert.Empty(await NamesAsync("ann"));
        Assert.Empty(await NamesAsync("carl"));
    }

    private Task<AddFriendsResponse> AddAsync(string user, params string[] friends) => Friends.AddAsync(new()
    {
        FromAccount = user,
        AddFriendItem = friends.Select(friend => new NewFriend { ToAccount = friend, AddSource = Source }).ToApiList(),
    });

    private async Task<List<string>> NamesAsync(string user)
    {
        var names = new List<string>();
        await foreach (var friend in Friends.ListAsync(user))
            names.Add(friend.ToAccount);
        return names;
    }

    private Task<SetProfileResponse> SetAsync(string user, ProfileItem item)
        => _fixture.Chat.Profiles.SetAsync(new() { FromAccount = user, ProfileItem = [item] });
}
