using System.Net;
using Chatwright;
using Chatwright.CodeGeneration;
using Runtime.Tests.Resilience;
using Xunit;

namespace Runtime.Tests.Transport;

/// <summary>The facts of a response beside its content, on responses and exceptions alike.</summary>
public sealed class ResponseInfoTests
{
    private const string Error = """{"ActionStatus":"FAIL","ErrorCode":9,"ErrorInfo":"no"}""";
    private const string Malformed = """{"ActionStatus":"OK","ErrorCode":0}""";

    public static TheoryData<string> Outcomes => ["success", "an error", "a wrong shape", "an HTTP status", "too large"];

    [Theory, MemberData(nameof(Outcomes))]
    public async Task Headers_are_there_whatever_the_response_says(string outcome)
    {
        await using var server = ServerOf(outcome, "X-Request-Id: 4711\r\nX-Two: a\r\nX-Two: b\r\nContent-Language: en\r\n");
        using var transport = Probe.To(server, options => options.MaxResponseBytes = 1000);
        var info = await InfoAsync(transport);
        Assert.Equal("4711", info.Headers["x-request-id"]);
        Assert.Equal("a, b", info.Headers["X-Two"]);
        Assert.Equal("en", info.Headers["Content-Language"]);
        Assert.False(info.Headers.ContainsKey("X-Three"));
        Assert.Equal(info.Headers.Count, info.Headers.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public async Task A_response_does_not_keep_the_body_that_a_handler_has_read_into_memory()
    {
        WeakReference? body = null;
        using var handler = new HandlerOf((_, _) =>
        {
            var content = new StringContent(Probe.Good) { Headers = { { "Content-Language", "en" } } };
            body = new(content);
            return Task.FromResult(new HttpResponseMessage { Content = content });
        });
        using var transport = Probe.Over(handler);
        var response = await transport.AskAsync();
        await Eventually.Async(() =>
        {
            GC.Collect();
            return !body!.IsAlive;
        });
        Assert.Equal("en", response.Info.Headers["Content-Language"]);
    }

    [Theory, MemberData(nameof(Outcomes))]
    public async Task A_header_that_repeats_the_address_does_not_tell_the_signature(string outcome)
    {
        using var handler = new HandlerOf((request, _) =>
        {
            var response = ResponseOf(outcome);
            response.Headers.Add("X-Address", request.RequestUri!.AbsoluteUri);
            response.Headers.Add("X-Signature", SecrecyTests.Signature(request.RequestUri));
            return Task.FromResult(response);
        });
        using var transport = Probe.Over(handler, options => options.MaxResponseBytes = 1000);
        var info = await InfoAsync(transport);
        var signature = SecrecyTests.Signature(handler.Addresses.Single());
        Assert.Contains("/v4/probe/ask?sdkappid=1400000000", info.Headers["X-Address"], StringComparison.Ordinal);
        Assert.Matches("^[*]+$", info.Headers["X-Signature"]);
        Assert.All(info.Headers.Values, value => Assert.DoesNotContain(signature[..20], value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_body_is_kept_only_if_it_is_asked_for()
    {
        using var handler = HandlerOf.Text(Probe.Good);
        using var transport = Probe.Over(handler);
        Assert.Null((await transport.AskAsync()).Info.Body);
        using var view = transport.WithOptions(new() { CaptureBody = true });
        Assert.Equal(Probe.Good, (await view.AskAsync()).Info.Body);
        Assert.Equal(Probe.Good, (await view.WithOptions(new() { MaxRetries = 0 }).AskAsync()).Info.Body);
        Assert.Null((await view.WithOptions(new() { CaptureBody = false }).AskAsync()).Info.Body);
    }

    [Fact]
    public async Task The_body_is_kept_up_to_64_KiB()
    {
        using var handler = HandlerOf.Text(Probe.Good + new string(' ', 100_000));
        using var transport = Probe.Over(handler).WithOptions(new() { CaptureBody = true });
        var body = (await transport.AskAsync()).Info.Body!;
        Assert.Equal(64 * 1024, body.Length);
        Assert.StartsWith(Probe.Good, body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_body_that_is_kept_does_not_tell_the_signature()
    {
        using var handler = new HandlerOf((request, _) => Task.FromResult(new HttpResponseMessage
        {
            Content = new StringContent(
                $$"""{"ActionStatus":"OK","ErrorCode":0,"Answer":"fine","Address":"{{request.RequestUri!.AbsoluteUri}}"}"""),
        }));
        using var transport = Probe.Over(handler).WithOptions(new() { CaptureBody = true });
        var body = (await transport.AskAsync()).Info.Body!;
        var signature = SecrecyTests.Signature(handler.Addresses.Single());
        Assert.Contains("usersig=***", body, StringComparison.Ordinal);
        Assert.DoesNotContain(signature[..20], body, StringComparison.Ordinal);
        Assert.DoesNotContain(Uri.EscapeDataString(signature)[..20], body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("an error", Error)]
    [InlineData("a wrong shape", Malformed)]
    [InlineData("an HTTP status", "gone")]
    public async Task An_exception_has_the_body_without_being_asked(string outcome, string body)
    {
        using var handler = new HandlerOf((_, _) => Task.FromResult(ResponseOf(outcome)));
        using var transport = Probe.Over(handler);
        Assert.Equal(body, (await InfoAsync(transport)).Body);
    }

    [Fact]
    public async Task Waits_are_told_apart_from_the_call()
    {
        var clock = new FakeTimeProvider();
        using var limiter = new System.Threading.RateLimiting.ConcurrencyLimiter(new() { PermitLimit = 1, QueueLimit = 10 });
        using var script = new Script();
        using var transport = script.Code(4).Open(options =>
        {
            (options.TimeProvider, options.Timeout) = (clock, TimeSpan.FromMinutes(1));
            (options.Retry.Delay, options.Retry.MaxDelay) = (default, default);
            options.RateLimits.Limiter = ApiRateLimiter.Create(limiter);
        });
        var taken = limiter.AttemptAcquire();
        var call = transport.SendAsync(Script.Safe, new() { Question = "q" }, default);
        clock.Advance(TimeSpan.FromSeconds(7));
        taken.Dispose();
        var info = (await call).Info;
        Assert.Equal((2, TimeSpan.FromSeconds(7)), (info.Attempts, info.Elapsed));
        Assert.Equal((TimeSpan.FromSeconds(7), TimeSpan.Zero), (info.RateLimitWait, info.RetryWait));
        Assert.Equal(TimeSpan.Zero, (await transport.SendAsync(Script.Safe, new() { Question = "q" }, default)).Info.RateLimitWait);
    }

    [Fact]
    public async Task An_exception_tells_the_waits_though_no_response_came()
    {
        var clock = new FakeTimeProvider();
        using var script = new Script();
        using var transport = script.Code(5).NoConnection().Open(options =>
            (options.TimeProvider, options.Timeout, options.Retry.MaxRetries) = (clock, TimeSpan.FromMinutes(2), 1));
        var call = Assert.ThrowsAsync<ApiConnectionException>(() => transport.SendAsync(Script.Safe, new() { Question = "q" }, default));
        clock.Advance(TimeSpan.FromMinutes(1));
        var error = await call;
        Assert.Null(error.Response);
        Assert.Equal((2, TimeSpan.Zero, TimeSpan.FromMinutes(1)), (error.Attempts, error.RateLimitWait, error.RetryWait));
        Assert.Equal(TimeSpan.FromMinutes(1), error.Elapsed);
    }

    [Fact]
    public async Task A_response_as_described_has_no_deviations()
    {
        using var handler = HandlerOf.Text(Probe.Good);
        using var transport = Probe.Over(handler);
        Assert.Empty((await transport.AskAsync()).Info.Deviations);
    }

    [Fact]
    public void A_test_can_make_the_info_of_a_response()
    {
        var info = new ApiResponseInfo
        {
            Headers = new Dictionary<string, string> { ["X-Request-Id"] = "1" },
            RateLimitWait = TimeSpan.FromSeconds(1),
            RetryWait = TimeSpan.FromSeconds(2),
            Deviations = [new() { JsonPath = "$.A", Expected = "bool", Found = "string" }],
            Body = "{}",
        };
        Assert.Equal("1", info.Headers["X-Request-Id"]);
        Assert.Equal((TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), "{}"), (info.RateLimitWait, info.RetryWait, info.Body));
        Assert.Equal("$.A: expected bool, found string", info.Deviations.Single().ToString());
        Assert.Empty(ApiResponseInfo.None.Headers);
        Assert.Equal(("", "", ""), (default(ApiDeviation).JsonPath, default(ApiDeviation).Expected, default(ApiDeviation).Found));
    }

    private static async Task<ApiResponseInfo> InfoAsync(ApiTransport transport)
    {
        try
        {
            return (await transport.AskAsync()).Info;
        }
        catch (ChatwrightException e)
        {
            return e.Response!;
        }
    }

    [Theory, InlineData(null), InlineData(""), InlineData("Try later.")]
    public void An_info_of_a_mock_keeps_its_text_for_end_users(string? text)
        => Assert.Equal(text, new ApiResponseInfo { DisplayMessage = text }.DisplayMessage);

    [Theory, InlineData(null), InlineData(0L), InlineData(60007L), InlineData(long.MinValue)]
    public void An_info_of_a_mock_keeps_its_code(long? code) => Assert.Equal(code, new ApiResponseInfo { ErrorCode = code }.ErrorCode);

    [Theory, InlineData(-1), InlineData(1000), InlineData(65736)]
    public void An_info_refuses_a_status_that_HTTP_does_not_have(int status)
        => Assert.Throws<ArgumentOutOfRangeException>(() => new ApiResponseInfo { StatusCode = status });

    private static string BodyOf(string outcome) => outcome switch
    {
        "success" => Probe.Good,
        "an error" => Error,
        "a wrong shape" => Malformed,
        "an HTTP status" => "gone",
        _ => new string('x', 2000),
    };

    private static HttpResponseMessage ResponseOf(string outcome)
        => new(outcome == "an HTTP status" ? HttpStatusCode.Gone : HttpStatusCode.OK) { Content = new StringContent(BodyOf(outcome)) };

    private static LoopbackServer ServerOf(string outcome, string headers)
    {
        var body = BodyOf(outcome);
        var status = outcome == "an HTTP status" ? "410 Gone" : "200 OK";
        return LoopbackServer.Text($"HTTP/1.1 {status}\r\n{headers}Content-Length: {body.Length}\r\n\r\n{body}");
    }
}
