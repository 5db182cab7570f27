using Chatwright;
using Chatwright.TencentChat;
using Chatwright.Testing;

namespace TencentChat.Tests.Fake.Webhooks;

/// <summary>Webhooks of profiles, friends and blocks.</summary>
public sealed class RelationWebhookTests : IAsyncLifetime
{
    private const string Source = "AddSource_Type_Test";

    private readonly FakeFixture _fixture = new();

    private TencentChatClient Chat => _fixture.Chat;

    private FakeWebhooks Webhooks => _fixture.Fake.Webhooks.SendTo(new TestHandler());

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _fixture.DisposeAsync();

    [Fact]
    public async Task A_profile_is_announced_with_the_fields_that_were_set()
    {
        var webhooks = Webhooks;
        await Chat.Profiles.SetAsync(new() { FromAccount = "ann", ProfileItem = [new ProfileItem.Nick { Value = "Ann" }] });
        var changed = webhooks.Single<ProfileChangedWebhook>();
        Assert.Equal(("ann", "administrator"), (changed.FromAccount, changed.OperatorAccount));
        Assert.Equal("Ann", Assert.IsType<ProfileItem.Nick>(Assert.Single(changed.ProfileItem)).Value);
    }

    [Fact]
    public async Task New_friends_are_announced_for_each_side()
    {
        var webhooks = Webhooks;
        await AddAsync(FriendAddType.OneWay, "bob");
        await AddAsync(FriendAddType.Mutual, "bob", "carl", "nobody");
        Assert.Equal("FriendAdded FriendAdded", webhooks.Names());
        var added = webhooks.Sent.Select(sent => (FriendAddedWebhook)sent.Webhook!).ToList();
        Assert.Equal("ann>bob", Pairs(added[0]));
        Assert.Equal("bob>ann ann>carl carl>ann", Pairs(added[1]));
        Assert.All(added, webhook => Assert.All(webhook.PairList, pair => Assert.Equal("ann", pair.InitiatorAccount)));
        Assert.Equal(("administrator", FriendAddedBy.Request), (added[0].AdminAccount, added[0].ClientCmd!.Value));
    }

    [Fact]
    public async Task What_changes_nothing_and_what_is_imported_is_not_announced()
    {
        await AddAsync(FriendAddType.Mutual, "bob");
        var webhooks = Webhooks;
        await AddAsync(FriendAddType.Mutual, "bob");
        await Chat.Friends.ImportAsync(new() { FromAccount = "ann", AddFriendItem = [new() { ToAccount = "carl", AddSource = Source }] });
        await Chat.Friends.DeleteAsync(new() { FromAccount = "ann", ToAccount = ["dora"] });
        await Chat.Friends.UnblockAsync(new() { FromAccount = "ann", ToAccount = ["dora"] });
        Assert.Empty(webhooks.Sent);
    }

    [Fact]
    public async Task Lost_friends_and_blocks_are_announced()
    {
        await AddAsync(FriendAddType.Mutual, "bob", "carl", "dora");
        var webhooks = Webhooks;
        await Chat.Friends.DeleteAsync(new() { FromAccount = "ann", ToAccount = ["bob"], DeleteType = FriendDeleteType.Mutual });
        await Chat.Friends.DeleteAllAsync(new() { FromAccount = "ann" });
        await Chat.Friends.BlockAsync(new() { FromAccount = "ann", ToAccount = ["bob", "carl"] });
        await Chat.Friends.UnblockAsync(new() { FromAccount = "ann", ToAccount = ["carl"] });
        Assert.Equal("FriendDeleted FriendDeleted UserBlocked UserUnblocked", webhooks.Names());
        var deleted = webhooks.Sent.Select(sent => sent.Webhook).OfType<FriendDeletedWebhook>().ToList();
        Assert.Equal("ann>bob bob>ann", Pairs(deleted[0].PairList));
        Assert.Equal("ann>carl ann>dora", Pairs(deleted[1].PairList));
        Assert.Equal("ann>bob ann>carl", Pairs(webhooks.Single<UserBlockedWebhook>().PairList));
        Assert.Equal("ann>carl", Pairs(webhooks.Single<UserUnblockedWebhook>().PairList));
    }

    private Task<AddFriendsResponse> AddAsync(FriendAddType type, params string[] friends) => Chat.Friends.AddAsync(new()
    {
        FromAccount = "ann",
        AddType = type,
        AddFriendItem = [.. friends.Select(friend => new NewFriend { ToAccount = friend, AddSource = Source })],
    });

    private static string Pairs(FriendAddedWebhook added)
        => string.Join(' ', added.PairList.Select(pair => $"{pair.FromAccount}>{pair.ToAccount}"));

    private static string Pairs(ApiList<RelationshipPair> pairs)
        => string.Join(' ', pairs.Select(pair => $"{pair.FromAccount}>{pair.ToAccount}"));
}
