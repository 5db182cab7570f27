using System.Net;
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
    public void An_ApiException_reads_as_one_line()
    {
        Assert.Equal(
            "v4/recentcontact/get_list returned 50001 AccountNotImported: the user is unknown. Import the account first.",
            new ApiException("v4/recentcontact/get_list", 50001)
            {
                Name = "AccountNotImported",
                Info = "the user is unknown",
                Remedy = "Import the account first.",
            }.Message);
        Assert.Equal("p returned 7: what?", new ApiException("p", 7) { Info = " what? " }.Message);
        Assert.Equal("p returned 7 Seven. Wait.", new ApiException("p", 7) { Name = "Seven", Remedy = "Wait" }.Message);
        Assert.Equal("p returned FAIL.", new ApiException("p", 0) { Status = "FAIL" }.Message);
        Assert.Equal("p returned 0.", new ApiException("p", 0).Message);
    }

    [Fact]
    public void A_ProtocolException_reads_as_one_line()
    {
        Assert.Equal("p: it is wrong.", new ProtocolException("p", "it is wrong").Message);
        Assert.Equal("p: it is wrong (byte 7).", new ProtocolException("p", "it is wrong.") { ByteOffset = 7 }.Message);
        Assert.Equal("p: it is wrong (at $.A).", new ProtocolException("p", "it is wrong") { JsonPath = "$.A" }.Message);
        Assert.Equal("p: it is wrong (at $.A[2], byte 7).",
            new ProtocolException("p", "it is wrong") { JsonPath = "$.A[2]", ByteOffset = 7 }.Message);
    }

    [Fact]
    public void The_raw_response_is_not_in_the_text_of_an_error()
    {
        Assert.DoesNotContain("personal", new ApiException("p", 7) { RawResponse = "personal" }.ToString(), StringComparison.Ordinal);
        var error = new ProtocolException("p", "wrong") { RawResponse = "personal", HttpStatus = HttpStatusCode.NotFound };
        Assert.DoesNotContain("personal", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_endpoint_s_advice_wins_over_the_service_s_and_an_unknown_code_has_none()
    {
        var endpoint = new ApiEndpoint<ProbeRequest, ProbeResponse>(Probe.Service, "p") { Errors = [new(60007, "Own", ApiRetry.Once, null, null)] };
        var own = new ApiOutcome("FAIL", 60007, null, null).ToException(endpoint, "{}"u8);
        Assert.Equal(("Own", ApiRetry.Once, TimeSpan.Zero, false, "{}"), (own.Name, own.Retry, own.RetryAfter, own.Refused, own.RawResponse));
        Assert.Equal("TooFrequent", new ApiOutcome(null, 60007, null, null).ToException(Probe.Endpoint, "{}"u8).Name);
        var unknown = new ApiOutcome(null, -1, null, null).ToException(Probe.Endpoint, "{}"u8);
        Assert.Equal((-1, null, null, ApiRetry.Never), (unknown.Code, unknown.Name, unknown.Remedy, unknown.Retry));
        Assert.Equal(0, new ApiOutcome("FAIL", null, null, null).ToException(Probe.Endpoint, "{}"u8).Code);
    }

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
        Assert.Equal(new ApiRate(200, TimeSpan.FromSeconds(1)), rate);
    }

    [Fact]
    public void Code_generated_for_another_contract_is_told_to_update()
        => Assert.Contains("Update", Assert.Throws<ArgumentOutOfRangeException>("contract", () => new ApiService("Chat", 2)).Message,
            StringComparison.Ordinal);
}
