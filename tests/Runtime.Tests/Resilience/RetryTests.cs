using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using Chatwright;
using Chatwright.CodeGeneration;
using Chatwright.Resilience;
using Chatwright.Tencent;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Resilience;

public sealed class RetryTests
{
    private readonly Script _script = new();
    private readonly FakeTimeProvider _clock = new();

    /// <summary>The fault of the first attempt, and the number of attempts of a read and a write.</summary>
    internal static readonly Dictionary<string, (Action<Script> First, int Read, int Write)> AllFaults = new()
    {
        ["a code that is never retried"] = (script => script.Code(1), 1, 1),
        ["a code that is not described"] = (script => script.Code(99), 1, 1),
        ["once"] = (script => script.Code(2), 2, 2),
        ["once, outcome unknown"] = (script => script.Code(7), 2, 1),
        ["backoff, outcome unknown"] = (script => script.Code(3), 2, 1),
        ["backoff, not executed"] = (script => script.Code(4), 2, 2),
        ["resign"] = (script => script.Code(6), 2, 2),
        ["no connection"] = (script => script.NoConnection(), 2, 2),
        ["no such name"] = (script => script.Unsent(() => new HttpRequestException(HttpRequestError.NameResolutionError)), 2, 2),
        ["no connection after the request was read"] = (script => script.Fault(() =>
            new HttpRequestException(HttpRequestError.ConnectionError)), 2, 1),
        ["no tunnel"] = (script => script.Unsent(() => new HttpRequestException(HttpRequestError.ProxyTunnelError)), 2, 2),
        ["TLS breaks off"] = (script => script.Unsent(() =>
            new HttpRequestException(HttpRequestError.SecureConnectionError, "tls", new IOException())), 2, 2),
        ["a bad certificate"] = (script => script.Unsent(() =>
            new HttpRequestException(HttpRequestError.SecureConnectionError, "tls", new AuthenticationException())), 1, 1),
        ["reset"] = (script => script.Fault(() => new HttpRequestException("reset", new IOException("pipe", new SocketException(104)))), 2, 1),
        ["response cut off"] = (script => script.Fault(() => new HttpIOException(HttpRequestError.ResponseEnded)), 2, 1),
        ["stream refused by HTTP/2"] = (script => script.Fault(() => new HttpRequestException(HttpRequestError.HttpProtocolError)), 2, 1),
        ["headers too large"] = (script => script.Fault(() => new HttpRequestException(HttpRequestError.ConfigurationLimitExceeded)), 1, 1),
        ["no HTTP"] = (script => script.Fault(() => new HttpRequestException(HttpRequestError.InvalidResponse)), 1, 1),
        ["a handler's own mistake"] = (script => script.Fault(() => new InvalidOperationException()), 1, 1),
        ["a handler that cancels"] = (script => script.Fault(() => new OperationCanceledException()), 1, 1),
        ["a timeout of the HttpClient"] = (script => script.Fault(() => new TaskCanceledException("", new TimeoutException())), 2, 1),
        ["a timeout of the HttpClient before the request was read"] = (script => script.Unsent(() =>
            new TaskCanceledException("", new TimeoutException())), 2, 2),
        ["a connection that broke before the request was read"] = (script => script.Unsent(() =>
            new HttpIOException(HttpRequestError.ResponseEnded)), 2, 2),
        ["a handler's own mistake before the request was read"] = (script => script.Unsent(() => new InvalidOperationException()), 1, 1),
        ["a disposed handler"] = (script => script.Fault(() => new ObjectDisposedException("handler")), 1, 1),
        ["429"] = (script => script.Status(HttpStatusCode.TooManyRequests), 2, 1),
        ["502"] = (script => script.Status(HttpStatusCode.BadGateway), 2, 1),
        ["503"] = (script => script.Status(HttpStatusCode.ServiceUnavailable), 2, 1),
        ["504"] = (script => script.Status(HttpStatusCode.GatewayTimeout), 2, 1),
        ["500"] = (script => script.Status(HttpStatusCode.InternalServerError), 1, 1),
        ["404"] = (script => script.Status(HttpStatusCode.NotFound), 1, 1),
        ["a response that is invalid"] = (script => script.Status(HttpStatusCode.OK), 1, 1),
    };

    public static TheoryData<string> Faults => [.. AllFaults.Keys];

    [Theory, MemberData(nameof(Faults))]
    public async Task Only_what_does_no_harm_is_sent_again(string fault)
    {
        var (first, read, write) = AllFaults[fault];
        foreach (var (endpoint, tries) in new[] { (Script.Safe, read), (Script.Again, read), (Script.Write, write) })
        {
            using var script = new Script();
            first(script);
            using var transport = script.Open();
            var error = await Record.ExceptionAsync(() => CallAsync(transport, endpoint));
            Assert.Equal((tries, tries > 1), (script.Tries, error is null));
            Assert.InRange(script.Bodies.Distinct().Count(), 0, 1);
        }
    }

    [Fact]
    public async Task It_stops_after_so_many_retries_with_the_latest_error()
    {
        using var transport = _script.Code(4, times: 3).Code(3).Open();
        var error = await Assert.ThrowsAsync<ApiErrorException>(() => CallAsync(transport, Script.Safe));
        Assert.Equal((3, 4), (error.Code, _script.Tries));
    }

    [Fact]
    public async Task It_can_be_switched_off()
    {
        using var transport = _script.Code(4).Open(options => options.Retry.MaxRetries = 0);
        await Assert.ThrowsAsync<ApiErrorException>(() => CallAsync(transport, Script.Safe));
        Assert.Equal(1, _script.Tries);
    }

    [Fact]
    public async Task A_code_of_once_is_followed_by_one_more_try_and_no_second_one()
    {
        using var transport = _script.Code(2, times: 2).Open();
        await Assert.ThrowsAsync<ApiErrorException>(() => CallAsync(transport, Script.Safe));
        Assert.Equal(2, _script.Tries);
    }

    [Fact]
    public async Task A_refused_signature_is_made_anew_once_and_at_once()
    {
        // The clock moves so that the new signature differs; no wait passes by it.
        using var transport = _script.Code(6, times: 2)
            .Open(options => (options.TimeProvider, options.Credential) = (_clock, new(Probe.App, new Ticking(_clock), Probe.Admin)));
        var error = await Assert.ThrowsAsync<ApiErrorException>(() => CallAsync(transport, Script.Write));
        Assert.Equal((6, 2), (error.Code, _script.Tries));
        Assert.Equal(2, _script.Signatures.Distinct().Count());
    }

    [Fact]
    public async Task A_code_that_asks_for_a_wait_gets_it()
    {
        using var transport = _script.Code(5).Open(options => (options.TimeProvider, options.Timeout) = (_clock, TimeSpan.FromMinutes(5)));
        await AssertWaitsAsync(transport, Script.Write, TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task A_wait_of_the_header_is_kept_beside_a_code_too()
    {
        _script.Code(4, change: response => response.Headers.RetryAfter = new(TimeSpan.FromSeconds(3)));
        using var transport = _script.Open(options => options.TimeProvider = _clock);
        await AssertWaitsAsync(transport, Script.Write, TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task A_wait_that_would_outlast_the_call_is_not_begun()
    {
        using var transport = _script.Code(5).Open(options => options.TimeProvider = _clock);
        var error = await Assert.ThrowsAsync<ApiErrorException>(() => CallAsync(transport, Script.Write));
        Assert.Equal((5, TimeSpan.FromSeconds(60), 1), (error.Code, error.RetryAfter, _script.Tries));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Retry_After_is_kept(bool isDate)
    {
        var now = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
        _script.Status(HttpStatusCode.ServiceUnavailable, change: response =>
        {
            response.Headers.Date = now;
            response.Headers.RetryAfter = isDate ? new RetryConditionHeaderValue(now.AddSeconds(3)) : new(TimeSpan.FromSeconds(3));
        });
        using var transport = _script.Open(options => options.TimeProvider = _clock);
        await AssertWaitsAsync(transport, Script.Safe, TimeSpan.FromSeconds(3));
    }

    [Theory]
    [InlineData("3.5", 3.5)]
    [InlineData("3, 7", 3.0)]
    [InlineData("NaN", null)]
    [InlineData("-3", null)]
    [InlineData("3s", null)]
    [InlineData(".", null)]
    public async Task Numbers_of_other_forms_are_waits_too(string header, double? seconds)
    {
        _script.Status(HttpStatusCode.ServiceUnavailable, change: response => response.Headers.TryAddWithoutValidation("Retry-After", header));
        using var transport = _script.Open(options => options.Retry.MaxRetries = 0);
        var error = await Assert.ThrowsAsync<ApiResponseException>(() => CallAsync(transport, Script.Safe));
        Assert.Equal(seconds, error.RetryAfter?.TotalSeconds);
    }

    [Theory]
    [InlineData("4294968", 4294968)]
    [InlineData("2147483647", 2147483647)]
    [InlineData("9999999999", 9999999999)]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT", 200_000_000_000)]
    [InlineData("99999999999999999999999999999999999999999999", 900_000_000_000)]
    public async Task A_wait_of_any_length_ends_the_call_with_the_error_of_the_response(string header, long seconds)
    {
        _script.Status(HttpStatusCode.ServiceUnavailable, change: response => response.Headers.TryAddWithoutValidation("Retry-After", header));
        using var transport = _script.Open(options => (options.Timeout, options.Retry.Delay, options.Retry.MaxDelay)
            = (Timeout.InfiniteTimeSpan, TimeSpan.FromDays(24), TimeSpan.FromDays(24)));
        var error = await Assert.ThrowsAsync<ApiResponseException>(() => CallAsync(transport, Script.Safe).WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Equal((503, 1), (error.StatusCode, _script.Tries));
        Assert.True(error.RetryAfter >= TimeSpan.FromSeconds(seconds), $"{error.RetryAfter}");
    }

    [Theory]
    [InlineData("-5")]
    [InlineData("soon")]
    [InlineData("")]
    [InlineData("1e9")]
    public async Task A_wait_that_is_none_does_not_delay_the_next_attempt(string header)
    {
        _script.Status(HttpStatusCode.ServiceUnavailable, change: response => response.Headers.TryAddWithoutValidation("Retry-After", header));
        using var transport = _script.Open();
        await CallAsync(transport, Script.Safe).WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(2, _script.Tries);
    }

    [Fact]
    public void Waits_double_up_to_the_most_and_are_drawn_from_all_of_it()
    {
        var backoff = new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));
        Assert.Equal([1, 2, 4, 5, 5], Enumerable.Range(0, 5).Select(retries => backoff.Delay(retries, 1).TotalSeconds));
        Assert.Equal(TimeSpan.Zero, backoff.Delay(3, 0));
        Assert.Equal(TimeSpan.FromSeconds(2), backoff.Delay(2, 0.5));
        Assert.Equal(TimeSpan.FromSeconds(5), backoff.Delay(5000, 1));
        Assert.Equal(TimeSpan.FromSeconds(9), backoff.Delay(TimeSpan.FromSeconds(7), 1, 1));
        Assert.Equal(TimeSpan.MaxValue, backoff.Delay(TimeSpan.MaxValue, 1, 1));
    }

    [Fact]
    public async Task A_try_of_a_read_has_a_time_of_its_own_and_another_follows()
    {
        using var transport = _script.Silence(2).Open(options => options.TimeProvider = _clock);
        var call = CallAsync(transport, Script.Safe);
        await TriesAsync(1);
        _clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal(1, _script.Tries);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await TriesAsync(2);
        Assert.False(call.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(5));
        var error = await Assert.ThrowsAsync<ApiTimeoutException>(() => call.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Contains("option Timeout", error.Message, StringComparison.Ordinal);
        Assert.IsType<ApiTimeoutException>(error.InnerException);
    }

    [Fact]
    public async Task A_write_has_the_time_of_the_call_for_its_only_try()
    {
        using var transport = _script.Silence().Open(options => options.TimeProvider = _clock);
        var call = CallAsync(transport, Script.Write);
        await TriesAsync(1);
        _clock.Advance(TimeSpan.FromSeconds(9));
        Assert.False(call.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAsync<ApiTimeoutException>(() => call.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Equal(1, _script.Tries);
    }

    [Fact]
    public async Task Tries_that_all_run_out_of_time_end_in_an_exception_that_names_the_option()
    {
        using var transport = _script.Silence(2).Open(options =>
            (options.TimeProvider, options.Timeout, options.Retry.MaxRetries) = (_clock, TimeSpan.FromMinutes(1), 1));
        var call = CallAsync(transport, Script.Safe);
        for (var tries = 1; tries <= 2; tries++)
        {
            await TriesAsync(tries);
            _clock.Advance(TimeSpan.FromSeconds(5));
        }
        var error = await Assert.ThrowsAsync<ApiTimeoutException>(() => call.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Contains("Retry.AttemptTimeout", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_who_cancels_during_a_wait_is_heard_at_once()
    {
        using var transport = _script.Code(5).Open(options => (options.TimeProvider, options.Timeout) = (_clock, TimeSpan.FromMinutes(5)));
        using var cancelled = new CancellationTokenSource();
        var call = CallAsync(transport, Script.Write, cancelled.Token);
        Assert.False(call.IsCompleted);
        await cancelled.CancelAsync();
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Equal((cancelled.Token, 1), (error.CancellationToken, _script.Tries));
        Assert.IsType<ApiErrorException>(error.InnerException);
    }

    [Fact]
    public async Task A_caller_who_cancels_a_later_try_is_heard_and_it_is_not_taken_for_a_timeout()
    {
        using var transport = _script.Code(4).Silence().Open(options => options.TimeProvider = _clock);
        using var cancelled = new CancellationTokenSource();
        var call = CallAsync(transport, Script.Safe, cancelled.Token);
        await TriesAsync(2);
        await cancelled.CancelAsync();
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Equal((cancelled.Token, 2), (error.CancellationToken, _script.Tries));
    }

    [Fact]
    public async Task An_exception_of_a_signer_is_not_retried()
    {
        var asked = 0;
        using var transport = _script.Open(options => options.CredentialProvider = new FailingSigner(() => asked++));
        await Assert.ThrowsAsync<HttpRequestException>(() => CallAsync(transport, Script.Safe));
        Assert.Equal((1, 0), (asked, _script.Tries));
    }

    [Fact]
    public async Task Some_calls_can_have_options_of_their_own()
    {
        using var transport = _script.Code(4).Code(4).Silence().Open(options => options.TimeProvider = _clock);
        using var once = transport.WithOptions(new() { MaxRetries = 0 });
        await Assert.ThrowsAsync<ApiErrorException>(() => CallAsync(once, Script.Safe));
        Assert.Equal(1, _script.Tries);

        using var longer = transport.WithOptions(new()
        {
            Timeout = TimeSpan.FromHours(1),
            AttemptTimeout = Timeout.InfiniteTimeSpan,
        });
        var call = CallAsync(longer, Script.Safe);
        await TriesAsync(3);
        _clock.Advance(TimeSpan.FromMinutes(59));
        Assert.False(call.IsCompleted);
        _clock.Advance(TimeSpan.FromMinutes(1));
        await Assert.ThrowsAsync<ApiTimeoutException>(() => call.WaitAsync(TimeSpan.FromSeconds(10)));

        // A view does not end the client, and ends with it.
        longer.Dispose();
        await CallAsync(transport, Script.Safe);
        transport.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => CallAsync(once, Script.Safe));
        Assert.Throws<ArgumentException>(() => transport.WithOptions(new() { Timeout = TimeSpan.Zero }));
        Assert.Throws<ArgumentException>(() => transport.WithOptions(new() { MaxRetries = -1 }));
    }

    private static Task<ProbeResponse> CallAsync(ApiTransport transport, ApiEndpoint<ProbeRequest, ProbeResponse> endpoint,
        CancellationToken cancellationToken = default)
        => transport.SendAsync(endpoint, new() { Question = "how?" }, cancellationToken);

    /// <summary>The second attempt follows after the wait, not before, and succeeds.</summary>
    private async Task AssertWaitsAsync(ApiTransport transport, ApiEndpoint<ProbeRequest, ProbeResponse> endpoint, TimeSpan wait)
    {
        var call = CallAsync(transport, endpoint);
        _clock.Advance(wait - TimeSpan.FromTicks(1));
        Assert.Equal(1, _script.Tries);
        _clock.Advance(TimeSpan.FromTicks(1));
        await call.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(2, _script.Tries);
    }

    private Task TriesAsync(int tries) => Eventually.Async(() => _script.Tries >= tries);

    private sealed class Ticking(FakeTimeProvider clock) : IUserSigKeyProvider
    {
        public ValueTask<UserSigKey> GetKeyAsync(CancellationToken cancellationToken)
        {
            clock.AdjustTime(clock.GetUtcNow() + TimeSpan.FromSeconds(1));
            return new(new UserSigKey(1400000000, Probe.Key));
        }
    }

    private sealed class FailingSigner(Action asked) : IApiCredentialProvider
    {
        public ValueTask<ApiCredential> GetCredentialAsync(ApiCredential? rejected, CancellationToken cancellationToken)
        {
            asked();
            throw new HttpRequestException(HttpRequestError.ConnectionError);
        }
    }
}
