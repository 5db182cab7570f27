using System.Net;
using Chatwright;
using Runtime.Tests.Resilience;
using Xunit;

namespace Runtime.Tests.Transport;

/// <summary>Calls of endpoints that no description names.</summary>
public sealed class RawCallTests
{
    private static readonly RawJson s_body = RawJson.Parse("""{"To": "ann" }""");

    [Theory]
    [InlineData("v4/x/y")]
    [InlineData("/v4/x/y")]
    public async Task It_is_signed_and_sent_as_it_is_and_its_response_is_kept_as_it_came(string path)
    {
        await using var server = LoopbackServer.Text(LoopbackServer.Ok("""{"ActionStatus":"OK", "ErrorCode":0,"More":[1]}"""));
        using var transport = Probe.To(server);
        var response = await transport.SendRawAsync(path, s_body, default);

        Assert.Equal("""{"ActionStatus":"OK", "ErrorCode":0,"More":[1]}""", response.Body.ToString());
        var request = Assert.Single(server.Requests);
        Assert.StartsWith("POST /v4/x/y?sdkappid=1400000000&identifier=administrator&usersig=", request, StringComparison.Ordinal);
        Assert.EndsWith("""{"To": "ann" }""", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_of_the_service_is_thrown_with_what_the_service_says_of_its_code()
    {
        using var handler = HandlerOf.Text("""{"ActionStatus":"FAIL","ErrorCode":60007,"ErrorInfo":"slow down"}""");
        using var transport = Probe.Over(handler, options => options.Retry.MaxRetries = 0);
        var error = await Assert.ThrowsAsync<ApiErrorException>(() => transport.SendRawAsync("v4/x/y", s_body, default));
        Assert.Equal((60007, "TooFrequent", "v4/x/y"), (error.Code, error.ErrorName, error.Endpoint));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("<html>")]
    [InlineData("""{"ErrorCode":"none"}""")]
    public async Task A_response_without_an_envelope_cannot_be_read(string body)
    {
        using var handler = HandlerOf.Text(body);
        using var transport = Probe.Over(handler);
        var error = await Assert.ThrowsAsync<ApiResponseException>(() => transport.SendRawAsync("v4/x/y", s_body, default));
        Assert.Equal(body, error.ResponseBody);
    }

    [Fact]
    public async Task It_is_retried_as_a_write()
    {
        using var script = new Script().Status(HttpStatusCode.BadGateway);
        using var transport = script.Open();
        await Assert.ThrowsAsync<ApiResponseException>(() => transport.SendRawAsync("v4/x/y", s_body, default));
        Assert.Equal(1, script.Tries);
        script.NoConnection();
        await transport.SendRawAsync("v4/x/y", s_body, default);
        Assert.Equal(3, script.Tries);
    }

    [Fact]
    public async Task It_waits_for_the_limiter_of_the_options()
    {
        using var limiter = new System.Threading.RateLimiting.ConcurrencyLimiter(new() { PermitLimit = 1 });
        using var taken = limiter.AttemptAcquire();
        using var script = new Script();
        using var transport = script.Open(options => options.RateLimits.Limiter = ApiRateLimiter.Create(limiter));
        await Assert.ThrowsAsync<ApiRateLimitException>(() => transport.SendRawAsync("v4/x/y", s_body, default));
        Assert.Equal(0, script.Tries);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("//host/x")]
    [InlineData("v4//x")]
    [InlineData("v4/x/")]
    [InlineData("v4/../x")]
    [InlineData("v4/./x")]
    [InlineData("v4/x?usersig=1")]
    [InlineData("v4/x#y")]
    [InlineData("v4/x y")]
    [InlineData("v4/%2e%2e")]
    [InlineData("v4\\x")]
    [InlineData("v4/é")]
    public async Task Text_that_is_no_path_is_refused(string path)
    {
        using var script = new Script();
        using var transport = script.Open();
        var error = await Assert.ThrowsAsync<ArgumentException>(nameof(path), () => transport.SendRawAsync(path, s_body, default));
        Assert.Contains(path.Length > 0 ? "such as v4/openim/sendmsg" : "empty", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, script.Tries);
    }

    [Fact]
    public async Task Nulls_are_refused()
    {
        using var transport = new Script().Open();
        await Assert.ThrowsAsync<ArgumentNullException>("path", () => transport.SendRawAsync(null!, s_body, default));
        await Assert.ThrowsAsync<ArgumentNullException>("body", () => transport.SendRawAsync("v4/x/y", null!, default));
    }
}
