using Chatwright.TencentChat;
using Chatwright.Testing;

await using var fake = new FakeTencentChat();
fake.User("user_0001").AddOneToOne("user_0002", DateTimeOffset.UnixEpoch);
fake.On(TencentChatEndpoints.Accounts.Import).Respond(new ImportAccountResponse()).Once();
using var chat = fake.CreateClient<TencentChatClient>();

await chat.Accounts.ImportAsync(new() { UserID = "user_0003" });
await foreach (var conversation in chat.Conversations.ListAsync("user_0001"))
    Console.WriteLine(conversation is Conversation.OneToOne one ? one.ToAccount : "a group");
fake.VerifyAll();
Console.WriteLine(typeof(Chatwright.TencentChat.TencentChatClient).GetProperties().Length > 15);
