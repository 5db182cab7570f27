using Chatwright;
using Chatwright.Testing;
using Tour;
using Tour.TencentChat;

await using var fake = new FakeTencentChat(new() { PageSize = 2 });
Service.SetUp(fake);
using var chat = fake.CreateClient<TencentChatClient>();
var ct = CancellationToken.None;

Console.WriteLine("A message:");
var message = new SendMessageRequest { FromAccount = "ann", ToAccount = "bob", MsgBody = ["Hello"] };
var sent = await chat.Messages.SendAsync(message, ct);
Console.WriteLine($"  {sent.MsgKey}, status {sent.Info.StatusCode}, attempts: {sent.Info.Attempts}");

Console.WriteLine("The conversations of a user, all and page by page:");
await foreach (var conversation in chat.Conversations.ListAsync("ann", ct))
    Console.WriteLine($"  {conversation.MsgTime:u} {Name(conversation)}");
await foreach (var page in chat.Conversations.ListAsync(new ListConversationsRequest { FromAccount = "ann" }, ct).AsPages())
    Console.WriteLine($"  {page.Response.SessionItem.Count} on this page, {(page.NextRequest is null ? "the last" : "more follow")}");

Console.WriteLine("Friends, one of whom cannot be added:");
var added = await chat.Friends.AddAsync(new() { FromAccount = "ann", AddFriendItem = [Friend("bob"), Friend("cleo")] }, ct);
foreach (var failure in added.Failures)
    Console.WriteLine($"  {failure.Key}: {failure.Code} {failure.Message}");

Console.WriteLine("Errors:");
try
{
    await chat.Messages.SendAsync(message with { ToAccount = "stranger" }, ct);
}
catch (ChatwrightException e) when (e.Is(TencentChatErrorCode.MessageRecipientNotFound))
{
    Console.WriteLine($"  {e.Message}");
    await chat.Accounts.ImportAsync("stranger", ct);
}
catch (ChatwrightException e) when (e.Execution == ApiExecution.NotExecuted)
{
    Console.WriteLine("  The message can be sent again.");
}

Console.WriteLine("Options of some calls:");
var patient = chat.WithOptions(new() { Timeout = TimeSpan.FromMinutes(2), MaxRetries = 8, Headers = { ["X-Request-Id"] = "7" } });
Console.WriteLine($"  {(await patient.Messages.SendAsync(message, ct)).Info.Attempts} attempt");

Console.WriteLine("Endpoints of this project:");
var award = await chat.Loyalty.AwardAsync(new() { ToAccount = "ann", Points = 5 }, ct);
Console.WriteLine($"  ann has {award.Balance} points");
await chat.Groups.ArchiveAsync("@TGS#1", ct);

Console.WriteLine("An endpoint that no spec describes:");
var raw = await chat.SendRawAsync("v4/x/y", RawJson.Parse("{}"), ct);
Console.WriteLine($"  {raw.Body}");
fake.VerifyAll();

static string Name(Conversation conversation) => conversation switch
{
    Conversation.OneToOne one => one.ToAccount,
    Conversation.Group group => group.GroupId,
    _ => "",
};

static NewFriend Friend(string account) => new() { ToAccount = account, AddSource = "AddSource_Type_Tour" };
