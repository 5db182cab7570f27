using Runtime.Tests.Webhooks.Emitted;
using Xunit;

namespace Runtime.Tests.Webhooks;

public sealed class QueryTests
{
    [Theory]
    [InlineData("&ClientIP=127.0.0.1", "127.0.0.1")]
    [InlineData("&ClientIP=%3A%3a1", "::1")]
    [InlineData("&ClientIP=a+b%2Bc", "a b+c")]
    [InlineData("&ClientIP=%E4%BD%A0%F0%9F%94%91", "你🔑")]
    [InlineData("&ClientIP=你", "你")]
    [InlineData("&ClientIP=a=b", "a=b")]
    [InlineData("&ClientIP=", null)]
    [InlineData("&ClientIP", null)]
    [InlineData("", null)]
    [InlineData("&clientip=1", "1")]
    [InlineData("&Client%49P=1", "1")]
    [InlineData("&=1&&=&%=2&%zz=3&Client%4=4&Other=%zz%&Other=%ff", null)]
    public async Task A_parameter_is_decoded(string parameter, string? value)
    {
        var gate = new Gate();
        Assert.Equal(200, await gate.StatusAsync(Gate.Query(more: parameter)));
        Assert.Equal(value, Assert.IsType<MessageSendingWebhook>(gate.Handler.Received[0]).Context.ClientIp);
    }

    [Theory]
    [InlineData("&ClientIP=%")]
    [InlineData("&ClientIP=%4")]
    [InlineData("&ClientIP=%zz")]
    [InlineData("&ClientIP=%%34")]
    [InlineData("&ClientIP=%ff")]
    [InlineData("&ClientIP=%C0%80")]
    [InlineData("&ClientIP=%ED%A0%80")]
    [InlineData("&ClientIP=%E4%BD")]
    [InlineData("&ClientIP=%E4x%BD%A0")]
    [InlineData("&ClientIP=1&ClientIP=1")]
    [InlineData("&ClientIP=1&clientip=1")]
    [InlineData("&SdkAppid=1400000000")]
    [InlineData("&sdkAppID=1400000000")]
    [InlineData("&CallbackCommand=C2C.CallbackBeforeSendMsg")]
    [InlineData("&Sign=0")]
    [InlineData("&Sign")]
    [InlineData("&%53ign=0")]
    [InlineData("&RequestTime=1")]
    [InlineData("&contenttype=json")]
    public async Task A_parameter_that_is_broken_or_repeated_is_refused(string parameter)
        => Assert.Equal(400, await new Gate().StatusAsync(Gate.Query(more: parameter)));

    [Fact]
    public async Task Half_a_surrogate_pair_is_refused()
        => Assert.Equal(400, await new Gate().StatusAsync(Gate.Query(more: "&ClientIP=\ud83d")));

    [Fact]
    public async Task A_parameter_that_is_longer_than_any_value_is_refused()
    {
        Assert.Equal(200, await new Gate().StatusAsync(Gate.Query(more: "&ClientIP=" + new string('1', 512))));
        Assert.Equal(400, await new Gate().StatusAsync(Gate.Query(more: "&ClientIP=" + new string('1', 513))));
        Assert.Equal(200, await new Gate().StatusAsync(Gate.Query(more: "&Other=" + new string('%', 100_000))));
        Assert.Equal(200, await new Gate().StatusAsync(Gate.Query(more: "&" + new string('+', 100_000))));
    }

    [Theory]
    [InlineData("android", "Android")]
    [InlineData("IOS", "iOS")]
    [InlineData("RESTAPI", "RESTAPI")]
    [InlineData("Fridge", "Fridge")]
    public async Task A_text_that_is_one_of_a_few_has_one_letter_case(string sent, string read)
    {
        var gate = new Gate();
        await gate.StatusAsync(Gate.Query(more: "&OptPlatform=" + sent));
        Assert.Equal(read, Assert.IsType<MessageSendingWebhook>(gate.Handler.Received[0]).Context.Platform);
    }

    [Fact]
    public async Task The_query_may_begin_with_its_question_mark_and_come_in_any_order()
    {
        Assert.Equal(200, await new Gate().StatusAsync("?" + Gate.Query()));
        Assert.Equal(200, await new Gate().StatusAsync(string.Join('&', Gate.Query().Split('&').AsEnumerable().Reverse())));
        Assert.Equal(400, await new Gate().StatusAsync("??" + Gate.Query()));
    }
}
