using System.Net;
using Chatwright;
using Chatwright.CodeGeneration;
using Chatwright.Resilience;
using Chatwright.Transport;
using Xunit;

namespace Runtime.Tests.Transport;

/// <summary>Failures on the way, over real sockets and over handlers.</summary>
public sealed class HttpFaultTests
{
    [Theory]
    [InlineData("")]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Le")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"ActionStatus\":\"OK\",")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n14\r\n{\"ActionStatus\":\"OK\"")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")]
    public async Task A_response_that_breaks_off_or_is_no_HTTP_is_an_ApiConnectionException(string response)
    {
        await using var server = LoopbackServer.Text(response);
        using var transport = Probe.To(server);
        var error = await Assert.ThrowsAsync<ApiConnectionException>(() => transport.AskAsync());
        Assert.StartsWith(Probe.Path + ": ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_breaks_off_says_so()
    {
        await using var server = LoopbackServer.Text("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{");
        using var transport = Probe.To(server);
        Assert.Equal(HttpRequestError.ResponseEnded, (await Assert.ThrowsAsync<ApiConnectionException>(() => transport.AskAsync())).HttpRequestError);
    }

    [Fact]
    public async Task A_connection_that_is_reset_is_an_ApiConnectionException()
    {
        await using var server = new LoopbackServer(async (socket, _, stop) =>
        {
            await LoopbackServer.SendAsync(socket, "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{", stop);
            await Task.Delay(20, stop);
            socket.LingerState = new(true, 0);
            return false;
        });
        using var transport = Probe.To(server);
        await Assert.ThrowsAsync<ApiConnectionException>(() => transport.AskAsync());
    }

    [Fact]
    public async Task A_host_that_is_not_there_is_an_ApiConnectionException()
    {
        var server = LoopbackServer.Text("");
        await server.DisposeAsync();
        using var transport = Probe.To(server);
        var error = await Assert.ThrowsAsync<ApiConnectionException>(() => transport.AskAsync());
        Assert.Equal(HttpRequestError.ConnectionError, error.HttpRequestError);
    }

    [Fact]
    public async Task A_claimed_length_above_the_limit_is_refused_unread()
    {
        await using var server = new LoopbackServer(async (socket, _, stop) =>
        {
            await LoopbackServer.SendAsync(socket, "HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n", stop);
            await Task.Delay(Timeout.Infinite, stop);
            return false;
        });
        using var transport = Probe.To(server, options => options.MaxResponseBytes = 1000);
        var error = await Assert.ThrowsAsync<ApiResponseException>(() => transport.AskAsync());
        Assert.Contains("larger than 1000 bytes", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_without_end_is_cut_at_the_limit()
    {
        await using var server = new LoopbackServer(async (socket, _, stop) =>
        {
            await LoopbackServer.SendAsync(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", stop);
            while (true)
                await LoopbackServer.SendAsync(socket, $"1000\r\n{new string(' ', 4096)}\r\n", stop);
        });
        using var transport = Probe.To(server, options => options.MaxResponseBytes = 100_000);
        var error = await Assert.ThrowsAsync<ApiResponseException>(() => transport.AskAsync());
        Assert.Contains("larger than 100000 bytes", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compressed_body_counts_by_what_it_inflates_to()
    {
        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionMode.Compress, leaveOpen: true))
            gzip.Write(new byte[1_000_000]);
        await using var server = new LoopbackServer(async (socket, _, stop) =>
        {
            await LoopbackServer.SendAsync(socket, $"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {packed.Length}\r\n\r\n", stop);
            await socket.SendAsync(packed.ToArray(), stop);
            return false;
        });
        using var transport = Probe.To(server, options => options.MaxResponseBytes = 100_000);
        await Assert.ThrowsAsync<ApiResponseException>(() => transport.AskAsync());
    }

    [Theory]
    [InlineData(64)]
    [InlineData(5_000)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(300_000)]
    public async Task A_body_of_the_limit_s_size_is_read_with_or_without_a_length(int size)
    {
        var body = Probe.Good.PadRight(size);
        await using var server = new LoopbackServer(async (socket, request, stop) =>
        {
            var chunked = request.Contains("chunked?", StringComparison.Ordinal);
            await LoopbackServer.SendAsync(socket, chunked ? $"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{size:x}\r\n{body}\r\n0\r\n\r\n"
                : LoopbackServer.Ok(body), stop);
            return true;
        });
        using var transport = Probe.To(server, options => options.MaxResponseBytes = size);
        Assert.Equal("fine", (await transport.AskAsync("length?")).Answer);
        Assert.Equal("fine", (await transport.AskAsync("chunked?")).Answer);
        using var smaller = Probe.To(server, options => options.MaxResponseBytes = size - 1);
        await Assert.ThrowsAsync<ApiResponseException>(() => smaller.AskAsync("length?"));
        await Assert.ThrowsAsync<ApiResponseException>(() => smaller.AskAsync("chunked?"));
    }

    [Fact]
    public async Task A_length_that_is_too_short_spoils_one_call_and_not_the_next()
    {
        var calls = 0;
        await using var server = new LoopbackServer(async (socket, _, stop) =>
        {
            await LoopbackServer.SendAsync(socket, calls++ == 0 ? $"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{Probe.Good}"
                : LoopbackServer.Ok(Probe.Good), stop);
            return true;
        });
        using var transport = Probe.To(server);
        var error = await Assert.ThrowsAsync<ApiResponseException>(() => transport.AskAsync());
        Assert.Equal(Probe.Good[..10], error.ResponseBody);
        Assert.Equal("fine", (await transport.AskAsync()).Answer);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(502)]
    [InlineData(599)]
    public async Task Another_status_than_success_is_an_ApiResponseException_with_the_page_that_came(int status)
    {
        await using var server = LoopbackServer.Text(
            $"HTTP/1.1 {status} Whatever\r\nLocation: /elsewhere\r\nSet-Cookie: a=b\r\nContent-Length: 13\r\n\r\n<html></html>");
        using var transport = Probe.To(server);
        var error = await Assert.ThrowsAsync<ApiResponseException>(() => transport.AskAsync());
        Assert.Equal((Probe.Path, status, "<html></html>"), (error.Endpoint, error.StatusCode, error.ResponseBody));
        Assert.Contains(status.ToString(System.Globalization.CultureInfo.InvariantCulture), error.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task An_error_page_that_breaks_off_or_is_huge_does_not_hide_the_status()
    {
        await using var cut = LoopbackServer.Text("HTTP/1.1 503 No\r\nContent-Length: 500\r\n\r\n<html>");
        using var toCut = Probe.To(cut);
        Assert.Equal(503, (await Assert.ThrowsAsync<ApiResponseException>(() => toCut.AskAsync())).StatusCode);

        using var huge = HandlerOf.Text(new string('é', 1_000_000), HttpStatusCode.BadGateway);
        using var toHuge = Probe.Over(huge, options => options.MaxResponseBytes = 10);
        var error = await Assert.ThrowsAsync<ApiResponseException>(() => toHuge.AskAsync());
        Assert.Equal(502, error.StatusCode);
        Assert.Equal(new string('é', 32 * 1024), error.ResponseBody);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html></html>")]
    [InlineData("{\"ActionStatus\":\"OK\"")]
    [InlineData("""{"ActionStatus":"OK","ErrorCode":0}""")]
    [InlineData("""{"ActionStatus":"OK","ErrorCode":0,"Answer":[]}""")]
    [InlineData("""{"Answer":"fine"}""")]
    [InlineData("[]")]
    public async Task A_body_that_is_no_response_of_the_API_is_an_ApiResponseException(string body)
    {
        using var handler = HandlerOf.Text(body);
        using var transport = Probe.Over(handler);
        Assert.Equal(body, (await Assert.ThrowsAsync<ApiResponseException>(() => transport.AskAsync())).ResponseBody);
    }

    [Fact]
    public async Task An_error_code_is_an_ApiErrorException_with_the_advice_for_the_code()
    {
        using var handler = HandlerOf.Text("""{"ActionStatus":"FAIL","ErrorCode":60007,"ErrorInfo":"too fast","ErrorDisplay":"Later."}""");
        using var transport = Probe.Over(handler);
        var error = await Assert.ThrowsAsync<ApiErrorException>(() => transport.AskAsync());
        Assert.Equal(
            (Probe.Path, 60007, "TooFrequent", "FAIL", "too fast", "Later.", ApiRetryAdvice.Backoff, TimeSpan.FromSeconds(2),
                ApiExecution.NotExecuted, "Slow down."),
            (error.Endpoint, error.Code, error.ErrorName, error.Status, error.ErrorMessage, error.DisplayMessage, error.RetryAdvice, error.RetryAfter,
                error.Execution, error.Remedy));
    }

    [Fact]
    public async Task Any_exception_of_a_handler_becomes_an_ApiConnectionException()
    {
        Exception[] faults =
        [
            new IOException("pipe"), new InvalidOperationException("no inner handler"), new NotSupportedException(), new OperationCanceledException(),
            new TaskCanceledException(), new AggregateException(new IOException()), new HttpRequestException("dns"),
            new System.Net.Sockets.SocketException(111),
        ];
        foreach (var fault in faults)
        {
            using var handler = HandlerOf.Fault(_ => fault);
            using var transport = Probe.Over(handler);
            Assert.Same(fault, (await Assert.ThrowsAsync<ApiConnectionException>(() => transport.AskAsync())).InnerException);
        }
    }

    [Fact]
    public async Task A_handler_that_returns_no_response_is_an_ApiConnectionException()
    {
        using var handler = new HandlerOf((_, _) => Task.FromResult<HttpResponseMessage>(null!));
        using var transport = Probe.Over(handler);
        await Assert.ThrowsAsync<ApiConnectionException>(() => transport.AskAsync());
    }

    [Fact]
    public void Only_connections_make_a_timeout_one_of_connecting()
    {
        var secrets = new RequestSecrets(new(null, null, null), [], []);
        var head = new HttpResponseHead(new(), new("", [], secrets), null, TimeProvider.System);
        var timeout = new TaskCanceledException("connect", new TimeoutException());
        var ofConnecting = Assert.IsType<ApiConnectionException>(Translated(HandlerKind.Sockets, hasResponse: false));
        Assert.Equal(HttpRequestError.ConnectionError, ofConnecting.HttpRequestError);
        Assert.IsType<ApiTimeoutException>(Translated(HandlerKind.Primary, hasResponse: false));
        Assert.IsType<ApiTimeoutException>(Translated(HandlerKind.Chain, hasResponse: false));
        Assert.IsType<ApiTimeoutException>(Translated(HandlerKind.Sockets, hasResponse: true));

        Exception Translated(HandlerKind kind, bool hasResponse)
            => HttpFaults.Translate(timeout, secrets, new(kind, Probe.Endpoint, WasRead: false, hasResponse ? head : null), default);
    }
}
