using Chatwright;
using Chatwright.Testing;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Fake;

public sealed class ReplayTests
{
    [Fact]
    public async Task An_endpoint_without_behaviour_replays_the_example_of_a_json_equal_request()
    {
        await using var fake = new FakeTencentChat().Replay<TencentChatClient>();
        using var chat = new TencentChatClient(fake.Configure(new TencentChatClientOptions()));

        var response = await chat.Friends.ListPageAsync(new ListFriendsRequest { FromAccount = "id", StandardSequence = 0, CustomSequence = 0 });

        Assert.Equal(["id1", "id2"], response.UserDataItem.Select(friend => friend.ToAccount));
        Assert.Equal(20, response.FriendCount);
    }

    [Fact]
    public async Task Members_that_the_client_fills_may_differ_from_those_of_the_example()
    {
        await using var fake = new FakeTencentChat().Replay<TencentChatClient>();
        using var chat = new TencentChatClient(fake.Configure(new TencentChatClientOptions()));

        Assert.Equal("Hello, Ann!", (await chat.Lab.FillAsync(new FillLabRequest { Name = "ann" })).Greeting);
        Assert.Equal("Hello, Ann!", (await chat.Lab.FillAsync(new FillLabRequest { Name = "ann", Number = 77 })).Greeting);
    }

    [Fact]
    public async Task A_request_that_no_example_has_is_refused()
    {
        await using var fake = new FakeTencentChat().Replay<TencentChatClient>();
        using var chat = new TencentChatClient(fake.Configure(new TencentChatClientOptions()));

        var error = await Assert.ThrowsAsync<ApiErrorException>(
            () => chat.Groups.MuteMembersAsync(new MuteGroupMembersRequest { GroupId = "other", MembersAccount = ["a"], ShutUpTime = 1 }));

        Assert.True(error.Is(TencentChatErrorCode.RequestParameterInvalid));
    }

    [Fact]
    public async Task Without_examples_the_endpoint_is_unknown()
    {
        await using var fake = new FakeTencentChat();
        using var chat = new TencentChatClient(fake.Configure(new TencentChatClientOptions()));

        var error = await Assert.ThrowsAsync<ApiErrorException>(() => chat.Friends.ListPageAsync(new ListFriendsRequest { FromAccount = "id" }));

        Assert.Equal(60009, error.Code);
    }
}
