using Library.TencentChat;

namespace Library;

public sealed class Inbox(TencentChatClient chat)
{
    public IAsyncEnumerable<Conversation> Of(string user) => chat.Conversations.ListAsync(user);
}
