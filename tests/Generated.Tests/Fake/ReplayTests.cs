using Chatwright;
using Chatwright.Testing;
using Generated.Tests.Chat;
using Generated.Tests.Chat.GroupOpenHttpSvc;
using Generated.Tests.Chat.Sns;
using Xunit;

namespace Generated.Tests.Fake;

public sealed class ReplayTests
{
    [Fact]
    public async Task An_endpoint_without_behaviour_replays_the_example_of_a_json_equal_request()
    {
        await using var fake = new FakeChatService().Replay<ChatClient, ChatClientOptions>();
        using var chat = new ChatClient(fake.Configure(new ChatClientOptions()));

        var response = await chat.Sns.FriendGetAsync(new FriendGetRequest { FromAccount = "id", StandardSequence = 0, CustomSequence = 0 });

        Assert.Equal(["id1", "id2"], response.UserDataItem.Select(friend => friend.ToAccount));
        Assert.Equal(20, response.FriendCount);
    }

    [Fact]
    public async Task A_request_that_no_example_has_is_refused()
    {
        await using var fake = new FakeChatService().Replay<ChatClient, ChatClientOptions>();
        using var chat = new ChatClient(fake.Configure(new ChatClientOptions()));

        var error = await Assert.ThrowsAsync<ApiException>(
            () => chat.GroupOpenHttpSvc.MuteAsync(new MuteRequest { GroupId = "other", MembersAccount = ["a"], ShutUpTime = 1 }));

        Assert.True(error.Is(ChatErrorCode.RequestParameterInvalid));
    }

    [Fact]
    public async Task Without_examples_the_endpoint_is_unknown()
    {
        await using var fake = new FakeChatService();
        using var chat = new ChatClient(fake.Configure(new ChatClientOptions()));

        var error = await Assert.ThrowsAsync<ApiException>(() => chat.Sns.FriendGetAsync(new FriendGetRequest { FromAccount = "id" }));

        Assert.Equal(60009, error.Code);
    }
}
