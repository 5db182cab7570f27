using Chatwright;
using Chatwright.Testing;
using Shop.TencentChat;

await using var fake = new FakeTencentChat(new() { PageSize = 1 });
fake.User("user_0001")
    .AddOneToOne("user_0002", DateTimeOffset.UnixEpoch)
    .AddGroup("@TGS#1", DateTimeOffset.UnixEpoch.AddDays(1));
await fake.StartAsync();
using var chat = new TencentChatClient(fake.Configure(new TencentChatClientOptions()));

await foreach (var conversation in chat.Conversations.ListAsync("user_0001"))
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
    await chat.Conversations.ListPageAsync("user_0003");
}
catch (ApiErrorException e) when (e.Is(TencentChatErrorCode.UserNotImported))
{
    Console.WriteLine(e.ErrorName);
}
Console.WriteLine(AppContext.TargetFrameworkName);
