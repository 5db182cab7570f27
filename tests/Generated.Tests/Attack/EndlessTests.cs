using System.Buffers.Binary;
using System.IO.Compression;
using System.Net;
using System.Text;
using Chatwright;
using Xunit;

namespace Generated.Tests.Attack;

/// <summary>Responses without an end, slow ones, and ones that grow: a call ends by its timeout at the latest, and needs little memory.</summary>
[Collection(nameof(AttackCollection))]
public sealed class EndlessTests
{
    private const string Head = "HTTP/1.1 200 OK\r\n";
    private const string Chunked = Head + "Transfer-Encoding: chunked\r\n\r\n";

    private static readonly TimeSpan s_drip = TimeSpan.FromMilliseconds(20);

    /// <summary>A member of gzip that holds nothing, an empty stored block of deflate, and an empty metadata block of brotli.</summary>
    private static readonly byte[] s_emptyGzip = Compressed(stream => new GZipStream(stream, CompressionLevel.Fastest), []);
    private static readonly byte[] s_emptyBlock = [0x00, 0x00, 0x00, 0xFF, 0xFF];
    private static readonly byte[] s_zeros = Compressed(stream => new GZipStream(stream, CompressionLevel.SmallestSize), new byte[64 * 1024 * 1024]);

    private static readonly Dictionary<string, Func<HostileServer>> s_servers = new()
    {
        ["interim responses"] = () => HostileServer.Endless("", Bytes("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n")),
        ["a head that drips"] = () => HostileServer.Endless(Head + "X-A: ", "a"u8.ToArray(), s_drip),
        ["headers"] = () => HostileServer.Endless(Head, Bytes("X-A: aaaaaaaaaaaaaaaa\r\n")),
        ["one header"] = () => HostileServer.Endless(Head + "X-A: ", Repeated("a", 1024)),
        ["a status line"] = () => HostileServer.Endless("HTTP/1.1 200 ", Repeated("a", 1024)),
        ["a body that drips"] = () => HostileServer.Endless(Head + "Content-Length: 100000\r\n\r\n", " "u8.ToArray(), s_drip),
        ["a body of no length"] = () => HostileServer.Endless(Head + "\r\n", Repeated(" ", 64 * 1024)),
        ["a body of no length under an error"] = () => HostileServer.Endless("HTTP/1.1 500 No\r\n\r\n", Repeated(" ", 64 * 1024)),
        ["an error that drips"] = () => HostileServer.Endless("HTTP/1.1 500 No\r\nContent-Length: 100000\r\n\r\n", " "u8.ToArray(), s_drip),
        ["chunks"] = () => HostileServer.Endless(Chunked, Bytes("1\r\n \r\n")),
        ["an extension of a chunk"] = () => HostileServer.Endless(Chunked + "1;", Repeated("a", 1024)),
        ["extensions of chunks"] = () => HostileServer.Endless(Chunked, Bytes($"1;{new string('a', 4000)}\r\n \r\n")),
        ["the size of a chunk"] = () => HostileServer.Endless(Chunked, "0"u8.ToArray()),
        ["a chunk larger than any"] = () => HostileServer.Endless(Chunked + "7FFFFFFFFFFFFFFF\r\n", Repeated(" ", 64 * 1024)),
        ["trailers"] = () => HostileServer.Endless(Chunked + "2\r\n{}\r\n0\r\n", Bytes("X-A: aaaaaaaaaaaaaaaa\r\n")),
        ["a trailer that drips"] = () => HostileServer.Endless(Chunked + "2\r\n{}\r\n0\r\nX-A: ", "a"u8.ToArray(), s_drip),
        ["a gzip bomb"] = () => HostileServer.Of(
            [.. Bytes(Head + $"Content-Encoding: gzip\r\nContent-Length: {s_zeros.Length}\r\n\r\n"), .. s_zeros]),
        ["a gzip bomb under an error"] = () => HostileServer.Of([.. Bytes("HTTP/1.1 500 No\r\nContent-Encoding: gzip\r\n\r\n"), .. s_zeros]),
        ["empty members of gzip"] = () => HostileServer.Endless(Head + "Content-Encoding: gzip\r\n\r\n", Repeat(s_emptyGzip, 1000)),
        ["the name in a head of gzip"] = () => HostileServer.Endless(
            Head + "Content-Encoding: gzip\r\n\r\n\u001F\u008B\b\b\0\0\0\0\0\u0003", Repeated("a", 64 * 1024)),
        ["empty blocks of deflate"] = () => HostileServer.Endless(Head + "Content-Encoding: deflate\r\n\r\n\u0078\u0001", Repeat(s_emptyBlock, 1000)),
        ["empty blocks of brotli"] = () => HostileServer.Endless(Head + "Content-Encoding: br\r\n\r\n\u000B", Repeat([0x06], 64 * 1024)),
        ["a switched protocol"] = () => HostileServer.Endless(
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n", Repeated("a", 64 * 1024)),
        ["silence after a switched protocol"] = () => HostileServer.Endless(
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n", [], s_drip),
        ["silence"] = () => HostileServer.Endless("", [], s_drip),
    };

    private static readonly Dictionary<string, Func<HostileServer>> s_http2 = new()
    {
        ["silence"] = () => Http2([], TimeSpan.FromMilliseconds(20)),
        ["settings"] = () => Http2(Frame(4, 0, 0, [])),
        ["pings"] = () => Http2(Frame(6, 0, 0, new byte[8])),
        ["unknown frames"] = () => Http2(Frame(0xFA, 0, 1, new byte[100])),
        ["empty data"] = () => Http2(Frame(0, 0, 1, []), begin: Ok),
        ["padding"] = () => Http2(Frame(0, 8, 1, [255, .. new byte[255]]), begin: Ok),
        ["continuations"] = () => Http2(Frame(9, 0, 1, []), begin: Frame(1, 0, 1, [0x88])),
        ["headers"] = () => Http2(Frame(1, 4, 1, [0x40, 1, (byte)'a', 1, (byte)'b']), begin: Ok),
        ["interim responses"] = () => Http2(Frame(1, 4, 1, [0x08, 3, (byte)'1', (byte)'0', (byte)'3'])),
        ["windows"] = () => Http2(Frame(8, 0, 0, [0, 0, 0, 1])),
        ["a window larger than any"] = () => Http2(Frame(8, 0, 0, [0x7F, 255, 255, 255])),
        ["no window for the body"] = () => Http2([], TimeSpan.FromMilliseconds(20), Frame(4, 0, 0, [0, 4, 0, 0, 0, 0])),
        ["a body without end"] = () => Http2(Frame(0, 0, 1, Repeated(" ", 16 * 1024)), begin: Ok),
    };

    public static TheoryData<string> Servers => [.. s_servers.Keys];

    public static TheoryData<string> Http2Servers => [.. s_http2.Keys];

    private static byte[] Ok => Frame(1, 4, 1, [0x88]);

    [Theory, MemberData(nameof(Servers))]
    public async Task A_call_ends_whatever_a_server_sends_without_end(string kind)
    {
        await using var server = s_servers[kind]();
        using var chat = Victim.Of(server);
        ChatwrightException error = null!;
        var peak = await Victim.PeakAsync(async () => error = await chat.FailAsync());

        Assert.True(error is ApiResponseException or ApiConnectionException or ApiTimeoutException, error.ToString());
        Assert.NotEqual(ApiExecution.NotExecuted, error.Execution);
        Assert.InRange(error.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.InRange(peak, long.MinValue, 64L * 1024 * 1024);
        Assert.Single(server.Requests);
    }

    [Theory, MemberData(nameof(Http2Servers))]
    public async Task A_call_over_HTTP_2_ends_too(string kind)
    {
        await using var server = s_http2[kind]();
        using var http = new HttpClient { DefaultRequestVersion = HttpVersion.Version20 };
        http.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact;
        using var chat = Victim.Of(server, http: http);
        ChatwrightException error = null!;
        var peak = await Victim.PeakAsync(async () => error = await chat.FailAsync());

        Assert.True(error is ApiResponseException or ApiConnectionException or ApiTimeoutException, error.ToString());
        Assert.InRange(error.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.InRange(peak, long.MinValue, 64L * 1024 * 1024);
    }

    [Fact]
    public async Task A_length_that_is_only_claimed_costs_no_memory()
    {
        await using var server = HostileServer.Endless(Head + $"Content-Length: {4 * 1024 * 1024}\r\n\r\n{{", [], s_drip);
        using var chat = Victim.Of(server);
        var peak = await Victim.PeakAsync(() => Task.WhenAll(Enumerable.Range(0, 100).Select(_ => chat.FailAsync())));
        Assert.InRange(peak, long.MinValue, 100L * 1024 * 1024);
    }

    [Fact]
    public async Task A_call_without_a_timeout_ends_by_its_token()
    {
        await using var server = HostileServer.Endless(Head + "Content-Encoding: gzip\r\n\r\n", Repeat(s_emptyGzip, 1000));
        using var chat = Victim.Of(server, options => options.Timeout = Timeout.InfiniteTimeSpan);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => chat.Lab.MeasureAsync(stop.Token).WaitAsync(Victim.Patience));
        Assert.True(stop.IsCancellationRequested);
    }

    private static HostileServer Http2(byte[] part, TimeSpan pause = default, byte[]? begin = null)
        => HostileServer.Endless(Encoding.Latin1.GetString([.. Frame(4, 0, 0, []), .. Frame(4, 1, 0, []), .. begin ?? []]), part, pause);

    private static byte[] Frame(byte type, byte flags, int stream, byte[] payload)
    {
        var frame = new byte[9 + payload.Length];
        BinaryPrimitives.WriteInt32BigEndian(frame, payload.Length << 8 | type);
        frame[4] = flags;
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(5), stream);
        payload.CopyTo(frame.AsSpan(9));
        return frame;
    }

    private static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] Repeated(string text, int count) => Bytes(string.Concat(Enumerable.Repeat(text, count)));

    private static byte[] Repeat(byte[] part, int count) => [.. Enumerable.Repeat(part, count).SelectMany(bytes => bytes)];

    private static byte[] Compressed(Func<Stream, Stream> compress, byte[] content)
    {
        var result = new MemoryStream();
        using (var stream = compress(result))
            stream.Write(content);
        return result.ToArray();
    }
}
