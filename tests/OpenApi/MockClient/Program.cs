// The generated client against a server that knows nothing of Chatwright: the exported document is all that it has.
// check.mjs compares what is printed.
using MockClient.TencentChat;

using var chat = new TencentChatClient(new TencentChatClientOptions
{
    Credential = new(1400000000, "a key that no app has", "administrator"),
    Host = new Uri(args[0]),
});

var page = await chat.Conversations.ListPageAsync("id1");
Console.WriteLine($"get_list: {string.Join(", ", page.SessionItem.Select(Describe))}; complete: {page.IsComplete}");

var created = await chat.Conversations.CreateGroupsAsync(new()
{
    FromAccount = "user_0001",
    GroupContactItem = [new() { GroupName = "group_0001", ContactItem = [new ConversationKey.OneToOne { ToAccount = "user_0002" }] }],
});
Console.WriteLine($"create_contact_group: {created.GroupResultItem[0].GroupItem.GroupName}, {created.Failures.Count} failed");

await chat.Conversations.DeleteAsync(new DeleteConversationRequest.Group { FromAccount = "id1", ToGroupId = "id2", IsRoamingCleared = true });
Console.WriteLine("delete: done");

static string Describe(Conversation conversation) => conversation switch
{
    Conversation.OneToOne it => it.ToAccount,
    Conversation.Group it => it.GroupId,
    _ => $"kind {conversation.Type}",
};
