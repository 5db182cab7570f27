using Chatwright;
using Chatwright.CodeGeneration;
using Chatwright.Json;
using Chatwright.Protocol;
using Runtime.Tests.Json.Differential;
using Runtime.Tests.Json.Twins;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>Any response, damaged at random: what tolerant reading makes of it.</summary>
public class TolerantReadingTests
{
    private static readonly ApiEnvelope s_envelope =
        new() { Status = "ActionStatus", Ok = "OK", Code = "ErrorCode", Info = "ErrorInfo", Display = "ErrorDisplay" };

    private static readonly ApiEndpoint<GetListRequest, GetListResponse> s_endpoint =
        new(new ApiService("Chat", Contract.V1) { Envelope = s_envelope }, "e");

    [Fact]
    public void What_strict_reading_accepts_tolerant_reading_reads_alike_and_nothing_else_leaves_but_the_two_errors()
    {
        var random = new Random(20260401);
        var (accepted, deviated) = (0, 0);
        for (var i = 0; i < Documents.Count; i++)
        {
            var body = Documents.Mutated(random);
            var (strict, strictError) = Read(body, ApiResponseReading.Strict);
            var (tolerant, tolerantError) = Read(body, ApiResponseReading.Tolerant);
            if (strict is not null)
            {
                accepted++;
                Assert.Equal(strict, tolerant);
                Assert.True(tolerant!.Info.Deviations.IsEmpty);
            }
            else if (strictError is ApiErrorException error)
            {
                var other = Assert.IsType<ApiErrorException>(tolerantError);
                Assert.Equal((error.Code, error.Status), (other.Code, other.Status));
            }
            else if (tolerant is not null)
            {
                deviated++;
                Assert.Contains(tolerant.Info.Deviations, deviation => deviation.JsonPath == ((ApiResponseException)strictError!).JsonPath);
            }
        }
        Assert.InRange(accepted, Documents.Count / 20, Documents.Count);
        Assert.InRange(deviated, Documents.Count / 200, Documents.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(JsonDeviations.MaxKept - 1)]
    [InlineData(JsonDeviations.MaxKept)]
    [InlineData(JsonDeviations.MaxKept + 40)]
    public void A_fault_is_found_however_many_deviations_come_before_it(int before)
    {
        var items = string.Concat(Enumerable.Repeat("""{"Type":1,"To_Account":5},""", before));
        var body = $$"""{"ErrorCode":0,"SessionItem":[{{items}}{"Type":1}],"CompleteFlag":{},"TimeStamp":1,"StartIndex":1}""";
        var (_, error) = Read(Reading.Bytes(body), ApiResponseReading.Tolerant);
        Assert.Equal("$.CompleteFlag", Assert.IsType<ApiResponseException>(error).JsonPath);
        Assert.Equal(Math.Min(before + 2, JsonDeviations.MaxKept), error!.Response!.Deviations.Count);
    }

    [Fact]
    public void Nested_unions_that_all_deviate_are_read_in_moments()
    {
        var json = "{\"Type\":\"1\",\"To_Account\":5}";
        for (var depth = 0; depth < 55; depth++)
            json = $"{{\"Peer\":{json},\"GroupId\":5,\"To_Account\":{depth},\"Type\":\"1\"}}";
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var body = $$"""{"ErrorCode":0,"SessionItem":[{{json}},{{json}}],"CompleteFlag":1,"TimeStamp":1,"StartIndex":1}""";
        var (response, _) = Read(Reading.Bytes(body), ApiResponseReading.Tolerant);
        Assert.Equal(2 * 2 * 56, response!.Info.Deviations.Count);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }

    [Fact]
    public void The_place_of_a_deviation_counts_from_behind_a_byte_order_mark()
    {
        byte[] body = [0xEF, 0xBB, 0xBF, .. """ {"ErrorCode":"0","CompleteFlag":1,"TimeStamp":"1","StartIndex":1}"""u8];
        var (response, _) = Read(body, ApiResponseReading.Tolerant);
        Assert.Equal(["$.ErrorCode", "$.TimeStamp"], response!.Info.Deviations.Select(deviation => deviation.JsonPath));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_replaced_and_the_rest_of_the_text_stays()
    {
        var body = """{"ErrorCode":0,"ErrorInfo":"a\ud83db\ude00c","CompleteFlag":1,"TimeStamp":1,"StartIndex":1}"""u8;
        var (response, _) = Read(body.ToArray(), ApiResponseReading.Tolerant);
        Assert.Equal("a\uFFFDb\uFFFDc", response!.Info.ErrorMessage);
        Assert.Equal("$.ErrorInfo", Assert.Single(response.Info.Deviations).JsonPath);
    }

    private static (GetListResponse? Response, ChatwrightException? Error) Read(byte[] body, ApiResponseReading reading)
    {
        try
        {
            return (ResponseReader.Read(s_endpoint, body, reading: reading), null);
        }
        catch (ChatwrightException error)
        {
            return (null, error);
        }
    }
}
