using System.Text;
using Chatwright;
using Chatwright.CodeGeneration;
using Chatwright.Protocol;
using Runtime.Tests.Json;
using Runtime.Tests.Json.Twins;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Protocol;

public class ResponseReaderTests
{
    private const string Good =
        """{"SessionItem":[{"Type":1,"To_Account":"id2","MsgTime":1630997627,"TopFlag":1},{"Type":2,"GroupId":"@TGS#2J4"}],"CompleteFlag":"""
            + """1,"TimeStamp":12,"StartIndex":-3,"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"","ErrorDisplay":"名 \ud83d\ude00"}""";

    private static readonly ApiEnvelope s_envelope = Probe.Service.Envelope;

    private static readonly ApiService s_service = new("Chat", Contract.V1)
    {
        Envelope = s_envelope,
        Errors = static () =>
            [new() { Code = 50001, Name = "AccountNotImported", Summary = "The account is unknown.", Remedy = "Import the account." }],
    };

    private static readonly ApiEndpoint<GetListRequest, GetListResponse> s_endpoint = new(s_service, "v4/recentcontact/get_list");

    [Fact]
    public void A_successful_response_is_returned()
    {
        var response = Read(Good);
        Assert.Equal(2, response.SessionItem.Count);
        Assert.Equal((true, 12L, -3, "OK", 0L, "", "名 😀"),
            (response.IsComplete, response.TimeStamp, response.StartIndex, response.Info.Status, response.Info.ErrorCode, response.Info.ErrorMessage,
            response.Info.DisplayMessage));
        Assert.Equal(("v4/recentcontact/get_list", 200), (response.Info.Endpoint, response.Info.StatusCode));
    }

    [Theory]
    [InlineData("""{"ActionStatus":"FAIL","ErrorCode":"""
        + """50001,"ErrorInfo":"no such user","ErrorDisplay":"sorry"}""")]
    [InlineData("""{"ErrorCode":50001,"ErrorInfo":"no such user","ErrorDisplay":"sorry","ActionStatus":"FAIL","SessionItem":"""
        + """[],"CompleteFlag":null}""")]
    [InlineData("""{"SessionItem":{},"CompleteFlag":"x","ActionStatus":"FAIL","ErrorCode":"""
        + """50001,"ErrorInfo":"no such user","ErrorDisplay":"sorry"}""")]
    [InlineData("""{"SessionItem":[{"Type":1}],"ActionStatus":"FAIL","ErrorCode":"""
        + """50001,"ErrorInfo":"no such user","ErrorDisplay":"sorry","TimeStamp":"\ud800"}""")]
    [InlineData("""{"ActionStatus":"OK","ActionStatus":"FAIL","ErrorCode":0,"ErrorCode":50001,"ErrorInfo":"""
        + """1,"ErrorInfo":"no such user","ErrorDisplay":"sorry"}""")]
    public void A_failed_response_is_an_API_error_whatever_else_it_holds_or_lacks(string body)
    {
        var error = Assert.Throws<ApiErrorException>(() => Read(body));
        Assert.Equal(("v4/recentcontact/get_list", 50001, "FAIL", "no such user", "sorry"),
            (error.Endpoint, error.Code, error.Status, error.ErrorMessage, error.DisplayMessage));
        Assert.Equal(("AccountNotImported", "Import the account.", body), (error.ErrorName, error.Remedy, error.ResponseBody));
    }

    [Theory]
    [InlineData("""{"ActionStatus":"FAIL"}""", 0)]
    [InlineData("""{"ActionStatus":"ok"}""", 0)]
    [InlineData("""{"ErrorCode":7}""", 7)]
    [InlineData("""{"ActionStatus":"OK","ErrorCode":7}""", 7)]
    [InlineData("""{"ActionStatus":"FAIL","ErrorCode":0}""", 0)]
    [InlineData("""{"ActionStatus":5,"ErrorCode":-7}""", -7)]
    [InlineData("""{"ActionStatus":"FAIL","ErrorInfo":{"ErrorCode":9},"ErrorDisplay":"\ud800"}""", 0)]
    public void Either_the_status_or_the_code_says_no(string body, long code)
        => Assert.Equal(code, Assert.Throws<ApiErrorException>(() => Read(body)).Code);

    [Theory]
    [InlineData("""{"ActionStatus":"OK"}""", "$.CompleteFlag")]
    [InlineData("""{"ErrorCode":0,"CompleteFlag":1}""", "$.TimeStamp")]
    [InlineData("""{"ErrorCode":0,"SessionItem":[{"Type":2,"GroupId":"g"},{"Type":1,"To_Account":"a","MsgTime":"x"}]}""", "$.SessionItem[1].MsgTime")]
    [InlineData("""{"ErrorCode":0,"SessionItem":[null]}""", "$.SessionItem[0]")]
    [InlineData("""{"CompleteFlag":1,"TimeStamp":1,"StartIndex":1}""", "$")]
    [InlineData("""{"ActionStatus":null,"ErrorCode":null}""", "$")]
    [InlineData("""{"ErrorCode":"50001"}""", "$.ErrorCode")]
    [InlineData("""{"ActionStatus":"FAIL","ErrorCode":5e3}""", "$.ErrorCode")]
    [InlineData("""{"SessionItem":5}""", "$.SessionItem")]
    [InlineData("[]", "$")]
    [InlineData("null", "$")]
    [InlineData("\"ok\"", "$")]
    public void A_response_of_another_shape_is_refused_by_strict_reading_with_its_place(string body, string path)
    {
        var error = Assert.Throws<ApiResponseException>(() => ReadStrictly(body));
        Assert.Equal(("v4/recentcontact/get_list", path, body), (error.Endpoint, error.JsonPath, error.ResponseBody));
        Assert.InRange(error.Offset!.Value, 0, body.Length - 1);
    }

    [Fact]
    public void The_message_says_what_was_expected_and_where_but_not_what_was_found()
    {
        var error = Assert.Throws<ApiResponseException>(() =>
            ReadStrictly("""{"ErrorCode":0,"SessionItem":[{"Type":1,"To_Account":"a","MsgTime":"secret"}]}"""));
        Assert.Equal(
            "v4/recentcontact/get_list: expected a time in seconds within the years 1 to 9999, found a string that is not a number (at "
                + "$.SessionItem[0].MsgTime, byte 67).",
            error.Message);
        Assert.Equal(
            "v4/recentcontact/get_list: expected ActionStatus or ErrorCode, found no such member (at $, byte 1).",
            Assert.Throws<ApiResponseException>(() => Read("{}")).Message);
    }

    [Theory]
    [InlineData("", "the text is empty")]
    [InlineData(" \n", "the text holds only white space")]
    [InlineData("<html>502 Bad Gateway</html>", "the text is not JSON")]
    [InlineData("""{"ActionStatus":"FAIL","ErrorCode":50001}}""", "'}' is out of place")]
    [InlineData("""{"ActionStatus":"FAIL","ErrorCode":50001,"SessionItem":{},}""", "'}' is out of place")]
    [InlineData("""{"SessionItem":{},"ActionStatus":"FAIL","ErrorCode":50001,}""", "'}' is out of place")]
    [InlineData("""{"SessionItem":{},"ActionStatus":"FAIL","ErrorCode":50001} x""", "'x' is out of place")]
    public void A_body_that_is_not_JSON_is_a_protocol_error_even_with_an_error_code(string body, string problem)
    {
        var error = Assert.Throws<ApiResponseException>(() => Read(body));
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.NotNull(error.Offset);
    }

    [Fact]
    public void A_response_cut_off_at_any_byte_is_a_protocol_error()
    {
        var body = Reading.Bytes(Good);
        for (var length = 0; length < body.Length; length++)
        {
            var error = Assert.Throws<ApiResponseException>(() => Read(body.AsSpan(0, length)));
            Assert.InRange(error.Offset!.Value, 0, length);
            Assert.StartsWith("$", error.JsonPath, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_byte_order_mark_and_white_space_around_do_no_harm()
        => Assert.Equal(Read(Good), Read([0xEF, 0xBB, 0xBF, (byte)'\n', .. Reading.Bytes(Good), (byte)' ', (byte)'\r', (byte)'\n']));

    [Fact]
    public void An_endpoint_may_have_an_envelope_of_its_own()
    {
        ApiEndpoint<GetListRequest, GetListResponse> endpoint = new(s_service,
            "other")
        { Envelope = new() { Status = "ActionStatus", Ok = "FINE", Code = "ErrorCode" } };
        Assert.Equal("FINE", ResponseReader.Read(endpoint, Reading.Bytes(Good.Replace("OK", "FINE", StringComparison.Ordinal))).Info.Status);
        Assert.Throws<ApiErrorException>(() => ResponseReader.Read(endpoint, Reading.Bytes(Good)));
    }

    [Fact]
    public void Without_an_envelope_every_response_is_payload()
    {
        ApiEndpoint<GetListRequest, GetListResponse> endpoint = new(new ApiService("Plain", Contract.V1), "plain");
        Assert.Equal(1, ResponseReader.Read(endpoint, """{"CompleteFlag":0,"TimeStamp":1,"StartIndex":1,"ErrorCode":5}"""u8).TimeStamp);
        Assert.Throws<ApiResponseException>(() => ResponseReader.Read(endpoint, "{}"u8));
    }

    [Fact]
    public void A_model_within_a_response_decides_nothing()
    {
        // The same type that is a response elsewhere may be part of a larger one.
        ApiEndpoint<GetListRequest, Wrapper> endpoint = new(s_service, "wrapped");
        Assert.Equal(3, ResponseReader.Read(endpoint,
            """{"Inner":{"CompleteFlag":0,"TimeStamp":3,"StartIndex":1,"ErrorCode":5}}"""u8).Inner!.TimeStamp);
    }

    [Fact]
    public void The_errors_keep_the_first_64_KiB_of_the_response()
    {
        var body = """{"ErrorCode":1,"x":" """ + new string('名', 40_000) + "\"}";
        var error = Assert.Throws<ApiErrorException>(() => Read(body));
        Assert.InRange(Encoding.UTF8.GetByteCount(error.ResponseBody!), 65_000, 65_536);
    }

    [Theory]
    [InlineData("""{"ActionStatus":"OK","ErrorCode":0}""", ApiExecution.Executed)]
    [InlineData("""{"ErrorCode":0}""", ApiExecution.Executed)]
    [InlineData("""{"TimeStamp":1}""", ApiExecution.Unknown)]
    [InlineData("""{"ActionStatus":"OK",""", ApiExecution.Unknown)]
    public void A_response_that_cannot_be_read_tells_whether_its_service_reported_success(string body, ApiExecution execution)
        => Assert.Equal(execution, Assert.Throws<ApiResponseException>(() => Read(body)).Execution);

    [Fact]
    public void Without_an_envelope_nothing_tells_whether_the_call_was_executed()
    {
        ApiEndpoint<GetListRequest, GetListResponse> endpoint = new(new ApiService("Plain", Contract.V1), "plain");
        Assert.Equal(ApiExecution.Unknown, Assert.Throws<ApiResponseException>(() => ResponseReader.Read(endpoint, "{}"u8)).Execution);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("\"SessionItem\":5,", 1)]
    public void A_required_value_that_is_none_is_explained_whatever_deviates_before_it(string before, int others)
    {
        var body = $$"""{"ErrorCode":0,{{before}}"CompleteFlag":1,"TimeStamp":"x","StartIndex":1}""";
        var error = Assert.Throws<ApiResponseException>(() => Read(body));
        Assert.Contains("found a string that is not a number (at $.TimeStamp", error.Message, StringComparison.Ordinal);
        Assert.Equal(1 + others, error.Response!.Deviations.Count);
    }

    [Fact]
    public void Half_a_surrogate_pair_in_JSON_that_is_kept_as_text_is_repaired_and_listed()
    {
        ApiEndpoint<RawRequest, ApiRawResponse> endpoint = new(s_service, "raw");
        var response = ResponseReader.Read(endpoint, """{"ErrorCode":0,"x":"a\ud800"}"""u8);
        Assert.Equal("""{"ErrorCode":0,"x":"a\ufffd"}""", response.Body.ToString());
        Assert.Equal("text with half a surrogate pair", Assert.Single(response.Info.Deviations).Found);
    }

    [Fact]
    public void A_whole_surrogate_pair_in_JSON_that_is_kept_as_text_is_no_deviation()
    {
        ApiEndpoint<RawRequest, ApiRawResponse> endpoint = new(s_service, "raw");
        var response = ResponseReader.Read(endpoint, """{"ErrorCode":0,"x":"\ud83d\ude00\u0041"}"""u8);
        Assert.Equal("""{"ErrorCode":0,"x":"\ud83d\ude00\u0041"}""", response.Body.ToString());
        Assert.Empty(response.Info.Deviations);
    }

    private static GetListResponse ReadStrictly(string body)
        => ResponseReader.Read(s_endpoint, Reading.Bytes(body), reading: ApiResponseReading.Strict);

    private static GetListResponse Read(string body) => Read(Reading.Bytes(body));

    private static GetListResponse Read(ReadOnlySpan<byte> body) => ResponseReader.Read(s_endpoint, body);

    private sealed record Wrapper(GetListResponse? Inner) : ApiResponse, IJsonReadable<Wrapper>
    {
        private static readonly Utf8NameTable s_members = new("Inner");

        static Wrapper IJsonReadable<Wrapper>.Read(ref JsonCursor json)
        {
            GetListResponse? inner = null;
            for (var member = json.BeginObject(); json.NextMember(s_members, ref member);)
                inner = json.Read<GetListResponse>();
            return new(inner);
        }
    }
}
