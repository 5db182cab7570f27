using System.Net.Sockets;
using System.Threading.RateLimiting;
using Chatwright;
using Chatwright.CodeGeneration;
using Runtime.Tests.Resilience;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Faults;

/// <summary>The execution that an error tells, against the part of the request that the server had received when the call failed.</summary>
public sealed class ExecutionTests
{
    private static readonly Dictionary<string, Case> s_cases = new()
    {
        ["a handshake that gets no response"] = new(Received.Handshake, ApiExecution.NotExecuted, IsTls: true, Serve: async (server, socket, stop) =>
        {
            await server.ReadAsync(socket, stop, most: 1);
            await Task.Delay(Timeout.Infinite, stop);
        }),
        ["a handshake that breaks off"] = new(Received.Handshake, ApiExecution.NotExecuted, IsTls: true,
            Serve: (server, socket, stop) => server.ReadAsync(socket, stop, most: 1)),
        ["a handshake with a server of another protocol"] = new(Received.Handshake, ApiExecution.NotExecuted, IsTls: true,
            Serve: async (server, socket, stop) =>
            {
                await server.ReadAsync(socket, stop, most: 1);
                await LoopbackServer.SendAsync(socket, "HTTP/1.1 400 Bad Request\r\n\r\n", stop);
            }),
        ["a connection that is reset unread"] = new(Received.Nothing, ApiExecution.Unknown, Serve: async (_, socket, stop) =>
        {
            await Task.Delay(20, stop);
            socket.LingerState = new(true, 0);
        }),
        ["a connection that nobody reads"] = new(Received.Nothing, ApiExecution.Unknown,
            Serve: (_, _, stop) => Task.Delay(Timeout.Infinite, stop)),
        ["a connection that is reset in the head"] = new(Received.Part, ApiExecution.Unknown, Serve: async (server, socket, stop) =>
        {
            await server.ReadAsync(socket, stop, most: 10);
            socket.LingerState = new(true, 0);
        }),
        ["a hang in the head"] = new(Received.Part, ApiExecution.Unknown, Serve: async (server, socket, stop) =>
        {
            await server.ReadAsync(socket, stop, most: 10);
            await Task.Delay(Timeout.Infinite, stop);
        }),
        ["a hang"] = Responds(null, ApiExecution.Unknown),
        ["no response"] = Responds("", ApiExecution.Unknown),
        ["half a response"] = Responds("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{\"ActionStatus\":\"OK\"", ApiExecution.Unknown),
        ["a status 502"] = Responds("HTTP/1.1 502 No\r\nConnection: close\r\nContent-Length: 0\r\n\r\n", ApiExecution.Unknown),
        ["a status 404"] = Responds("HTTP/1.1 404 No\r\nConnection: close\r\nContent-Length: 0\r\n\r\n", ApiExecution.Unknown),
        ["a body that is not JSON"] = Responds(Ok("<html></html>"), ApiExecution.Unknown),
        ["JSON without an envelope"] = Responds(Ok("""{"Answer":"fine"}"""), ApiExecution.Unknown),
        ["success that breaks off"] = Responds(Ok("""{"ActionStatus":"OK","ErrorCode":0,"""), ApiExecution.Unknown),
        ["success without a required member"] = Responds(Ok("""{"ActionStatus":"OK","ErrorCode":0}"""), ApiExecution.Executed),
        ["success with a member of another kind"] = Responds(Ok("""{"ActionStatus":"OK","ErrorCode":0,"Answer":[7]}"""), ApiExecution.Executed),
        ["an error that says that nothing was executed"] = Responds(Ok("""{"ActionStatus":"FAIL","ErrorCode":1}"""), ApiExecution.NotExecuted),
        ["an error that says nothing of that"] = Responds(Ok("""{"ActionStatus":"FAIL","ErrorCode":3}"""), ApiExecution.Unknown),
        ["an error that is not described"] = Responds(Ok("""{"ActionStatus":"FAIL","ErrorCode":99}"""), ApiExecution.Unknown),
    };

    public static TheoryData<string> Cases => [.. s_cases.Keys];

    [Theory, MemberData(nameof(Cases))]
    public async Task Over_a_socket(string name)
    {
        var it = s_cases[name];
        foreach (var endpoint in new[] { Script.Write, Script.Safe })
        {
            await using var server = new ReceivingServer(it.Serve);
            using var transport = new ApiTransport(Probe.Service, Probe.Options(options =>
            {
                options.Host = new($"{(it.IsTls ? "https" : "http")}://127.0.0.1:{server.Port}");
                (options.Timeout, options.Retry.MaxRetries) = (TimeSpan.FromSeconds(2), 0);
            }));
            var error = await ThrowsAsync(transport, endpoint);
            Assert.Equal((it.Received, it.Execution, 1), (server.Received, error.Execution, error.Attempts));
            Assert.Equal(error is ApiErrorException or ApiResponseException || name == "half a response", error.Response is not null);
        }
    }

    [Theory]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("https://nowhere.invalid")]
    public async Task A_host_that_cannot_be_reached_has_executed_nothing(string host)
    {
        var options = Probe.Options(options => (options.Host, options.Retry.Delay) = (new(host), default));
        using var transport = new ApiTransport(Probe.Service, options);
        var error = Assert.IsType<ApiConnectionException>(await ThrowsAsync(transport, Script.Write));
        Assert.Equal((ApiExecution.NotExecuted, 4, true), (error.Execution, error.Attempts, error.IsTransient));
        Assert.IsType<HttpRequestException>(error.InnerException);
    }

    [Fact]
    public async Task One_attempt_of_unknown_fate_makes_the_call_unknown()
    {
        using var script = new Script();
        using var transport = script.Fault(() => new HttpIOException(HttpRequestError.ResponseEnded)).NoConnection(3).Open();
        var error = Assert.IsType<ApiConnectionException>(await ThrowsAsync(transport, Script.Safe));
        Assert.Equal((HttpRequestError.ConnectionError, ApiExecution.Unknown, 4), (error.HttpRequestError, error.Execution, error.Attempts));
    }

    [Fact]
    public async Task Attempts_that_were_all_refused_have_executed_nothing()
    {
        using var script = new Script();
        using var transport = script.NoConnection().Code(4, times: 3).Open();
        var error = Assert.IsType<ApiErrorException>(await ThrowsAsync(transport, Script.Write));
        Assert.Equal((4, ApiExecution.NotExecuted, 4), (error.Code, error.Execution, error.Attempts));
        Assert.Equal((200, 4, 4), (error.Response!.StatusCode, error.Response.ErrorCode, error.Response.Attempts));
    }

    [Fact]
    public async Task A_call_that_ran_out_of_time_before_its_first_attempt_has_executed_nothing()
    {
        using var limiter = new ConcurrencyLimiter(new() { PermitLimit = 1, QueueLimit = 1 });
        using var held = limiter.AttemptAcquire();
        using var script = new Script();
        using var transport = script.Open(options => (options.RateLimits.Limiter, options.Timeout)
            = (ApiRateLimiter.Create(limiter), TimeSpan.FromMilliseconds(50)));
        var error = Assert.IsType<ApiTimeoutException>(await ThrowsAsync(transport, Script.Write));
        Assert.Equal((ApiExecution.NotExecuted, 0, 0), (error.Execution, error.Attempts, script.Tries));
        Assert.IsAssignableFrom<OperationCanceledException>(error.InnerException);
    }

    [Theory]
    [InlineData(false, ApiExecution.NotExecuted, 0)]
    [InlineData(true, ApiExecution.Unknown, 1)]
    public async Task A_refused_permit_says_what_the_attempts_before_it_say(bool isSecond, ApiExecution expected, int attempts)
    {
        using var limiter = new TokenBucketRateLimiter(new()
        {
            TokenLimit = 1,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromHours(1),
            AutoReplenishment = false,
        });
        using var taken = isSecond ? null : limiter.AttemptAcquire();
        using var script = new Script();
        using var transport = script.Code(3).Open(options => options.RateLimits.Limiter = ApiRateLimiter.Create(limiter));
        var error = Assert.IsType<ApiRateLimitException>(await ThrowsAsync(transport, Script.Safe));
        Assert.Equal((expected, attempts, true), (error.Execution, error.Attempts, error.IsTransient));
        Assert.Equal(TimeSpan.FromHours(1), error.RetryAfter);
        Assert.Contains(isSecond ? "The next attempt was not sent." : "The request was not sent.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_a_handler_gave_up_before_it_read_the_request_can_no_longer_be_sent(bool isTimeout)
    {
        List<HttpContent> abandoned = [];
        using var handler = new HandlerOf(async (request, token) =>
        {
            abandoned.Add(request.Content!);
            await Task.Yield();
            throw isTimeout ? new TaskCanceledException("", new TimeoutException()) : new HttpRequestException(HttpRequestError.ConnectionError);
        });
        using var transport = Probe.Over(handler, options => options.Retry.Delay = TimeSpan.Zero);
        Assert.Equal(ApiExecution.NotExecuted, (await ThrowsAsync(transport, Script.Write)).Execution);
        Assert.Equal(abandoned.Count, handler.Addresses.Count);
        Assert.All(abandoned, content => Assert.ThrowsAny<Exception>(() => content.CopyTo(Stream.Null, null, default)));
    }

    [Fact]
    public async Task An_attempt_that_a_handler_gave_up_is_not_sent_while_the_next_one_is()
    {
        var isSending = new TaskCompletionSource();
        var abandoned = new TaskCompletionSource<Exception?>();
        var attempts = 0;
        using var handler = new HandlerOf(async (request, token) =>
        {
            if (attempts++ == 0)
            {
                _ = SendLaterAsync(request.Content!);
                throw new HttpRequestException(HttpRequestError.ConnectionError);
            }
            Assert.Equal("{\"Question\":\"how?\"}", await request.Content!.ReadAsStringAsync(token));
            isSending.SetResult();
            await abandoned.Task;
            return new() { Content = new StringContent(Probe.Good) };
        });
        using var transport = Probe.Over(handler, options => options.Retry.Delay = TimeSpan.Zero);
        await transport.SendAsync(Script.Write, new() { Question = "how?" }, default);
        Assert.Equal(2, attempts);
        Assert.IsType<InvalidOperationException>(await abandoned.Task);

        async Task SendLaterAsync(HttpContent content)
        {
            await isSending.Task;
            abandoned.SetResult(await Record.ExceptionAsync(() => content.CopyToAsync(Stream.Null)));
        }
    }

    private static async Task<ChatwrightException> ThrowsAsync(ApiTransport transport, ApiEndpoint<ProbeRequest, ProbeResponse> endpoint)
        => await Assert.ThrowsAnyAsync<ChatwrightException>(() => transport.SendAsync(endpoint, new() { Question = "how?" }, default));

    private static string Ok(string body) => LoopbackServer.Ok(body);

    /// <summary>The server reads the whole request; then it sends this, or nothing at all.</summary>
    private static Case Responds(string? response, ApiExecution execution) => new(Received.Whole, execution, async (server, socket, stop) =>
    {
        await server.ReadAsync(socket, stop);
        if (response is null)
            await Task.Delay(Timeout.Infinite, stop);
        else
            await LoopbackServer.SendAsync(socket, response, stop);
        socket.Shutdown(SocketShutdown.Send);
    });

    /// <summary>A fault of a server.</summary>
    /// <param name="Received">The part of the request that the server had received when the call failed.</param>
    /// <param name="Execution">The execution that the error tells.</param>
    /// <param name="Serve">Serves a connection.</param>
    /// <param name="IsTls">True if the client speaks TLS.</param>
    private sealed record Case(
        Received Received, ApiExecution Execution, Func<ReceivingServer, Socket, CancellationToken, Task> Serve, bool IsTls = false);
}
