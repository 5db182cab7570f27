using Library.Chat;
using Library.Chat.RecentContact;

namespace Library;

public sealed class Inbox(ChatClient chat)
{
    public IAsyncEnumerable<Conversation> Of(string user) => chat.RecentContact.GetListAllAsync(user);
}
