using System.Reflection;
using Chatwright;
using Library;
using Library.TencentChat;

using var chat = new TencentChatClient(new TencentChatClientOptions
{
    Credential = new(1400000000, "not a key", "administrator"),
    Host = new Uri("http://127.0.0.1:1"),
});
Console.WriteLine(typeof(TencentChatClient).Assembly.GetName().Name);
foreach (var type in Assembly.GetExecutingAssembly().GetTypes().Where(type => type.Namespace is not null))
    Console.WriteLine($"emitted twice: {type}");
try
{
    await foreach (var conversation in new Inbox(chat).Of("user_0001"))
        Console.WriteLine(conversation);
}
catch (ApiConnectionException)
{
    Console.WriteLine("no response");
}
