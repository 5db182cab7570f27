using System.Net;
using System.Text;
using Chatwright;
using Generated.Tests.Harness;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Client;

/// <summary>Failed responses.</summary>
public class ErrorTests
{
    public static TheoryData<TencentChatErrorCode> Codes => [.. Enum.GetValues<TencentChatErrorCode>().Where(code => code != 0)];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Every_described_code_has_its_name(TencentChatErrorCode code)
    {
        var error = await FailAsync($$"""{"ActionStatus":"FAIL","ErrorCode":{{(long)code}},"ErrorInfo":"why"}""");

        Assert.Equal((long)code, error.Code);
        Assert.Equal(code.ToString(), error.ErrorName);
        Assert.True(error.Is(code));
        Assert.False(error.Is(code + 1));
    }

    [Theory]
    [InlineData(TencentChatErrorCode.UserNotImported, ApiRetryAdvice.Never, 0, true, "Import the account first.")]
    [InlineData(TencentChatErrorCode.ServerInternalError, ApiRetryAdvice.Backoff, 0, false, "Repeat a call that may be repeated.")]
    [InlineData(TencentChatErrorCode.ChatGroupNotResolved, ApiRetryAdvice.Once, 0, false, "Try once more.")]
    [InlineData(TencentChatErrorCode.ApiRateLimited, ApiRetryAdvice.Backoff, 0, true, "Call less often")]
    [InlineData(TencentChatErrorCode.UserSigExpired, ApiRetryAdvice.RenewSignature, 0, true, "Make a new one.")]
    [InlineData(TencentChatErrorCode.TooManyVerificationFailures, ApiRetryAdvice.Backoff, 60, true, "Wait one minute")]
    public async Task A_code_comes_with_its_advice(TencentChatErrorCode code, ApiRetryAdvice retry, int seconds, bool refused, string remedy)
    {
        var error = await FailAsync($$"""{"ActionStatus":"FAIL","ErrorCode":{{(long)code}}}""");

        Assert.Equal((retry, TimeSpan.FromSeconds(seconds), refused),
            (error.RetryAdvice, error.RetryAfter ?? default, error.Execution == ApiExecution.NotExecuted));
        Assert.StartsWith(remedy, error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_advice_of_an_endpoint_wins_over_that_of_the_service()
    {
        const string Body = """{"ActionStatus":"FAIL","ErrorCode":60007}""";
        var own = await Assert.ThrowsAsync<ApiErrorException>(
            () => TestChat.ReceiveAsync(Body, chat => chat.Lab.WalkPageAsync(new() { Owner = "u", Depth = 1 })));
        var general = await FailAsync(Body);

        Assert.Equal(((ApiRetryAdvice, TimeSpan?, bool, string?))(ApiRetryAdvice.Once, TimeSpan.FromSeconds(2), false, "Walk slower."),
            (own.RetryAdvice, own.RetryAfter, own.Execution == ApiExecution.NotExecuted, own.Remedy));
        Assert.Equal((ApiRetryAdvice.Backoff, null, ApiExecution.NotExecuted), (general.RetryAdvice, general.RetryAfter, general.Execution));
        Assert.Equal(own.ErrorName, general.ErrorName);
    }

    [Fact]
    public async Task A_code_of_one_endpoint_has_its_advice_there()
    {
        var error = await Assert.ThrowsAsync<ApiErrorException>(
            () => TestChat.ReceiveAsync("""{"ErrorCode":91001}""", chat => chat.Lab.WalkPageAsync(new() { Owner = "u", Depth = 1 })));
        Assert.Equal(("WalkBlocked", "Take another.", ApiExecution.NotExecuted), (error.ErrorName, error.Remedy, error.Execution));
    }

    [Fact]
    public async Task The_error_tells_endpoint_code_name_reason_and_remedy_in_one_line()
    {
        var error = await FailAsync("""{"ActionStatus":"FAIL","ErrorCode":50001,"ErrorInfo":"no such user","ErrorDisplay":"for people"}""");

        Assert.Equal("v4/recentcontact/get_list", error.Endpoint);
        Assert.Equal(("FAIL", "no such user", "for people"), (error.Status, error.ErrorMessage, error.DisplayMessage));
        Assert.Equal("v4/recentcontact/get_list returned 50001 UserNotImported: no such user. Import the account first.", error.Message);
        Assert.Contains("\"ErrorDisplay\":\"for people\"", error.ResponseBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(12345)]
    [InlineData(-1)]
    [InlineData(9_000_000_000)]
    public async Task A_code_that_is_not_described_is_kept_as_a_number(long code)
    {
        var error = await FailAsync($$"""{"ActionStatus":"FAIL","ErrorCode":{{code}},"ErrorInfo":"why"}""");

        Assert.Equal((code, null, null), (error.Code, error.ErrorName, error.Remedy));
        Assert.Equal((ApiRetryAdvice.Never, TimeSpan.Zero, false),
            (error.RetryAdvice, error.RetryAfter ?? default, error.Execution == ApiExecution.NotExecuted));
        Assert.DoesNotContain(Enum.GetValues<TencentChatErrorCode>(), described => error.Is(described));
    }

    [Theory]
    [InlineData("""{"ActionStatus":"FAIL","ErrorCode":50001}""", 50001)]
    [InlineData("""{"ActionStatus":"FAIL"}""", 0)]
    [InlineData("""{"ErrorCode":50001}""", 50001)]
    [InlineData("""{"ActionStatus":"OK","ErrorCode":50001}""", 50001)]
    [InlineData("""{"ActionStatus":"FAIL","ErrorCode":0}""", 0)]
    [InlineData("""{"ActionStatus":null,"ErrorCode":50001}""", 50001)]
    [InlineData("""{"ErrorCode":0,"ErrorCode":50001}""", 50001)]
    [InlineData("""{"ErrorCode":50001,"ErrorInfo":7,"ErrorDisplay":[]}""", 50001)]
    public async Task Either_a_status_or_a_code_makes_a_failure(string response, long code) => Assert.Equal(code, (await FailAsync(response)).Code);

    [Theory]
    [InlineData("""{"SessionItem":"oops","ErrorCode":50001}""")]
    [InlineData("""{"SessionItem":[{"Type":1}],"ErrorCode":50001}""")]
    [InlineData("""{"SessionItem":[{"Type":{}},null],"CompleteFlag":"1","TimeStamp":null,"ErrorCode":50001}""")]
    [InlineData("""{"ErrorCode":50001,"TimeStamp":-1e99,"StartIndex":true}""")]
    public async Task A_failing_response_never_fails_on_its_payload(string response)
        => Assert.True((await FailAsync(response)).Is(TencentChatErrorCode.UserNotImported));

    [Theory]
    [InlineData("""{"ErrorCode":70500,"State":"done"}""")]
    [InlineData("""{"State":"done","Count":"x","ErrorCode":70500}""")]
    [InlineData("""{"State":7,"ErrorCode":70500}""")]
    [InlineData("""{"State":"never seen","Told":5,"ErrorCode":70500}""")]
    public async Task A_failing_response_of_several_kinds_never_fails_on_its_kind(string response)
    {
        var error = await Assert.ThrowsAsync<ApiErrorException>(
            () => TestChat.ReceiveAsync(response, chat => chat.Lab.NotifyAsync(new() { Notices = [new TencentChat.Notice.Silent()] })));
        Assert.True(error.Is(TencentChatErrorCode.InternalError));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"ErrorInfo":"","CompleteFlag":1,"TimeStamp":0,"StartIndex":0,"TopTimeStamp":0,"TopStartIndex":0}""")]
    [InlineData("""{"ActionStatus":null,"ErrorCode":null}""")]
    public async Task A_response_with_neither_status_nor_code_is_none(string response)
    {
        var error = await BreakAsync(response);
        Assert.Contains("ActionStatus", error.Message, StringComparison.Ordinal);
        Assert.Contains("ErrorCode", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>bad gateway</html>")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"OK\"")]
    [InlineData("{\"ErrorCode\":0")]
    [InlineData("{\"ErrorCode\":0,}")]
    [InlineData("{\"ErrorCode\":0}{}")]
    [InlineData("{\"ErrorCode\":0.5}")]
    [InlineData("{\"ErrorCode\":\"0\"}")]
    public async Task Garbage_is_a_protocol_error_with_the_text_that_came(string response)
    {
        var error = await BreakAsync(response);
        Assert.Equal("v4/recentcontact/get_list", error.Endpoint);
        Assert.Equal(response, error.ResponseBody);
        Assert.Null(error.StatusCode);
    }

    [Fact]
    public async Task Text_that_is_not_UTF_8_is_a_protocol_error()
    {
        byte[] response = [.. """{"ActionStatus":"OK","ErrorInfo":" """u8, 0xFF, .. "\"}"u8];
        await Assert.ThrowsAsync<ApiResponseException>(() => TestChat.Over(new HandFedHandler().Respond(response)).Conversations.ListPageAsync("u"));
    }

    [Theory]
    [InlineData("CompleteFlag", "$.CompleteFlag")]
    [InlineData("TopStartIndex", "$.TopStartIndex")]
    public async Task A_good_response_without_a_required_member_is_a_protocol_error(string member, string path)
        => Assert.Equal(path, (await BreakAsync(Page("[]").Replace($"\"{member}\"", "\"Other\"", StringComparison.Ordinal))).JsonPath);

    [Theory]
    [InlineData("""[{"Type":1,"To_Account":"a"},{"Type":2,"GroupId":"b","MsgTime":"soon"}]""", "$.SessionItem[1].MsgTime")]
    [InlineData("""[{"Type":1,"GroupId":"b"}]""", "$.SessionItem[0].To_Account")]
    [InlineData("""[{"Type":2,"To_Account":"b"}]""", "$.SessionItem[0].GroupId")]
    [InlineData("""[{"To_Account":"b"}]""", "$.SessionItem[0].Type")]
    [InlineData("""[{"Type":"1","To_Account":"b"}]""", "$.SessionItem[0].Type")]
    [InlineData("""[{"Type":1,"To_Account":"b","ContactGroupId":[1,null]}]""", "$.SessionItem[0].ContactGroupId[1]")]
    [InlineData("[null]", "$.SessionItem[0]")]
    [InlineData("{}", "$.SessionItem")]
    public async Task A_good_response_of_the_wrong_shape_is_refused_by_strict_reading_with_the_place(string items, string path)
    {
        var response = Page(items);
        var error = await Assert.ThrowsAsync<ApiResponseException>(
            () => TestChat.ReceiveAsync(response, chat => chat.Conversations.ListPageAsync("u"), ApiResponseReading.Strict));
        Assert.Equal(path, error.JsonPath);
        Assert.InRange(error.Offset!.Value, 0, Encoding.UTF8.GetByteCount(response));
    }

    [Fact]
    public async Task An_HTTP_status_other_than_success_is_a_protocol_error_whatever_the_body()
    {
        var handler = new HandFedHandler().Respond(Page("[]"), HttpStatusCode.BadGateway);
        var error = await Assert.ThrowsAsync<ApiResponseException>(() => TestChat.Over(handler).Conversations.ListPageAsync("u"));

        Assert.Equal(502, error.StatusCode);
        Assert.Contains("502", error.Message, StringComparison.Ordinal);
        Assert.Equal(Page("[]"), error.ResponseBody);
    }

    [Fact]
    public async Task Members_that_are_not_described_are_passed_over()
    {
        var response = Page("[]").Replace("{", """{"New":{"a":[1,{"b":null}]},"completeflag":0,"timeStamp":"x",""", StringComparison.Ordinal);
        Assert.True((await TestChat.ReceiveAsync(response, chat => chat.Conversations.ListPageAsync("u"))).IsComplete);
    }

    private static string Page(string items)
        => $$"""{"SessionItem":{{items}},"CompleteFlag":1,"TimeStamp":0,"StartIndex":0,"TopTimeStamp":0,"TopStartIndex":0,"ActionStatus":"OK"}""";

    private static Task<ApiErrorException> FailAsync(string response) => Assert.ThrowsAsync<ApiErrorException>(() => ReceiveAsync(response));

    private static Task<ApiResponseException> BreakAsync(string response) => Assert.ThrowsAsync<ApiResponseException>(() => ReceiveAsync(response));

    private static Task<ListConversationsResponse> ReceiveAsync(string response)
        => TestChat.ReceiveAsync(response, chat => chat.Conversations.ListPageAsync("u"));
}
