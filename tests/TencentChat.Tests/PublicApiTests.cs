using Chatwright.TencentChat;
using Tests.Shared;

namespace TencentChat.Tests;

public class PublicApiTests
{
    [Fact]
    public void It_does_not_change_unnoticed() => PublicApiBaseline.AssertUnchanged(typeof(TencentChatClient).Assembly);
}
