using System.IO.Compression;
using System.Text;
using System.Threading.RateLimiting;
using Chatwright;
using Chatwright.CodeGeneration;
using Runtime.Tests.Resilience;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Faults;

/// <summary>All failures on real sockets: the error, its message, the attempts, and that nothing stays behind.</summary>
public sealed class FaultTableTests
{
    private const string Head = "HTTP/1.1 200 OK\r\n";
    private const int Permits = 4;

    // Half of it is the time for a connection, which must be enough on a busy machine.
    private static readonly TimeSpan s_attempt = TimeSpan.FromSeconds(2);

    private static readonly Type s_http = typeof(ApiConnectionException);
    private static readonly Type s_protocol = typeof(ApiResponseException);

    private static readonly Dictionary<string, FaultCase> s_cases = new()
    {
        ["closed without a response"] = FaultCase.Text("", s_http, "ended prematurely", 4, 1),
        ["reset before the response"] = FaultCase.Reset("", s_http, "", 4, 1),
        ["reset in the headers"] = FaultCase.Reset(Head + "Content-Le", s_http, "", 4, 1),
        ["reset after the headers"] = FaultCase.Reset(Head + "Content-Length: 50\r\n\r\n", s_http, "", 4, 1),
        ["reset in the body"] = FaultCase.Reset(Head + "Content-Length: 50\r\n\r\n{\"Action", s_http, "", 4, 1),
        ["headers cut off"] = FaultCase.Text(Head + "Content-Le", s_http, "ended prematurely", 4, 1),
        ["body cut off, with a length"] = FaultCase.Text(Head + "Content-Length: 50\r\n\r\n{\"Action", s_http, "ended prematurely", 4, 1),
        ["body cut off, chunked"] = FaultCase.Text(Head + "Transfer-Encoding: chunked\r\n\r\n14\r\n{\"Action", s_http, "ended prematurely", 4, 1),
        ["body cut off, without a length"] = FaultCase.Text(Head + "Connection: close\r\n\r\n{\"ActionStatus\":\"OK\",", s_protocol,
            "is not JSON", 1, 1),
        ["no HTTP"] = FaultCase.Text("SSH-2.0-OpenSSH_9.2\r\n", s_http, "invalid", 1, 1),
        ["a chunk of no size"] = FaultCase.Text(Head + "Transfer-Encoding: chunked\r\n\r\nzz\r\n", s_http, "chunk header", 1, 1),
        ["a body to the end of the connection"] = FaultCase.Text(Head + "Connection: close\r\n\r\n" + Probe.Good, null, "", 1, 1),
        ["chunks"] = FaultCase.Text(Head
            + $"Transfer-Encoding: chunked\r\n\r\n5\r\n{Probe.Good[..5]}\r\n{Probe.Good.Length - 5:x}\r\n{Probe.Good[5..]}\r\n0\r\n\r\n", null,
            "", 1, 1),
        ["100 Continue first"] = FaultCase.Text("HTTP/1.1 100 Continue\r\n\r\n" + LoopbackServer.Ok(Probe.Good), null, "", 1, 1),
        ["gzip"] = Gzip(Probe.Good),
        ["gzip that is none"] = FaultCase.Text(Head + "Connection: close\r\nContent-Encoding: gzip\r\nContent-Length: 7\r\n\r\nnot zip",
            s_protocol, "is damaged", 4, 1),
        ["deflate that is none"] = FaultCase.Text(Head + "Connection: close\r\nContent-Encoding: deflate\r\nContent-Length: 7\r\n\r\nnot zip",
            s_protocol, "is damaged", 4, 1),
        ["brotli that is none"] = FaultCase.Text(Head + "Connection: close\r\nContent-Encoding: br\r\nContent-Length: 7\r\n\r\nnot zip",
            s_protocol, "is damaged", 4, 1),
        ["502 with a page"] = FaultCase.Text(
            "HTTP/1.1 502 Bad Gateway\r\nConnection: close\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<html></html>", s_protocol,
            "HTTP status is 502", 4, 1),
        ["503 whose page breaks off"] = FaultCase.Text("HTTP/1.1 503 No\r\nContent-Length: 500\r\n\r\n<html>", s_protocol, "HTTP status is 503",
            4, 1),
        ["504"] = FaultCase.Text("HTTP/1.1 504 No\r\nConnection: close\r\nContent-Length: 0\r\n\r\n", s_protocol, "HTTP status is 504", 4, 1),
        ["500"] = FaultCase.Text("HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n", s_protocol, "HTTP status is 500", 1, 1),
        ["301"] = FaultCase.Text("HTTP/1.1 301 Moved\r\nLocation: https://elsewhere.example/\r\nContent-Length: 0\r\n\r\n", s_protocol,
            "HTTP status is 301", 1, 1),
        ["204"] = FaultCase.Text("HTTP/1.1 204 No Content\r\n\r\n", s_protocol, "byte 0", 1, 1),
        ["200 with nothing"] = FaultCase.Text(Head + "Content-Length: 0\r\n\r\n", s_protocol, "byte 0", 1, 1),
        ["a page in place of JSON"] = FaultCase.Text(LoopbackServer.Ok("<html></html>"), s_protocol, "byte 0", 1, 1),
        ["JSON under another content type"] = FaultCase.Text(Head
            + $"Content-Type: text/html\r\nContent-Length: {Probe.Good.Length}\r\n\r\n{Probe.Good}", null, "", 1, 1),
        ["100 MB announced"] = FaultCase.Text(Head + "Content-Length: 104857600\r\n\r\n{", s_protocol, "larger than 4194304 bytes", 1, 1),
        ["100 MB unannounced"] = FaultCase.Flood(Head + "Connection: close\r\n\r\n", new byte[1 << 20], 100, default, s_protocol,
            "larger than 4194304 bytes", 1, 1),
        ["a header of 1 MB"] = FaultCase.Text(Head + $"X-Long: {new string('x', 1 << 20)}\r\n\r\n", s_http, "headers length", 1, 1),
        ["a hang"] = FaultCase.Silence("", "the attempt took longer than", 4, 1),
        ["a hang after the headers"] = FaultCase.Silence(Head + "Content-Length: 50\r\n\r\n", "the attempt took longer than", 4, 1),
        ["one byte at a time"] = FaultCase.Flood(Head + "Content-Length: 500\r\n\r\n", [32], 500, TimeSpan.FromMilliseconds(30),
            typeof(ApiTimeoutException), "the attempt took longer than", 4, 1),
    };

    public static TheoryData<string> Cases => [.. s_cases.Keys];

    [Theory, MemberData(nameof(Cases))]
    public async Task A_read(string name) => await CheckAsync(s_cases[name], Script.Safe, s_cases[name].ReadTries, s_cases[name].Message);

    [Theory, MemberData(nameof(Cases))]
    public async Task A_write(string name)
    {
        var it = s_cases[name];
        await CheckAsync(it, Script.Write, it.WriteTries,
            it.Message.Replace("the attempt took longer than", "took longer than", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_flood_is_not_read_to_its_end()
    {
        var sent = 0;
        await using var server = new LoopbackServer(async (socket, _, stop) =>
        {
            await LoopbackServer.SendAsync(socket, Head + "Connection: close\r\n\r\n", stop);
            for (; sent < 100; sent++)
                await socket.SendAsync(new byte[1 << 20], stop);
            return false;
        });
        using var transport = Probe.To(server);
        await Assert.ThrowsAsync<ApiResponseException>(() => transport.AskAsync());
        await Eventually.Async(() => server.Open == 0);
        Assert.InRange(sent, 4, 40);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1", HttpRequestError.ConnectionError)]
    [InlineData("https://nowhere.invalid", HttpRequestError.NameResolutionError)]
    public async Task A_host_that_cannot_be_reached_is_tried_again_for_reads_and_writes(string host, HttpRequestError expected)
    {
        using var limiter = new CountingLimiter();
        using var transport = new ApiTransport(Probe.Service,
            Probe.Options(options => (options.Host, options.RateLimits.Limiter, options.Retry.Delay)
                = (new(host), ApiRateLimiter.Create(limiter), default)));
        foreach (var endpoint in new[] { Script.Safe, Script.Write })
        {
            var before = limiter.Given;
            var error = await Assert.ThrowsAsync<ApiConnectionException>(() => CallAsync(transport, endpoint));
            Assert.Equal((expected, 4), (error.HttpRequestError, limiter.Given - before));
            Assert.StartsWith(endpoint.Path + ": ", error.Message, StringComparison.Ordinal);
        }
        Assert.Equal(0, limiter.Held);
    }

    private static async Task CheckAsync(FaultCase it, ApiEndpoint<ProbeRequest, ProbeResponse> endpoint, int tries, string message)
    {
        await using var server = new LoopbackServer((socket, _, stop) => it.Respond(socket, stop));
        using var limiter = new ConcurrencyLimiter(new() { PermitLimit = Permits });
        using (var transport = Probe.To(server, options =>
        {
            (options.Retry.Delay, options.Retry.AttemptTimeout, options.RateLimits.Limiter)
                = (default, s_attempt, ApiRateLimiter.Create(limiter));
            // A write has this time for its try; a read has it for all of them, and must not need it.
            options.Timeout = it.Error == typeof(ApiTimeoutException) && endpoint == Script.Write
                ? s_attempt
                : TimeSpan.FromSeconds(30);
            // Cases that are no matter of time must not become one on a busy machine.
            if (it.Error != typeof(ApiTimeoutException))
                options.Retry.AttemptTimeout = TimeSpan.FromSeconds(20);
        }))
        {
            var call = CallAsync(transport, endpoint);
            if (it.Error is null)
            {
                Assert.Equal("fine", (await call).Answer);
            }
            else
            {
                var error = Assert.IsAssignableFrom<ChatwrightException>(await Assert.ThrowsAsync(it.Error, () => call));
                // The server has received every request whole, and reported no success.
                Assert.Equal((ApiExecution.Unknown, tries), (error.Execution, error.Attempts));
                Assert.Contains(message, error.Message, StringComparison.OrdinalIgnoreCase);
                Assert.StartsWith(endpoint.Path, error.Message, StringComparison.Ordinal);
                Assert.DoesNotContain(Probe.Key, error.ToString(), StringComparison.Ordinal);
            }
            Assert.Equal(tries, server.Requests.Count);
            Assert.Single(server.Requests.Select(request => request[request.IndexOf("\r\n\r\n", StringComparison.Ordinal)..]).Distinct());
            Assert.Equal(Permits, limiter.GetStatistics()!.CurrentAvailablePermits);
        }
        await Eventually.Async(() => server.Open == 0 || it.Error == typeof(ApiTimeoutException));
    }

    private static Task<ProbeResponse> CallAsync(ApiTransport transport, ApiEndpoint<ProbeRequest, ProbeResponse> endpoint)
        => transport.SendAsync(endpoint, new() { Question = "how?" }, default);


    private static FaultCase Gzip(string body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(body));
        return FaultCase.Bytes([.. Encoding.ASCII.GetBytes(Head + $"Content-Encoding: gzip\r\nContent-Length: {packed.Length}\r\n\r\n"),
            .. packed.ToArray()], null, "", 1, 1);
    }
}
