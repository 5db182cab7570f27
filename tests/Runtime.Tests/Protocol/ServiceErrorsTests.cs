using Chatwright;
using Chatwright.CodeGeneration;
using Chatwright.Protocol;
using Xunit;

namespace Runtime.Tests.Protocol;

/// <summary>The errors that a service reports, by their descriptions.</summary>
public sealed class ServiceErrorsTests
{
    private static readonly ApiService s_service = new("Test", Contract.V1)
    {
        Errors = static () =>
            [new() { Code = 7, Name = "Seven", AfterSeconds = 60 }, new() { Code = 50, Name = "Range", RangeStart = 60, RangeEnd = 69 }],
    };

    private static readonly ApiEndpoint<NoRequest, ApiRawResponse> s_endpoint = new(s_service, "v4/room/open");

    [Theory]
    [InlineData(7, "Seven")]
    [InlineData(8, null)]
    [InlineData(50, "Range")]
    [InlineData(51, null)]
    [InlineData(59, null)]
    [InlineData(60, "Range")]
    [InlineData(69, "Range")]
    [InlineData(70, null)]
    public void A_code_is_described_by_itself_or_by_its_range(long code, string? name)
        => Assert.Equal((code, name), (Error(code, null).Code, Error(code, null).ErrorName));

    [Theory]
    [InlineData(7, null, 60)]
    [InlineData(7, 59, 60)]
    [InlineData(7, 60, 60)]
    [InlineData(7, 61, 61)]
    [InlineData(50, 5, 5)]
    [InlineData(50, null, null)]
    [InlineData(8, 5, 5)]
    public void Of_the_waits_of_the_description_and_of_the_response_the_longer_one_counts(long code, int? demanded, int? seconds)
        => Assert.Equal(Seconds(seconds), Error(code, Seconds(demanded)).RetryAfter);

    [Fact]
    public void A_response_without_a_code_is_an_error_of_code_0_without_a_name()
    {
        var error = ServiceErrors.Of(s_endpoint, new() { Status = "FAIL" }, "{}"u8);
        Assert.Equal((0, null, "FAIL", "v4/room/open"), (error.Code, error.ErrorName, error.Status, error.Endpoint));
        Assert.Equal((ApiRetryAdvice.Never, ApiExecution.Unknown, null), (error.RetryAdvice, error.Execution, error.RetryAfter));
    }

    [Fact]
    public void Descriptions_are_made_once_and_only_for_a_response_that_failed()
    {
        var made = 0;
        var service = new ApiService("Test", Contract.V1) { Errors = () => Describe("Service") };
        var endpoint = new ApiEndpoint<NoRequest, ApiRawResponse>(service, "v4/room/open") { Errors = () => Describe("Endpoint") };
        Assert.Equal(0, made);
        Assert.Equal(("Endpoint", "Service"), (endpoint.FindError(1)?.Name, service.FindError(1)?.Name));
        Assert.Null(endpoint.FindError(2));
        Assert.Equal(2, made);

        ApiList<ApiError> Describe(string name)
        {
            made++;
            return [new() { Code = 1, Name = name }];
        }
    }

    private static ApiErrorException Error(long code, TimeSpan? retryAfter)
        => ServiceErrors.Of(s_endpoint, new() { ErrorCode = code }, "{}"u8, retryAfter);

    private static TimeSpan? Seconds(int? seconds) => seconds is { } some ? TimeSpan.FromSeconds(some) : null;
}
