using Chatwright;
using QuickStart;
using QuickStart.TencentChat;

await using var target = await Target.ChooseAsync();
using var chat = new TencentChatClient(target.Options);
Console.WriteLine(target.Description);

Console.WriteLine($"\nThe conversations of {target.User}, page by page:");
var conversations = new List<Conversation>();
var pages = 0;
await foreach (var page in chat.Conversations.ListAsync(target.User).AsPages())
{
    Console.WriteLine($"  page {++pages}");
    foreach (var conversation in page.Response.SessionItem)
        Console.WriteLine($"    {Describe(conversation)}");
    conversations.AddRange(page.Response.SessionItem);
}
Console.WriteLine($"  {conversations.Count} in all, {conversations.OfType<Conversation.Group>().Count()} of them groups, on {pages} pages");

Console.WriteLine("\nTheir marks and conversation groups:");
await Marks.PrintAsync(chat, target.User, conversations);

Console.WriteLine($"\nThe conversations of {Target.Stranger}, whom nobody has imported:");
try
{
    await chat.Conversations.ListPageAsync(Target.Stranger);
}
catch (ChatwrightException e) when (e.Is(TencentChatErrorCode.UserNotImported))
{
    Console.WriteLine($"  {e.Message}");
}

static string Describe(Conversation conversation)
{
    var other = conversation switch
    {
        Conversation.OneToOne one => $"with {one.ToAccount}",
        Conversation.Group group => $"in group {group.GroupId}",
        _ => $"of a kind that this version does not know: {conversation.Type}",
    };
    return $"{conversation.MsgTime:u} {other}{(conversation.IsPinned == true ? ", pinned" : "")}";
}
