using Chatwright.Testing;
using Covered.TencentChat;
using Xunit;

namespace Covered;

public class InboxTests
{
    [Fact]
    public async Task Pages_are_walked()
    {
        await using var fake = new FakeTencentChat();
        fake.User("user_0001").AddOneToOne("user_0002", DateTimeOffset.UnixEpoch);
        using var client = fake.CreateClient<TencentChatClient>();
        Assert.Equal(1, await Inbox.CountAsync(client));
    }
}

/// <summary>The code whose coverage is reported.</summary>
public static class Inbox
{
    public static async Task<int> CountAsync(TencentChatClient client)
    {
        var count = 0;
        await foreach (var conversation in client.Conversations.ListAsync("user_0001"))
            count += conversation is Conversation.OneToOne ? 1 : 0;
        return count;
    }
}
