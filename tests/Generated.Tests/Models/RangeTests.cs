using Chatwright;
using Generated.Tests.Harness;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Models;

/// <summary>Members of enums and error codes that stand for ranges.</summary>
public class RangeTests
{
    [Theory]
    [InlineData(38000)]
    [InlineData(38007)]
    [InlineData(39000)]
    public void A_value_of_a_range_is_made_sent_read_and_recognized(long code)
    {
        var decision = DecisionRanges.Refuse(code);

        Assert.Equal(code, (long)decision);
        Assert.True(decision.IsRefuse());
        Assert.False(decision.IsDelay());
        var request = new DecideLabRequest { Decision = decision };
        Assert.Equal($$"""{"Decision":{{code}}}""", Json.Write(request));
        Assert.Equal(request, Json.Read<DecideLabRequest>(Json.Write(request)));
    }

    [Theory]
    [InlineData(37999)]
    [InlineData(39001)]
    [InlineData(0)]
    [InlineData(long.MinValue)]
    public void A_value_outside_the_range_is_refused_and_not_recognized(long code)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => DecisionRanges.Refuse(code));

        Assert.StartsWith("The value must be from 38000 to 39000.", error.Message, StringComparison.Ordinal);
        Assert.Equal(("value", (object)code), (error.ParamName, error.ActualValue));
        Assert.False(((Decision)code).IsRefuse());
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(100, true)]
    [InlineData(199, true)]
    [InlineData(2, false)]
    [InlineData(11, false)]
    [InlineData(200, false)]
    public void A_member_with_a_value_and_a_range_stands_for_both(long code, bool isDelay)
    {
        Assert.Equal(1, (long)Decision.Delay);
        Assert.Equal(isDelay, ((Decision)code).IsDelay());
        if (isDelay)
            Assert.Equal((Decision)code, DecisionRanges.Delay(code));
        else
            Assert.Throws<ArgumentOutOfRangeException>(() => DecisionRanges.Delay(code));
    }

    [Fact]
    public void A_range_may_begin_with_the_least_integer_and_has_no_constant()
    {
        Assert.True(DecisionRanges.Cold(long.MinValue).IsCold());
        Assert.Equal(["Allow", "Delay"], Enum.GetNames<Decision>().Order());
    }

    [Fact]
    public void A_response_has_values_of_ranges_and_an_alias_reads_as_its_member()
    {
        var response = Json.Read<DecideLabResponse>("""{"ActionStatus":"OK","ErrorCode":0,"Decision":38500,"Decisions":[11,150,-7]}""");

        Assert.True(response.Decision!.Value.IsRefuse());
        Assert.Equal([Decision.Delay, DecisionRanges.Delay(150), DecisionRanges.Cold(-7)], response.Decisions);
    }

    [Theory]
    [InlineData(610001)]
    [InlineData(610500)]
    [InlineData(610999)]
    public async Task An_error_code_of_a_range_has_its_name_advice_and_code(long code)
    {
        var error = await FailAsync(code);

        Assert.True(error.Is(TencentChatErrorCode.RefusedByRule));
        Assert.Equal((code, "RefusedByRule", "Change it."), (error.Code, error.ErrorName, error.Remedy));
        Assert.Equal((ApiRetryAdvice.Once, ApiExecution.NotExecuted), (error.RetryAdvice, error.Execution));
    }

    [Theory]
    [InlineData(610000)]
    [InlineData(611000)]
    [InlineData(-610500)]
    public async Task An_error_code_beside_a_range_is_none_of_it(long code)
    {
        var error = await FailAsync(code);

        Assert.False(error.Is(TencentChatErrorCode.RefusedByRule));
        Assert.Null(error.ErrorName);
    }

    private static Task<ApiErrorException> FailAsync(long code) => Assert.ThrowsAsync<ApiErrorException>(() => TestChat.ReceiveAsync(
        $$"""{"ActionStatus":"FAIL","ErrorCode":{{code}}}""", chat => chat.Lab.DecideAsync(new() { Decision = Decision.Allow })));
}
