using Chatwright;
using Chatwright.TencentChat;
using Chatwright.Testing;

namespace TencentChat.Tests.Fake;

public sealed class SetupTests
{
    private static readonly SendMessageRequest s_message = new() { ToAccount = "bob", MsgBody = ["Hello"] };

    [Fact]
    public async Task A_response_can_be_made_for_each_request()
    {
        await using var fake = new FakeTencentChat();
        using var chat = fake.CreateClient();
        fake.On(TencentChatEndpoints.Messages.Send, request => new() { MsgKey = $"to {request.ToAccount}" }).Once();
        var sent = await chat.Messages.SendAsync(s_message);
        Assert.Equal(("to bob", "OK"), (sent.MsgKey, sent.Info.Status));
        fake.VerifyAll();
    }

    [Theory]
    [InlineData("""{"To_Account":1}""", TencentChatErrorCode.RequestParameterInvalid)]
    [InlineData("""{"\uD83D":1}""", TencentChatErrorCode.BadRequestJson)]
    public async Task A_request_that_a_setup_cannot_read_is_refused(string body, TencentChatErrorCode code)
    {
        await using var fixture = new FakeFixture();
        fixture.Fake.On(TencentChatEndpoints.Messages.Send, _ => new() { MsgKey = "1_2_3" });
        Assert.Equal(code, await fixture.CodeAsync("v4/openim/sendmsg", body));
    }

    [Fact]
    public async Task A_share_of_the_requests_fails_the_same_for_the_same_seed()
    {
        var first = await OutcomesAsync(seed: 7);
        Assert.InRange(first.Count(failed => failed), 30, 70);
        Assert.Equal(first, await OutcomesAsync(seed: 7));
        Assert.NotEqual(first, await OutcomesAsync(seed: 8));
    }

    [Fact]
    public void A_share_out_of_its_range_is_refused()
    {
        var setup = new FakeTencentChat().OnAny();
        Assert.All([0, -1, 100.1, double.NaN], share => Assert.Throws<ArgumentOutOfRangeException>(() => setup.Percent(share)));
    }

    private static async Task<List<bool>> OutcomesAsync(int seed)
    {
        await using var fake = new FakeTencentChat(new() { Seed = seed });
        fake.Accounts.Add("bob");
        fake.OnAny().Fail(TencentChatErrorCode.ApiRateLimited).Percent(25);
        using var chat = fake.CreateClient(options => options.Retry.MaxRetries = 0);
        var failed = new List<bool>();
        for (var i = 0; i < 200; i++)
        {
            try
            {
                await chat.Messages.SendAsync(s_message);
                failed.Add(false);
            }
            catch (ApiErrorException)
            {
                failed.Add(true);
            }
        }
        return failed;
    }
}
