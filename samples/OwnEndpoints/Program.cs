using Chatwright;
using Chatwright.TencentChat;
using Chatwright.Testing;
using OwnEndpoints.TencentChat;

// The fake knows none of the two endpoints. Each gets its response here.
await using var fake = new FakeTencentChat();
fake.On(LoyaltyEndpoints.Award).Respond(new() { Balance = 5 }).Once();
fake.On(GroupsEndpoints.Archive).Respond(new() { ArchivedTime = new(2026, 4, 1, 8, 0, 0, TimeSpan.Zero) });
using var chat = fake.CreateClient<TencentChatClient>();

// A group that the compiled client does not have is an extension method of the client.
var awarded = await chat.Loyalty().AwardAsync(new() { ToAccount = "ann", Points = 5, MsgBody = ["Five points for you"] });
Console.WriteLine($"ann has {awarded.Balance} points");

// A group that it has gets one more method, by the only required member or by a whole request.
var archived = await chat.Groups.ArchiveAsync("@TGS#1");
Console.WriteLine($"@TGS#1 is read-only since {archived.ArchivedTime:u}");
await chat.WithOptions(new() { Timeout = TimeSpan.FromMinutes(1) }).Groups.ArchiveAsync(new() { GroupId = "@TGS#2", Reason = "The event is over." });

// The limits of the specs and their errors hold as for every other endpoint.
try
{
    await chat.Loyalty().AwardAsync(new() { ToAccount = "ann", Points = 100_000 });
}
catch (ArgumentException e)
{
    Console.WriteLine(e.Message);
}

fake.On(LoyaltyEndpoints.Award).Fail(LoyaltyErrorCode.BudgetExhausted);
try
{
    await chat.Loyalty().AwardAsync(new() { ToAccount = "ann", Points = 5 });
}
catch (ChatwrightException e) when (e.Is(LoyaltyErrorCode.BudgetExhausted))
{
    Console.WriteLine(e.Message);
}

// A path that nobody described goes raw.
fake.On("v4/loyalty/report").RespondRaw("""{"ActionStatus":"OK","ErrorCode":0,"Given":5}""");
var report = await chat.SendRawAsync("v4/loyalty/report", RawJson.Parse("{}"));
Console.WriteLine(report.Body);
