using Chatwright.Testing;
using Microsoft.Extensions.DependencyInjection;

await using var fake = new FakeTencentChat();
fake.User("user_0001").AddOneToOne("user_0002", DateTimeOffset.UnixEpoch);
var services = new ServiceCollection().AddTencentChat(options => fake.Configure(options)).Services.AddLogging();
await using var provider = services.AddFakeTencentChat(fake).BuildServiceProvider();
await foreach (var conversation in provider.GetRequiredService<TencentChatClient>().Conversations.ListAsync("user_0001"))
    Console.WriteLine(((Conversation.OneToOne)conversation).ToAccount);
