using System.Globalization;
using System.Net;
using System.Text;
using Chatwright;
using Chatwright.CodeGeneration;
using Xunit;

namespace Runtime.Tests.Transport;

/// <summary>Bodies whose size is not the one that their headers claim. A body is read or refused; no claim keeps a call alive.</summary>
public sealed class ResponseBodyTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    public static TheoryData<string> ClaimedLengths =>
        ["0", "00", "1", "51", "52", "53", "1000", "65536", "4194304", "4294967296", "9223372036854775807", "99999999999999999999", "-1", "+0",
            "0x33", "0, 0", "0, 52", "52, 52", ""];

    [Theory, MemberData(nameof(ClaimedLengths))]
    public async Task A_chunked_body_is_read_or_refused_whatever_Content_Length_says(string claimed)
    {
        var chunk = $"{Probe.Good.Length:x}\r\n{Probe.Good}\r\n0\r\n\r\n";
        await using var server = LoopbackServer.Text(
            $"HTTP/1.1 200 OK\r\nContent-Length: {claimed}\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n{chunk}");
        using var transport = Probe.To(server);
        Assert.Equal("fine", await ReadOrRefusedAsync(transport));
    }

    [Fact]
    public async Task A_claimed_length_of_zero_does_not_keep_a_chunked_body_from_being_read()
    {
        var chunk = $"{Probe.Good.Length:x}\r\n{Probe.Good}\r\n0\r\n\r\n";
        await using var server = LoopbackServer.Text(
            $"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n{chunk}");
        using var transport = Probe.To(server);
        Assert.Equal("fine", (await transport.AskAsync().WaitAsync(s_patience)).Answer);
    }

    [Theory, MemberData(nameof(ClaimedLengths))]
    public async Task A_body_with_a_false_length_ends_the_call(string claimed)
    {
        await using var server = LoopbackServer.Text($"HTTP/1.1 200 OK\r\nContent-Length: {claimed}\r\nConnection: close\r\n\r\n{Probe.Good}");
        using var transport = Probe.To(server);
        await ReadOrRefusedAsync(transport);
    }

    [Theory, MemberData(nameof(ClaimedLengths))]
    public async Task Content_of_a_handler_is_read_or_refused_whatever_its_length_header_says(string claimed)
    {
        using var handler = new HandlerOf((_, _) => Task.FromResult(
            new HttpResponseMessage { Content = new PiecewiseContent(claimed, Probe.Good, 1) }));
        using var transport = Probe.Over(handler);
        var response = await ReadOrRefusedAsync(transport);
        // Only a claim above the limit is a reason to refuse.
        var isTooLarge = long.TryParse(claimed, NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length > 4 * 1024 * 1024;
        Assert.Equal(isTooLarge ? null : "fine", response);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(4096)]
    [InlineData(300_000)]
    public async Task A_body_is_read_whole_whatever_pieces_it_comes_in(int piece)
    {
        foreach (var claimed in new[] { "0", "1", "100000", null })
        {
            using var handler = new HandlerOf((_, _) => Task.FromResult(
                new HttpResponseMessage { Content = new PiecewiseContent(claimed, Probe.Good.PadRight(200_000), piece) }));
            using var transport = Probe.Over(handler);
            Assert.Equal("fine", (await transport.AskAsync().WaitAsync(s_patience)).Answer);
        }
    }

    [Fact]
    public async Task A_body_under_a_claimed_length_of_zero_still_has_a_limit()
    {
        using var handler = new HandlerOf((_, _) => Task.FromResult(
            new HttpResponseMessage { Content = new PiecewiseContent("0", Probe.Good.PadRight(2000), 100) }));
        using var transport = Probe.Over(handler, options => options.MaxResponseBytes = 1999);
        await Assert.ThrowsAsync<ApiResponseException>(() => transport.AskAsync().WaitAsync(s_patience));
    }

    [Theory, MemberData(nameof(ClaimedLengths))]
    public async Task An_error_page_with_a_false_length_does_not_hide_the_status(string claimed)
    {
        using var handler = new HandlerOf((_, _) => Task.FromResult(
            new HttpResponseMessage(HttpStatusCode.BadGateway) { Content = new PiecewiseContent(claimed, "<html></html>", 3) }));
        using var transport = Probe.Over(handler);
        var error = await Assert.ThrowsAsync<ApiResponseException>(() => transport.AskAsync().WaitAsync(s_patience));
        Assert.Equal((502, "<html></html>"), (error.StatusCode, error.ResponseBody));
    }

    /// <summary>The response, or null if the call ended in an error that says that it could not be read.</summary>
    private static async Task<string?> ReadOrRefusedAsync(ApiTransport transport)
    {
        // On another thread, so that a loop without end fails the test instead of holding it up.
        try
        {
            return (await Task.Run(() => transport.AskAsync()).WaitAsync(s_patience)).Answer;
        }
        catch (Exception e) when (e is ApiResponseException or ApiConnectionException)
        {
            return null;
        }
    }

    /// <summary>Content that arrives in pieces, some of them empty, under any length header.</summary>
    private sealed class PiecewiseContent : HttpContent
    {
        private readonly byte[] _body;
        private readonly int _piece;

        public PiecewiseContent(string? claimedLength, string body, int piece)
        {
            (_body, _piece) = (Encoding.UTF8.GetBytes(body), piece);
            if (claimedLength is not null)
                Headers.TryAddWithoutValidation("Content-Length", claimedLength);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            for (var at = 0; at < _body.Length; at += _piece)
            {
                await stream.WriteAsync(ReadOnlyMemory<byte>.Empty);
                await stream.WriteAsync(_body.AsMemory(at, Math.Min(_piece, _body.Length - at)));
            }
        }
    }
}
