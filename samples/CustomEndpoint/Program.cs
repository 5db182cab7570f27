using Chatwright.Testing;
using CustomEndpoint.TencentChat;

const string User = "user_0001";

await using var fake = new FakeTencentChat();
fake.User(User)
    .AddOneToOne("user_0002", new(2026, 4, 1, 8, 0, 0, TimeSpan.Zero))
    .AddOneToOne("user_0003", new(2026, 4, 1, 8, 5, 0, TimeSpan.Zero))
    .AddOneToOne("user_0004", new(2026, 4, 1, 8, 9, 0, TimeSpan.Zero));
// The fake keeps friends, too: they are imported with the compiled client.
using (var seed = fake.CreateClient())
{
    await seed.Friends.ImportAsync(new()
    {
        FromAccount = User,
        AddFriendItem =
        [
            new() { ToAccount = "user_0002", AddSource = "AddSource_Type_Sample", Remark = "Ann from Oslo" },
            new() { ToAccount = "user_0003", AddSource = "AddSource_Type_Sample" },
        ],
    });
}
await fake.StartAsync();
using var chat = new TencentChatClient(fake.Configure(new TencentChatClientOptions()));

var names = new Dictionary<string, string>();
await foreach (var friend in chat.Friends.ListAsync(User))
    names[friend.ToAccount] = friend.Remark ?? friend.ToAccount;

await foreach (var conversation in chat.Conversations.ListAsync(User))
{
    if (conversation is Conversation.OneToOne { ToAccount: var other })
        Console.WriteLine(names.TryGetValue(other, out var name) ? $"{other}: {name}" : $"{other}: no friend");
}
