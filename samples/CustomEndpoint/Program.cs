using Chatwright.Testing;
using CustomEndpoint.Chat;
using CustomEndpoint.Chat.RecentContact;
using CustomEndpoint.Chat.Sns;

const string User = "user_0001";

await using var fake = new FakeChatService();
fake.User(User)
    .AddOneToOne("user_0002", new(2026, 4, 1, 8, 0, 0, TimeSpan.Zero))
    .AddOneToOne("user_0003", new(2026, 4, 1, 8, 5, 0, TimeSpan.Zero))
    .AddOneToOne("user_0004", new(2026, 4, 1, 8, 9, 0, TimeSpan.Zero));
// The fake has no friends: it responds with the example of the spec.
fake.Replay<ChatClient, ChatClientOptions>();
await fake.StartAsync();
using var chat = new ChatClient(fake.Configure(new ChatClientOptions()));

var names = new Dictionary<string, string>();
await foreach (var friend in chat.Sns.ListFriendsAllAsync(User))
    names[friend.ToAccount] = friend.Remark ?? friend.ToAccount;

await foreach (var conversation in chat.RecentContact.GetListAllAsync(User))
{
    if (conversation is Conversation.OneToOne { ToAccount: var other })
        Console.WriteLine(names.TryGetValue(other, out var name) ? $"{other}: {name}" : $"{other}: no friend");
}
