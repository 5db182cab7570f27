using System.Net.Sockets;
using Chatwright;
using Chatwright.CodeGeneration;
using Runtime.Tests.Resilience;
using Xunit;

namespace Runtime.Tests.Transport;

/// <summary>Hosts that do not respond to attempts to connect, as behind a firewall that drops packets.</summary>
public sealed class ConnectTimeoutTests
{
    private readonly List<string> _hosts = [];

    [Fact]
    public async Task A_host_that_accepts_no_connection_is_left_for_its_backup_by_a_read_and_by_later_calls()
    {
        await using var server = new LoopbackServer(async (socket, _, stop) =>
        {
            await LoopbackServer.SendAsync(socket, LoopbackServer.Ok(Probe.Good), stop);
            return true;
        });
        var options = Probe.Options(options =>
            (options.Host, options.Retry.AttemptTimeout) = (new("http://one.example", "http://two.example"), TimeSpan.FromSeconds(2)));
        using var connections = ClientConnections.Create(options);
        connections.ConnectCallback = (context, token) => ConnectAsync(context, server, token);
        options.Handler = connections;
        using var transport = new ApiTransport(Probe.Service, options);
        var first = await transport.SendAsync(Script.Safe, new() { Question = "q" }, default);
        var second = await transport.SendAsync(Script.Safe, new() { Question = "q" }, default);
        Assert.Equal((2, 1), (first.Info.Attempts, second.Info.Attempts));
        Assert.Equal(["one.example", "two.example"], _hosts);
    }

    /// <summary>Otherwise the end of the attempt or of the call comes first, and the host is taken for a slow one.</summary>
    [Theory]
    [InlineData(5000, 10_000, 2000)]
    [InlineData(60_000, 60_000, 2000)]
    [InlineData(-1, -1, 2000)]
    [InlineData(1000, 10_000, 500)]
    [InlineData(5000, 1000, 500)]
    [InlineData(-1, 3000, 1500)]
    [InlineData(1, 1, 1)]
    public void A_connection_is_given_up_before_its_attempt_and_its_call(int attempt, int call, int connect)
    {
        var options = Probe.Options(options =>
            (options.Retry.AttemptTimeout, options.Timeout) = (TimeSpan.FromMilliseconds(attempt), TimeSpan.FromMilliseconds(call)));
        using var connections = ClientConnections.Create(options);
        Assert.Equal(TimeSpan.FromMilliseconds(connect), connections.ConnectTimeout);
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, LoopbackServer server, CancellationToken token)
    {
        lock (_hosts)
            _hosts.Add(context.DnsEndPoint.Host);
        if (context.DnsEndPoint.Host == "one.example")
            await Task.Delay(Timeout.Infinite, token);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync("127.0.0.1", server.Host.Primary.Port, token);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
