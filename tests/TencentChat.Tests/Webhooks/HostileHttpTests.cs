using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Xunit.Abstractions;

namespace TencentChat.Tests.Webhooks;

/// <summary>The requests of <see cref="HostileRequestTests"/> over HTTP, a tenth of their number.</summary>
public sealed class HostileHttpTests(ITestOutputHelper output)
{
    private const int MaxBodyBytes = 64 * 1024;

    /// <summary>The time that a busy machine may take beyond the deadline.</summary>
    private static readonly TimeSpan s_slack = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan s_replyWithin = TimeSpan.FromSeconds(0.5);

    [Fact]
    public async Task No_request_breaks_the_server_or_waits_beyond_the_deadline()
    {
        var handler = new UnreliableHandler();
        await using var app = await ChatApp.StartAsync(handler, options =>
        {
            (options.SdkAppId, options.Tokens) = (HostileRequests.App, [HostileRequests.Token]);
            (options.ReplyWithin, options.MaxBodyBytes) = (s_replyWithin, MaxBodyBytes);
        });
        var results = new ConcurrentBag<(int Status, TimeSpan Time)>();
        await Parallel.ForAsync(0, TestSettings.Requests(3000) / 10, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, _) =>
        {
            var seed = TestSettings.Seed + number;
            var request = new HostileRequests(seed).Next(DateTimeOffset.UtcNow.ToUnixTimeSeconds(), MaxBodyBytes);
            var (bytes, ending) = new HostileHttp(new(seed)).Write(request);
            results.Add(await SendAsync(app.Address, bytes, ending));
        });

        var statuses = results.GroupBy(result => result.Status).OrderBy(group => group.Key);
        output.WriteLine(string.Join(", ", statuses.Select(group => $"{group.Key}: {group.Count()}")));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"slowest {results.Max(result => result.Time).TotalMilliseconds:0} ms, {handler.Endless} handlers without an end"));
        Assert.All(app.Lines, SafeLog.Check);
        Assert.All(results, result => Assert.True(result.Status is 0 or 200 or (>= 400 and < 500), $"status {result.Status}"));
        Assert.All(results, result => Assert.True(result.Time < s_replyWithin + s_slack, $"{result.Time}"));
        Assert.Contains(results, result => result.Status == 200);
        Assert.Contains(results, result => result.Status == 408);
    }

    /// <summary>Sends bytes and reads the response.</summary>
    /// <returns>The status, 0 if there was none; and the time from the end of the request to the response.</returns>
    private static async Task<(int Status, TimeSpan Time)> SendAsync(IPEndPoint address, byte[] bytes, HostileHttp.Ending ending)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(address);
        var start = Stopwatch.GetTimestamp();
        try
        {
            await socket.SendAsync(bytes);
            start = Stopwatch.GetTimestamp();
            if (ending == HostileHttp.Ending.Aborted)
            {
                socket.Close(0);
                return (0, TimeSpan.Zero);
            }
            if (ending == HostileHttp.Ending.HalfClosed)
                socket.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException)
        {
            // The server has refused the request before its end, and may have been heard.
        }
        return (await ReadStatusAsync(socket), Stopwatch.GetElapsedTime(start));
    }

    /// <summary>Reads the head of the response. The server may go on to wait for the rest of a request after that.</summary>
    private static async Task<int> ReadStatusAsync(Socket socket)
    {
        const string Continue = "HTTP/1.1 100 Continue\r\n\r\n";
        var text = "";
        var buffer = new byte[4096];
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            while (!text.Contains("\r\n\r\n", StringComparison.Ordinal) && await socket.ReceiveAsync(buffer, stop.Token) is > 0 and var count)
                text = (text + Encoding.Latin1.GetString(buffer, 0, count)).Replace(Continue, "", StringComparison.Ordinal);
        }
        catch (SocketException)
        {
            // The server closes a connection with unread bytes by a reset, which may overtake its response.
        }
        return text.StartsWith("HTTP/1.1 ", StringComparison.Ordinal)
            ? int.Parse(text.AsSpan(9, 3), CultureInfo.InvariantCulture)
            : text.Length == 0 ? 0 : throw new InvalidDataException($"This is no response: {text}");
    }
}
