using Chatwright;
using Chatwright.TencentChat;
using Chatwright.Testing;
using WholeOwn.TencentChat;

await using var fake = new FakeTencentChat();
fake.On(LoyaltyEndpoints.Award).Respond(new AwardPointsResponse { Balance = 5 }).Once();
fake.On(LoyaltyEndpoints.Award).Fail(LoyaltyErrorCode.BudgetExhausted);
fake.On(GroupsEndpoints.Archive).Respond(new ArchiveGroupResponse { ArchivedTime = new(2026, 4, 1, 8, 0, 0, TimeSpan.Zero) });
using var chat = fake.CreateClient<TencentChatClient>();

var awarded = await chat.Loyalty().AwardAsync(new() { ToAccount = "ann", Points = 5, MsgBody = ["Five points for you"] });
Console.WriteLine(awarded.Balance);
Console.WriteLine($"{(await chat.Groups.ArchiveAsync("@TGS#1")).ArchivedTime:u}");
try
{
    await chat.Loyalty().AwardAsync(new() { ToAccount = "ann", Points = 5 });
}
catch (ApiErrorException e) when (e.Is(LoyaltyErrorCode.BudgetExhausted))
{
    Console.WriteLine(e.ErrorName);
}
