using Chatwright;
using Chatwright.Testing;
using Shop.Chat;
using Shop.Chat.RecentContact;

await using var fake = new FakeChatService(new() { PageSize = 1 });
fake.User("user_0001")
    .AddOneToOne("user_0002", DateTimeOffset.UnixEpoch)
    .AddGroup("@TGS#1", DateTimeOffset.UnixEpoch.AddDays(1));
await fake.StartAsync();
using var chat = new ChatClient(fake.Configure(new ChatClientOptions()));

await foreach (var conversation in chat.RecentContact.GetListAllAsync("user_0001"))
{
    Console.WriteLine(conversation switch
    {
        Conversation.OneToOne one => $"{one.ToAccount} at {one.MsgTime:u}",
        Conversation.Group group => $"{group.GroupId} at {group.MsgTime:u}",
        _ => $"kind {conversation.Type}",
    });
}
try
{
    await chat.RecentContact.GetListAsync("user_0003");
}
catch (ApiException e) when (e.Is(ChatErrorCode.UserNotImported))
{
    Console.WriteLine(e.Name);
}
Console.WriteLine(AppContext.TargetFrameworkName);
