using Chatwright;
using Chatwright.CodeGeneration;
using Runtime.Tests.Resilience;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Faults;

/// <summary>Responses that begin and stop: what has arrived is told.</summary>
public sealed class StoppedResponseTests
{
    private const string Busy = "HTTP/1.1 503 No\r\nRetry-After: 1\r\nContent-Length: 100\r\n\r\n<html";
    private const string Good = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"Act";

    [Theory]
    [InlineData(300)]
    [InlineData(30_000)]
    public async Task The_status_of_an_error_counts_although_its_body_stops(int timeout)
    {
        await using var server = Silent(Busy);
        using var transport = Probe.To(server, options => (options.Timeout, options.Retry.MaxRetries) = (TimeSpan.FromMilliseconds(timeout), 0));
        var start = TimeProvider.System.GetTimestamp();
        var error = await Assert.ThrowsAsync<ApiResponseException>(() => CallAsync(transport, Script.Write));
        Assert.Equal((503, "<html", TimeSpan.FromSeconds(1)), (error.StatusCode, error.ResponseBody, error.RetryAfter));
        Assert.Equal((503, 1, ApiExecution.Unknown), (error.Response!.StatusCode, error.Response.Attempts, error.Execution));
        Assert.InRange(TimeProvider.System.GetElapsedTime(start).TotalSeconds, 0, 20);
    }

    [Fact]
    public async Task A_read_is_repeated_after_such_an_error()
    {
        var requests = 0;
        await using var server = new LoopbackServer(async (socket, _, stop) =>
        {
            if (Interlocked.Increment(ref requests) > 1)
            {
                await LoopbackServer.SendAsync(socket, LoopbackServer.Ok(Probe.Good), stop);
                return true;
            }
            await LoopbackServer.SendAsync(socket, Busy.Replace("Retry-After: 1", "Retry-After: 0", StringComparison.Ordinal), stop);
            await Task.Delay(Timeout.Infinite, stop);
            return false;
        });
        using var transport = Probe.To(server, options => (options.Retry.AttemptTimeout, options.Timeout)
            = (TimeSpan.FromMilliseconds(300), TimeSpan.FromMinutes(1)));
        var response = await CallAsync(transport, Script.Safe);
        Assert.Equal(("fine", 2), (response.Answer, requests));
    }

    [Fact]
    public async Task A_caller_who_cancels_meanwhile_gets_a_cancellation()
    {
        await using var server = Silent(Busy);
        using var transport = Probe.To(server);
        using var cancelled = new CancellationTokenSource();
        var call = transport.SendAsync(Script.Write, new() { Question = "how?" }, cancelled.Token);
        await Eventually.Async(() => server.Requests.Count == 1);
        await cancelled.CancelAsync();
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(cancelled.Token, error.CancellationToken);
        Assert.Contains("unknown whether the service executed it", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_timeout_tells_how_far_the_response_came(bool isSafe)
    {
        await using var server = Silent(Good);
        using var transport = Probe.To(server, options => (options.Timeout, options.Retry.AttemptTimeout, options.Retry.MaxRetries)
            = (TimeSpan.FromMilliseconds(isSafe ? 30_000 : 300), TimeSpan.FromMilliseconds(300), isSafe ? 1 : 0));
        var error = await Assert.ThrowsAsync<ApiTimeoutException>(() => CallAsync(transport, isSafe ? Script.Safe : Script.Write));
        Assert.EndsWith("; the response, of HTTP status 200, stopped after 5 bytes of its body.", error.Message, StringComparison.Ordinal);
        Assert.Equal((200, ApiExecution.Unknown), (error.Response!.StatusCode, error.Execution));
    }

    [Fact]
    public async Task A_connection_that_breaks_tells_how_far_the_response_came()
    {
        await using var server = LoopbackServer.Text(Good);
        using var transport = Probe.To(server, options => options.Retry.MaxRetries = 0);
        var error = await Assert.ThrowsAsync<ApiConnectionException>(() => CallAsync(transport, Script.Write));
        Assert.Contains("; the response, of HTTP status 200, stopped after 5 bytes of its body.", error.Message, StringComparison.Ordinal);
        Assert.Equal((200, HttpRequestError.ResponseEnded), (error.Response!.StatusCode, error.HttpRequestError));
    }

    [Fact]
    public async Task Data_after_an_HTTP_2_response_that_announced_none_does_not_keep_a_call_alive()
    {
        var body = System.Text.Encoding.ASCII.GetBytes(Probe.Good);
        await using var server = new LoopbackServer(async (socket, _, stop) =>
        {
            // Two frames of settings; the headers ":status: 200" and "content-length: 0" of stream 1; its data.
            await socket.SendAsync(Frame(4, 0, 0, []), stop);
            await socket.SendAsync(Frame(4, 1, 0, []), stop);
            await Task.Delay(300, stop);
            await socket.SendAsync(Frame(1, 4, 1, [0x88, 0x0f, 0x0d, 0x01, (byte)'0']), stop);
            await socket.SendAsync(Frame(0, 1, 1, body), stop);
            await Task.Delay(Timeout.Infinite, stop);
            return false;
        });
        using var client = new HttpClient
        {
            DefaultRequestVersion = new(2, 0),
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Timeout = Timeout.InfiniteTimeSpan,
        };
        using var transport = new ApiTransport(
            Probe.Service, Probe.Options(options => (options.Host, options.Timeout) = (server.Host, Timeout.InfiniteTimeSpan)), client);
        var error = await Record.ExceptionAsync(() => CallAsync(transport, Script.Write).WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.True(error is null or ApiConnectionException or ApiResponseException, $"{error}");
    }

    private static byte[] Frame(byte type, byte flags, byte stream, byte[] payload)
        => [0, 0, (byte)payload.Length, type, flags, 0, 0, 0, stream, .. payload];

    private static Task<ProbeResponse> CallAsync(ApiTransport transport, ApiEndpoint<ProbeRequest, ProbeResponse> endpoint)
        => transport.SendAsync(endpoint, new() { Question = "how?" }, default);

    private static LoopbackServer Silent(string beginning) => new(async (socket, _, stop) =>
    {
        await LoopbackServer.SendAsync(socket, beginning, stop);
        await Task.Delay(Timeout.Infinite, stop);
        return false;
    });
}
