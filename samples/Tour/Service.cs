using Chatwright.Testing;
using Tour.TencentChat;

namespace Tour;

/// <summary>The state of the fake, and setups of its responses: errors at the right moment, and endpoints that it does not implement.</summary>
internal static class Service
{
    public static void SetUp(FakeTencentChat fake)
    {
        var morning = new DateTimeOffset(2026, 4, 1, 8, 0, 0, TimeSpan.Zero);
        fake.User("ann").AddOneToOne("bob", morning).AddOneToOne("cleo", morning.AddMinutes(5)).AddGroup("@TGS#1", morning.AddHours(1));

        var send = TencentChatEndpoints.Messages.Send;
        fake.On(send).Fail(TencentChatErrorCode.ApiRateLimited).Once();
        fake.On(send).Respond(new() { MsgKey = "1_1_1775030400" }).Once();
        fake.On(send).Fail(TencentChatErrorCode.MessageRecipientNotFound).Once();
        fake.On(send).Respond(new() { MsgKey = "1_2_1775030401" });
        fake.On(TencentChatEndpoints.Friends.Add).Respond(new()
        {
            ResultItem =
            [
                new() { ToAccount = "bob", ResultCode = 0, ResultInfo = "" },
                new() { ToAccount = "cleo", ResultCode = 30006, ResultInfo = "busy" },
            ],
        });
        fake.On(TencentChatEndpoints.Loyalty.Award).Respond(new() { Balance = 5 });
        fake.On(TencentChatEndpoints.Groups.Archive).Respond(new());
        fake.On("v4/x/y").RespondRaw("""{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":""}""");
    }
}
