using Chatwright;
using Generated.Tests.Fake;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Client;

public class RawCallTests
{
    [Fact]
    public async Task A_client_calls_an_endpoint_by_its_path()
    {
        await using var fake = await FakeFixture.StartAsync();
        fake.Service.On("v4/openim/sendmsg").RespondRaw("""{"ActionStatus":"OK","ErrorCode":0,"MsgKey":"1_2_3"}""").Once();
        var response = await fake.Chat().SendRawAsync("v4/openim/sendmsg", RawJson.Parse("""{"To_Account":"ann"}"""));
        Assert.Equal("""{"ActionStatus":"OK","ErrorCode":0,"MsgKey":"1_2_3"}""", response.Body.ToString());
    }

    [Fact]
    public async Task An_error_of_the_service_has_the_name_of_its_code()
    {
        await using var fake = await FakeFixture.StartAsync();
        fake.Service.On("v4/openim/sendmsg").Fail((long)TencentChatErrorCode.ApiRateLimited).Once();
        using var chat = fake.Chat();
        var error = await Assert.ThrowsAsync<ApiErrorException>(() => chat.SendRawAsync("v4/openim/sendmsg", RawJson.Parse("{}")));
        Assert.True(error.Is(TencentChatErrorCode.ApiRateLimited));
    }
}
