using System.Security.Authentication;
using System.Text;
using Chatwright;
using Chatwright.CodeGeneration;
using Chatwright.Errors;
using Chatwright.Protocol;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Errors;

public sealed class ErrorTests
{
    [Fact]
    public void An_ApiErrorException_reads_as_one_line()
    {
        Assert.Equal(
            "v4/recentcontact/get_list returned 50001 AccountNotImported: the user is unknown. Import the account first.",
            new ApiErrorException("v4/recentcontact/get_list", 50001)
            {
                ErrorName = "AccountNotImported",
                ErrorMessage = "the user is unknown",
                Remedy = "Import the account first.",
            }.Message);
        Assert.Equal("p returned 7: what?", new ApiErrorException("p", 7) { ErrorMessage = " what? " }.Message);
        Assert.Equal("p returned 7 Seven. Wait.", new ApiErrorException("p", 7) { ErrorName = "Seven", Remedy = "Wait" }.Message);
        Assert.Equal("p returned FAIL.", new ApiErrorException("p", 0) { Status = "FAIL" }.Message);
        Assert.Equal("p returned 0.", new ApiErrorException("p", 0).Message);
    }

    [Fact]
    public void An_ApiResponseException_reads_as_one_line()
    {
        Assert.Equal("p: it is wrong.", new ApiResponseException("p", "it is wrong").Message);
        Assert.Equal("p: it is wrong (byte 7).", new ApiResponseException("p", "it is wrong.") { Offset = 7 }.Message);
        Assert.Equal("p: it is wrong (at $.A).", new ApiResponseException("p", "it is wrong") { JsonPath = "$.A" }.Message);
        Assert.Equal("p: it is wrong (at $.A[2], byte 7).",
            new ApiResponseException("p", "it is wrong") { JsonPath = "$.A[2]", Offset = 7 }.Message);
    }

    [Fact]
    public void The_raw_response_is_not_in_the_text_of_an_error()
    {
        Assert.DoesNotContain("personal", new ApiErrorException("p", 7) { ResponseBody = "personal" }.ToString(), StringComparison.Ordinal);
        var error = new ApiResponseException("p", "wrong") { ResponseBody = "personal", StatusCode = 404 };
        Assert.DoesNotContain("personal", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Tests_of_users_can_make_every_exception()
    {
        ChatwrightException[] all =
        [
            new ApiErrorException("p", 60007) { RetryAdvice = ApiRetryAdvice.Backoff, Execution = ApiExecution.NotExecuted, Attempts = 4 },
            new ApiResponseException("p", "it is not JSON") { StatusCode = 503 },
            new ApiConnectionException("p", "it is lost", new IOException()),
            new ApiConnectionException("p", "it is lost"),
            new ApiTimeoutException("p", "it is late"),
            new ApiRateLimitException("p", "it is full") { RetryAfter = TimeSpan.FromSeconds(1), Response = new() { StatusCode = 429 } },
        ];
        Assert.All(all, error => Assert.True(error.IsTransient, error.Message));
        Assert.All(all, error => Assert.StartsWith("p", error.Message, StringComparison.Ordinal));
        ChatwrightException[] final =
        [
            new ApiErrorException("p", 7),
            new ApiResponseException("p", "it is not JSON") { StatusCode = 404 },
            new ApiConnectionException("p", "not trusted", new AuthenticationException())
            {
                HttpRequestError = HttpRequestError.SecureConnectionError,
            },
            new ApiConnectionException("p", "a handler failed", new InvalidOperationException()),
            new ApiPartialFailureException("p", new Batch { Items = 1 }),
        ];
        Assert.All(final, error => Assert.False(error.IsTransient, error.Message));
        Assert.Equal((ApiExecution.NotExecuted, ApiExecution.Unknown, ApiExecution.Unknown, ApiExecution.NotExecuted, ApiExecution.Executed),
            (all[0].Execution, all[1].Execution, all[2].Execution, all[5].Execution, final[4].Execution));
        Assert.Throws<ArgumentException>(() => new ApiPartialFailureException("p", new Batch()));
        Assert.Throws<ArgumentNullException>(() => new ApiTimeoutException(null!, "it is late"));
        Assert.Throws<ArgumentNullException>(() => new ApiTimeoutException("p", null!));
    }

    [Fact]
    public void An_endpoint_s_advice_wins_over_the_service_s_and_an_unknown_code_has_none()
    {
        var endpoint = new ApiEndpoint<ProbeRequest, ProbeResponse>(Probe.Service, "p")
        {
            Errors = static () => [new() { Code = 60007, Name = "Own", Retry = ApiRetryAdvice.Once }],
        };
        var own = ErrorOf(endpoint, "FAIL", 60007);
        Assert.Equal(("Own", ApiRetryAdvice.Once, null, ApiExecution.Unknown, "{}"),
            (own.ErrorName, own.RetryAdvice, own.RetryAfter, own.Execution, own.ResponseBody));
        Assert.Equal("TooFrequent", ErrorOf(Probe.Endpoint, null, 60007).ErrorName);
        var unknown = ErrorOf(Probe.Endpoint, null, -1);
        Assert.Equal((-1, null, null, ApiRetryAdvice.Never), (unknown.Code, unknown.ErrorName, unknown.Remedy, unknown.RetryAdvice));
        Assert.Equal(0, ErrorOf(Probe.Endpoint, "FAIL", null).Code);
    }

    [Fact]
    public void A_batch_finds_its_failures_once_and_a_copy_finds_its_own()
    {
        var batch = new Batch { Items = 2, Info = new() { Endpoint = "v4/x/batch", StatusCode = 200, Attempts = 3 } };
        Assert.Equal(["$.Items[0]", "$.Items[1]"], batch.Failures.Select(failure => failure.JsonPath));
        Assert.Equal(2, batch.Failures.Count);
        Assert.Equal(1, batch.Searches);
        var copy = batch with { Items = 1 };
        Assert.Single(copy.Failures);
        Assert.NotEqual(batch, copy);
        Assert.Equal(copy, copy with { Info = new() { Attempts = 9 } });
        Assert.Equal("Batch { Items = 2 }", batch.ToString());

        var error = Assert.Throws<ApiPartialFailureException>(() => batch.ThrowIfAnyFailed());
        Assert.Equal("v4/x/batch: 2 items failed: a ($.Items[0]): 7 too long; a ($.Items[1]): 7 too long.", error.Message);
        Assert.Equal((ApiExecution.Executed, 3), (error.Execution, error.Attempts));
        Assert.Same(batch.Info, error.Response);
        Assert.Same(batch, error.BatchResponse);
        var good = copy with { Items = 0 };
        Assert.Same(good, good.ThrowIfAnyFailed());
        Assert.StartsWith("Batch: 1 item failed", new ApiPartialFailureException("Batch", new Batch { Items = 1 }).Message, StringComparison.Ordinal);
    }

    private static ApiErrorException ErrorOf(ApiEndpoint endpoint, string? status, long? code)
        => ServiceErrors.Of(endpoint, new() { Status = status, ErrorCode = code }, "{}"u8);

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("aa")]
    [InlineData("aaa")]
    public void A_raw_response_is_cut_between_characters(string shift)
    {
        var whole = shift + string.Concat(Enumerable.Repeat("😀", 20_000));
        var kept = RawText.Of(Encoding.UTF8.GetBytes(whole));
        Assert.StartsWith(kept, whole, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(kept), RawText.MaxBytes - 3, RawText.MaxBytes);
    }

    [Fact]
    public void A_raw_response_that_is_no_text_is_kept_as_well_as_it_goes()
    {
        Assert.Equal("a\ufffdb", RawText.Of([(byte)'a', 0xFF, (byte)'b']));
        Assert.InRange(RawText.Of(new byte[100_000].Select(_ => (byte)0x80).ToArray()).Length, RawText.MaxBytes - 3, RawText.MaxBytes);
    }

    [Fact]
    public void A_safe_endpoint_is_idempotent()
    {
        Assert.True(new ApiEndpoint<ProbeRequest, ProbeResponse>(Probe.Service, "p") { IsSafe = true }.IsIdempotent);
        Assert.True(new ApiEndpoint<ProbeRequest, ProbeResponse>(Probe.Service, "p") { IsIdempotent = true }.IsIdempotent);
        Assert.False(new ApiEndpoint<ProbeRequest, ProbeResponse>(Probe.Service, "p") { IsIdempotent = true }.IsSafe);
        Assert.False(Probe.Endpoint.IsIdempotent);
    }

    [Fact]
    public void A_rate_is_written_in_seconds()
    {
        ApiRate? rate = new(200, 1);
        Assert.Equal(new ApiRate { Permits = 200, Window = TimeSpan.FromSeconds(1) }, rate);
    }

    [Fact]
    public void Code_generated_for_another_contract_is_told_to_update()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>("contract", () => new ApiService("Chat", 2));
        Assert.StartsWith("The Chat client was generated for version 2 of the contract, ", error.Message, StringComparison.Ordinal);
        Assert.Contains("Update the package Chatwright.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_description_without_its_parts_is_refused()
    {
        Assert.Throws<ArgumentNullException>("name", () => new ApiService(null!, Contract.V1));
        var service = new ApiService("Chat", Contract.V1);
        Assert.Throws<ArgumentNullException>("service", () => new ApiEndpoint<NoRequest, ApiRawResponse>(null!, "v1/a"));
        Assert.Throws<ArgumentNullException>("path", () => new ApiEndpoint<NoRequest, ApiRawResponse>(service, null!));
    }

    private sealed record Batch : ApiBatchResponse
    {
        private int _searches;

        public int Items { get; init; }

        internal int Searches => _searches;

        public bool Equals(Batch? other) => base.Equals(other) && Items == other!.Items;

        public override int GetHashCode() => Items;

        protected override IEnumerable<ApiItemFailure> FindFailures()
        {
            _searches++;
            for (var i = 0; i < Items; i++)
                yield return new() { Key = "a", Index = i, Code = 7, Message = " too long ", JsonPath = $"$.Items[{i}]" };
        }
    }
}
